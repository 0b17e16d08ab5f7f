import MailComposer from 'nodemailer/lib/mail-composer';
import { sha256 } from '../store/json.ts';
import { type MailParts, refuseSmuggling } from './mail-parts.ts';

/**
 * The message as MIME, for exactly one recipient.
 * @throws InvalidInputError where an address or the subject could smuggle in a header (faults T35).
 */
export async function composeMail(parts: MailParts): Promise<Uint8Array> {
  refuseSmuggling(parts);
  const options = {
    from: parts.from,
    replyTo: { name: '', address: parts.reply_to },
    to: { name: '', address: parts.to },
    subject: parts.subject,
    date: parts.date,
    messageId: parts.message_id,
    headers: headersOf(parts),
    ...(parts.html === undefined ? {} : { html: parts.html }),
    text: parts.text,
    attachments: parts.files.map(({ filename, content }) => attachment(filename, content)),
    baseBoundary: sha256(parts.message_id).slice(0, 16),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MailComposer(options).compile().build();
}

function headersOf({ list_id, unsubscribe }: MailParts) {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'List-Id': { prepared: true, value: list_id },
    'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
  };
}

function attachment(filename: string, content: Uint8Array) {
  return { filename, content: Buffer.from(content), contentType: 'text/csv; charset=utf-8' };
}
