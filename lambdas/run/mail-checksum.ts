import { canonicalJson, sha256 } from './json.ts';
import type { MailParts } from './mail-parts.ts';

/**
 * The checksum of what a message is made of: its headers, and the checksum of its page, its text and each attachment
 * under its name. Equal parts compose to equal bytes, so whoever froze this need not compose (design 5, goals P10).
 */
export function mailChecksum({
  from,
  reply_to,
  to,
  subject,
  date,
  message_id,
  list_id,
  unsubscribe,
  ...body
}: MailParts) {
  return sha256(
    canonicalJson({
      ...{ from, reply_to, to, subject, date, message_id, list_id, unsubscribe },
      html: body.html === undefined ? null : sha256(body.html),
      text: sha256(body.text),
      files: body.files.map(({ filename, content }) => ({ filename, sha256: sha256(content) })),
    }),
  );
}
