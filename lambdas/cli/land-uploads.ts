import type { DroppedFile } from '../adapters/local/upload-folder.ts';
import { keys } from '../domain/keys.ts';
import { landFile } from '../land/land.ts';
import { fileSha256, readingOf, receiptVersion, sourceOf } from '../land/reading.ts';
import type { Store } from '../ports/store.ts';
import { canonicalJson } from '../run/json.ts';
import { type Receipt, receipt as receiptSchema } from '../run/landing-records.ts';
import type { Settings } from '../settings.ts';

/**
 * Gives every dropped file its receipt: the one it has, if neither the file nor the way it is read has changed, else a
 * new one by landing it.
 */
export async function landUploads(
  files: readonly DroppedFile[],
  settings: Settings,
  {
    store,
    scratch,
    onFile,
  }: { store: Store; scratch: string; onFile: (file: string, number: number, total: number) => void },
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  const known = new Set<string>();
  for (const [i, dropped] of files.entries()) {
    onFile(dropped.file, i + 1, files.length);
    const receipt = await receiptOf(dropped, settings, store, scratch, known);
    if (receipt.landing !== null) known.add(receipt.landing);
    receipts.push(receipt);
  }
  return receipts;
}

/** A landing is a duplicate only of another upload's: what a killed attempt has landed is the upload's own. */
async function receiptOf(
  dropped: DroppedFile,
  settings: Settings,
  store: Store,
  scratch: string,
  known: Set<string>,
): Promise<Receipt> {
  const reading = readingOf(sourceOf(dropped.file, settings), settings);
  const key = keys.receipt(receiptVersion(dropped.file, await fileSha256(dropped.path), reading));
  const before = await store.read(key);
  if (before) return receiptSchema.parse(JSON.parse(Buffer.from(before).toString('utf8')));
  const receipt = await landFile(dropped, settings, store, scratch, known);
  await store.create(key, canonicalJson(receipt));
  return receipt;
}
