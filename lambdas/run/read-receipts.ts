import type { Store } from '../ports/store.ts';
import type { UploadedVersion } from '../ports/uploads.ts';
import { type Receipt, receipt as schema } from './landing-records.ts';
import { readJson } from './read-json.ts';

const AT_ONCE = 20;

/** What is known of the files that lie there: the verdict of each, or that it has none yet. */
export interface KnownUploads {
  readonly receipts: readonly Receipt[];
  readonly without: readonly UploadedVersion[];
}

/** Finds the receipt of each upload under the key that `keyOf` gives it. */
export async function readReceipts(
  uploads: readonly UploadedVersion[],
  keyOf: (upload: UploadedVersion) => string,
  store: Store,
): Promise<KnownUploads> {
  const receipts: Receipt[] = [];
  const without: UploadedVersion[] = [];
  for (let at = 0; at < uploads.length; at += AT_ONCE) {
    const some = uploads.slice(at, at + AT_ONCE);
    const found = await Promise.all(some.map((upload) => readReceipt(store, keyOf(upload))));
    for (const [i, receipt] of found.entries()) {
      if (receipt) receipts.push(receipt);
      else without.push(some[i] as UploadedVersion);
    }
  }
  return { receipts, without };
}

/** The receipt under a key, if it was written. */
export async function readReceipt(store: Store, key: string): Promise<Receipt | undefined> {
  return readJson(store, key, schema);
}
