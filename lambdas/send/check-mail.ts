import { SendMismatchError } from '../domain/errors.ts';
import { keySegment, keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { composeMail } from '../run/mails/compose-mail.ts';
import { mailChecksum } from '../run/mails/mail-checksum.ts';
import type { PlannedMail } from '../run/revisions/publication.ts';
import { parseColumn } from '../run/store/csv.ts';

/**
 * Reads a mail's files again and makes the message of them. They must be what was published: the checksum of all parts,
 * the unit in every row, the frozen address, one recipient (design 5, faults T26).
 * @throws SendMismatchError, which stops the batch.
 */
export async function checkedMessage(store: Store, run: Run, mail: PlannedMail): Promise<Uint8Array> {
  const [html, text] = [await readFile(store, mail, mail.html), await readFile(store, mail, mail.text)];
  const files = [];
  for (const key of mail.attachments) {
    files.push({ filename: key.slice(key.lastIndexOf('/') + 1), content: await readFile(store, mail, key) });
  }
  if (mail.unit_id !== null) checkUnit(run, mail, mail.unit_id, files);
  const parts = { ...mail, html: utf8(html), text: utf8(text), files };
  if (mailChecksum(parts) !== mail.sha256) throw mismatch(mail, 'the message is not the one that was published');
  const mime = await composeMail(parts);
  checkRecipient(mail, headOf(mime));
  return mime;
}

async function readFile(store: Store, mail: PlannedMail, key: string): Promise<Uint8Array> {
  const bytes = await store.read(key);
  if (!bytes) throw mismatch(mail, `${key} is gone`);
  return bytes;
}

/** Every file lies in the unit's own folder, and every row of its charges names the unit. */
function checkUnit(
  run: Run,
  mail: PlannedMail,
  unitId: string,
  files: readonly { readonly filename: string; readonly content: Uint8Array }[],
): void {
  const folder = keys.unitFile(run, unitId, '');
  const isForeign = [mail.html, mail.text, ...mail.attachments].some((key) => !key.startsWith(folder));
  if (isForeign || mail.addressee !== keySegment(unitId)) throw mismatch(mail, 'a file of another unit is in the mail');
  for (const { content } of files) {
    if (parseColumn(utf8(content), 'unit_id').some((unit) => unit !== unitId))
      throw mismatch(mail, 'a row of another unit is in the mail');
  }
}

/** The message itself names the frozen address, once, and nobody else. */
function checkRecipient(mail: PlannedMail, head: string): void {
  const lines = head.replace(/\r\n[ \t]+/g, ' ');
  const recipients = lines.split('\r\n').filter((line) => /^(to|cc|bcc):/i.test(line));
  if (recipients.length !== 1 || recipients[0] !== `To: ${mail.to}`) {
    throw mismatch(mail, 'the message is not addressed to the frozen recipient alone');
  }
}

function headOf(mime: Uint8Array): string {
  const message = Buffer.from(mime.buffer, mime.byteOffset, mime.byteLength);
  return message.toString('utf8', 0, message.indexOf('\r\n\r\n'));
}

function mismatch({ addressee, kind }: PlannedMail, what: string): SendMismatchError {
  return new SendMismatchError(`${addressee} ${kind}: ${what}; nothing more is sent`, { addressee, kind });
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
