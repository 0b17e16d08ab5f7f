import { readFile } from 'node:fs/promises';
import { convert } from 'html-to-text';
import mjml2html from 'mjml';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type ExampleMail, unitMails } from '../../../templates/examples/mails.ts';
import { ENVELOPE, figuresOf, MJML, perMail, TEMPLATE } from './example-mail.ts';

/** The same mail as most write it: MJML, text made of the HTML, nodemailer. Filling it in is in both and costs little. */
export default async (mails: string) => {
  const source = await readFile(TEMPLATE, 'utf8');
  const figures = figuresOf(1, 10);
  return perMail(Number(mails), async () => {
    await mjml2html(source, MJML);
    const [{ mail }] = unitMails(figures) as [ExampleMail];
    const { from, to, subject } = ENVELOPE;
    return new MailComposer({ from, to, subject, html: mail.html, text: convert(mail.html) }).compile().build();
  });
};
