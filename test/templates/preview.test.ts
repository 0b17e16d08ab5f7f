import { describe, expect, it } from 'vitest';
import { type ExampleMail, exampleMails } from '../../templates/examples/mails.ts';
import { previewPage } from '../../templates/preview/preview.ts';

/** What the page's program reads. */
function shownBy(page: string): unknown {
  return JSON.parse(/<script type="application\/json" id="mails">([^<]*)<\/script>/.exec(page)?.[1] ?? '');
}

const mail = (html: string, text: string): ExampleMail['mail'] => ({
  ...(exampleMails[0] as ExampleMail).mail,
  html,
  text,
});

describe('the page of examples', () => {
  it('has every example once, by a name of its own', () => {
    const names = exampleMails.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect((shownBy(previewPage(exampleMails)) as { name: string }[]).map(({ name }) => name)).toEqual(names);
  });

  it.each(['</script><script>alert(1)</script>', '<!-- <script>', '$& $1 $$', '\u2028'])(
    'shows what a mail says and does not run it: %j',
    (words) => {
      const page = previewPage([{ name: words, to: 'head', mail: mail(words, words) }]);
      expect(shownBy(page)).toEqual([{ name: words, html: words, text: words }]);
      expect(page.match(/<script/g)).toHaveLength(2);
    },
  );
});
