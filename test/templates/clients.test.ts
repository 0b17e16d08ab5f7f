import { doIUseEmail } from '@jsx-email/doiuse-email';
import { describe, expect, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';

/** Who reads mail in offices, by caniemail.com's names. */
const CLIENTS = [
  ...['gmail.desktop-webmail', 'gmail.ios', 'gmail.android', 'apple-mail.macos', 'apple-mail.ios'],
  ...['outlook.windows', 'outlook.outlook-com', 'outlook.macos'],
];

/** What some of them do not know, and what a reader there misses by it. */
const KNOWN: Readonly<Record<string, string>> = {
  '@media': 'classic Outlook is never dark or narrow',
  '<body> element': 'Outlook for Mac draws the same colour by the table inside',
  'Chaining selectors': 'classic Outlook is never dark or narrow',
  'border-radius': 'corners are square',
  opacity: 'the preview is hidden by its size as well',
  outline: 'MJML’s reset',
  overflow: 'the preview is hidden by its size as well',
  'overflow-wrap': 'long words break where `word-break` says so',
  'table-layout': 'columns keep the widths that their cells have',
  'target attribute': 'a link opens where its client likes',
  'white-space': 'amounts have no blanks to break at',
  'word-spacing': 'MJML’s reset',
};

/** The features of a mail that some client does not know, once each. */
function unknownIn(html: string): string[] {
  const { errors = [] } = doIUseEmail(html, { emailClients: CLIENTS }) as { errors?: string[] };
  return [...new Set(errors.map((error) => /^`(.*)` is not supported/.exec(error)?.[1] ?? error))];
}

describe('the built mails use nothing that office clients do not know but what is listed (reports 1.3)', () => {
  it.each(exampleMails)('$name', ({ mail: { html } }) => {
    expect(unknownIn(html).filter((feature) => !(feature in KNOWN))).toEqual([]);
  });

  it('and the list has nothing that no mail uses', () => {
    const used = new Set(exampleMails.flatMap(({ mail: { html } }) => unknownIn(html)));
    expect(Object.keys(KNOWN).filter((feature) => !used.has(feature))).toEqual([]);
  });

  it.each(['display:grid', 'position:absolute', 'background-image:url(https://x.example/a.png)'])(
    'sees %s',
    (style) => {
      const found = unknownIn(`<html><body><p style="${style}">a</p></body></html>`);
      expect(found.filter((feature) => !(feature in KNOWN))).not.toEqual([]);
    },
  );
});
