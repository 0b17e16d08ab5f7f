import type { Store } from '../../ports/store.ts';
import type { UploadedVersion } from '../../ports/uploads.ts';
import { atOnce } from '../store/at-once.ts';
import { readJson } from '../store/read-json.ts';
import { type Receipt, receiptsOf, type UploadReceipt, uploadReceipt } from './landing-records.ts';

const AT_ONCE = 20;

/** What is known of the files that lie there: the verdict of each, or that it has none yet. */
export interface KnownUploads {
  readonly receipts: readonly Receipt[];
  readonly without: readonly UploadedVersion[];
}

/** Finds the receipt of an upload, as it is read now, in a store. */
export type ReceiptIn = (upload: UploadedVersion, store: Store) => Promise<UploadReceipt | undefined>;

/** The same in one store. */
export type ReceiptOf = (upload: UploadedVersion) => Promise<UploadReceipt | undefined>;

/** Finds the receipt of each upload. */
export async function readReceipts(uploads: readonly UploadedVersion[], receiptOf: ReceiptOf): Promise<KnownUploads> {
  const receipts: Receipt[] = [];
  const without: UploadedVersion[] = [];
  const found = (await atOnce(uploads, AT_ONCE, receiptOf)) ?? [];
  for (const [i, upload] of uploads.entries()) {
    const receipt = found[i];
    if (receipt) receipts.push(...receiptsOf(receipt));
    else without.push(upload);
  }
  return { receipts, without };
}

/** The receipt under a key, if it was written. */
export async function readReceipt(store: Store, key: string): Promise<UploadReceipt | undefined> {
  return readJson(store, key, uploadReceipt);
}
