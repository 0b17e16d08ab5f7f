import { keys } from '../domain/keys.ts';
import type { Store } from '../ports/store.ts';
import type { UploadedVersion } from '../ports/uploads.ts';
import type { UploadReceipt } from '../run/landings/landing-records.ts';
import { readReceipt } from '../run/landings/read-receipts.ts';
import { canonicalJson } from '../run/store/json.ts';
import type { Settings } from '../settings.ts';
import { isKnownBy, knownBy, readingOf, receiptVersion } from './reading.ts';
import { sourceOf } from './upload-place.ts';

/** Where the receipt of an upload stands, or will stand. */
export interface ReceiptPlace {
  readonly key: string;
  /** Nothing while the upload has not been read as it would be read now. */
  readonly receipt: UploadReceipt | undefined;
  /** The key of the receipt of the reading before, if there was one. */
  readonly earlier: string | null;
}

/**
 * The receipt of one version of an upload (in a folder the version is the hash of the bytes) as it is read now. Each
 * reading has its own receipt, and the first that still holds counts: a landed file is read again where its settings or
 * its own layout have changed, any other also where there is another layout that may know it (F19).
 */
export async function findReceipt(upload: UploadedVersion, settings: Settings, store: Store): Promise<ReceiptPlace> {
  const reading = readingOf(sourceOf(upload.file, settings), settings);
  let earlier: string | null = null;
  for (let n = 1; ; n++) {
    const key = keys.receipt(receiptVersion(upload.file, upload.version, n));
    const receipt = await readReceipt(store, key);
    if (!receipt || (receipt.reading === reading && isKnownBy(receipt))) return { key, receipt, earlier };
    earlier = key;
  }
}

/** Keeps the receipt of a reading. @returns it as it was kept. */
export async function keepReceipt(
  store: Store,
  { key, earlier }: ReceiptPlace,
  { version }: Pick<UploadedVersion, 'version'>,
  receipt: UploadReceipt,
  settings: Settings,
): Promise<UploadReceipt> {
  const reading = readingOf(receipt.source, settings);
  const kept = { ...receipt, version, reading, known_by: knownBy(receipt), earlier };
  await store.create(key, canonicalJson(kept));
  return kept;
}
