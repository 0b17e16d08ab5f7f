import { InvalidInputError } from '../../domain/errors.ts';

/** The headers of a message, as they are frozen before it is sent. */
export interface MailHeaders {
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
}

/** Everything a message is made of. Equal parts give equal bytes: nothing comes from clock or chance (reports 1.2). */
export interface MailParts extends MailHeaders {
  /** Undefined where the text says it all. */
  readonly html?: string;
  readonly text: string;
  readonly files: readonly { readonly filename: string; readonly content: Uint8Array }[];
}

/** @throws InvalidInputError where an address or the subject could smuggle in a header (faults T35). */
export function refuseSmuggling({ from, reply_to, to, ...lines }: MailHeaders): void {
  for (const address of [from.address, reply_to, to]) {
    if (!isPlainAddress(address)) {
      throw new InvalidInputError('an address of a mail is not one plain ASCII e-mail address; nothing is sent to it');
    }
  }
  for (const line of [lines.subject, from.name, lines.message_id, lines.list_id, lines.unsubscribe]) {
    if (/[\r\n\0]/.test(line)) throw new InvalidInputError('a header of a mail holds a line break or NUL');
  }
}

/** Whether this is one ASCII address that no header can be smuggled into. */
export function isPlainAddress(address: string): boolean {
  return /^[!#-'*+\-./0-9=?A-Z^-~]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address) && address.length <= 254;
}
