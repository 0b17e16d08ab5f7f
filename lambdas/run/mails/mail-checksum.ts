import { canonicalJson, sha256 } from '../store/json.ts';
import type { MailHeaders, MailParts } from './mail-parts.ts';

/** The checksums of what a message is made of besides its headers; no page is null. */
export interface MailSums {
  readonly html: string | null;
  readonly text: string;
  readonly files: readonly { readonly filename: string; readonly sha256: string }[];
}

/**
 * The checksum of what a message is made of: its headers, and the checksum of its page, its text and each attachment
 * under its name. Equal parts compose to equal bytes, so whoever froze this need not compose (design 5, goals P10).
 */
export function mailChecksum({ html, text, files, ...headers }: MailParts): string {
  return checksumOfSums(headers, {
    html: html === undefined ? null : sha256(html),
    text: sha256(text),
    files: files.map(({ filename, content }) => ({ filename, sha256: sha256(content) })),
  });
}

/** As `mailChecksum`, where the parts are known by their checksums. */
export function checksumOfSums(headers: MailHeaders, sums: MailSums): string {
  const { from, reply_to, to, subject, date, message_id, list_id, unsubscribe } = headers;
  return sha256(canonicalJson({ from, reply_to, to, subject, date, message_id, list_id, unsubscribe, ...sums }));
}
