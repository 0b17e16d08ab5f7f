import type { Store } from '../../ports/store.ts';
import { checksumOfSums } from '../mails/mail-checksum.ts';
import { remedyFor } from './damage.ts';
import type { PlannedMail, Published } from './publication.ts';
import { faultOf } from './published-files.ts';

/** Every file and mail that is not what was published, each as a sentence with its remedy; empty where all are. */
export async function verifyPublication(store: Store, published: Published): Promise<string[]> {
  const files: string[] = [];
  for (const { key, sha256 } of published.files) {
    const fault = faultOf(await store.read(key), sha256);
    if (fault) files.push(`${key} is ${fault}; ${remedyFor(key)}`);
  }
  const sums = new Map(published.files.map(({ key, sha256 }) => [key, sha256]));
  const mails = published.mails.filter((mail) => mail.sha256 !== checksumOf(mail, sums));
  return [...files, ...mails.map(changedMail)];
}

/** The checksum that the mail's headers and the published files make. */
function checksumOf(mail: PlannedMail, sums: ReadonlyMap<string, string>): string {
  const sumOf = (key: string) => sums.get(key) ?? '';
  return checksumOfSums(mail, {
    html: sumOf(mail.html),
    text: sumOf(mail.text),
    files: mail.attachments.map((key) => ({ filename: key.slice(key.lastIndexOf('/') + 1), sha256: sumOf(key) })),
  });
}

function changedMail({ addressee, kind, to }: PlannedMail): string {
  return `PUBLISHED.json has another ${kind} mail of ${addressee} (to ${to}) than was frozen; put it back from a backup`;
}
