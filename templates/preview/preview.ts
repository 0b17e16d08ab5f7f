import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ExampleMail, exampleMails } from '../examples/mails.ts';

/** One page that shows each mail at both widths, light and dark, beside its text. It needs no server. */
export function previewPage(mails: readonly ExampleMail[]): string {
  const shown = mails.map(({ name, mail: { html, text } }) => ({ name, html, text }));
  const json = JSON.stringify(shown).replaceAll('<', '\\u003c');
  const page = readFileSync(fileURLToPath(new URL('page.html', import.meta.url)), 'utf8');
  return page.replace('>[]<', () => `>${json}<`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'out/preview'] = process.argv.slice(2);
  const file = join(folder, 'index.html');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, previewPage(exampleMails));
  process.stdout.write(`${exampleMails.length} examples: ${pathToFileURL(file)}\n`);
}
