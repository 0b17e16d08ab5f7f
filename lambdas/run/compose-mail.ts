import MailComposer from 'nodemailer/lib/mail-composer';
import { InvalidInputError } from '../domain/errors.ts';
import { sha256 } from './json.ts';

/** Everything a message is made of. Equal parts give equal bytes: nothing comes from clock or chance (reports 1.2). */
export interface MailParts {
  readonly from: { readonly name: string; readonly address: string };
  readonly reply_to: string;
  readonly to: string;
  readonly subject: string;
  /** As RFC 5322 writes it. */
  readonly date: string;
  /** With its angle brackets. */
  readonly message_id: string;
  readonly list_id: string;
  /** A `mailto:` link that asks for another recipient. */
  readonly unsubscribe: string;
  /** Nothing where the text says it all. */
  readonly html?: string;
  readonly text: string;
  readonly files: readonly { readonly filename: string; readonly content: Uint8Array }[];
}

/**
 * The message as MIME, for exactly one recipient.
 * @throws InvalidInputError where an address or the subject could smuggle in a header (faults T35).
 */
export async function composeMail(parts: MailParts): Promise<Uint8Array> {
  for (const address of [parts.from.address, parts.reply_to, parts.to]) refuseBadAddress(address);
  for (const line of [parts.subject, parts.from.name, parts.message_id, parts.list_id, parts.unsubscribe]) {
    refuseBreaks(line);
  }
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

function refuseBadAddress(address: string): void {
  if (!isPlainAddress(address)) {
    throw new InvalidInputError('an address of a mail is not one plain ASCII e-mail address; nothing is sent to it');
  }
}

/** Whether this is one ASCII address that no header can be smuggled into. */
export function isPlainAddress(address: string): boolean {
  return /^[!#-'*+\-./0-9=?A-Z^-~]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address) && address.length <= 254;
}

function refuseBreaks(line: string): void {
  if (/[\r\n\0]/.test(line)) throw new InvalidInputError('a header of a mail holds a line break or NUL');
}
