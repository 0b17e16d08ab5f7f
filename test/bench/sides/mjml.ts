import { readFile } from 'node:fs/promises';
import mjml2html from 'mjml';
import { MJML, perMail, TEMPLATE } from './example-mail.ts';

/** The HTML of a unit's mail from its source, which is what a mail costs where the template is compiled for each. */
export default async (mails: string) => {
  const source = await readFile(TEMPLATE, 'utf8');
  return perMail(Number(mails), () => mjml2html(source, MJML));
};
