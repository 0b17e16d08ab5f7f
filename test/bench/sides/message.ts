import { composeMail } from '../../../lambdas/run/mails/compose-mail.ts';
import { type ExampleMail, unitMails } from '../../../templates/examples/mails.ts';
import { ENVELOPE, figuresOf, perMail } from './example-mail.ts';

/** A unit's mail from its figures to its MIME, with as many bytes attached. */
export default (mails: string, attached = '0') => {
  const figures = figuresOf(1, 10);
  const content = Buffer.alloc(Number(attached), 'unit,line,account\r\n');
  const files = content.length > 0 ? [{ filename: 'seats.csv', content }] : [];
  return perMail(Number(mails), () => {
    const [{ mail }] = unitMails(figures) as [ExampleMail];
    return composeMail({ ...ENVELOPE, ...mail, files });
  });
};
