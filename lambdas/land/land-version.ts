import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declaredFeeds } from '../layouts/index.ts';
import { findReceipt, keepReceipt, type ReceiptPlace } from '../layouts/receipts.ts';
import { placeOf } from '../layouts/upload-place.ts';
import type { Store } from '../ports/store.ts';
import { type UploadedVersion, type Uploads, UploadTooLargeError } from '../ports/uploads.ts';
import { hasRows } from '../run/landings/landed-rows.ts';
import type { UploadReceipt } from '../run/landings/landing-records.ts';
import type { Settings } from '../settings.ts';
import { knownBesides } from './first-upload.ts';
import { landFile } from './land.ts';
import { freeBytes, isDiskFull, largestFile, SPLIT_IT, sizeWords } from './room.ts';
import { MOST_BYTES } from './scan/bytes-of.ts';
import { LandingDatabase } from './typing/duckdb.ts';
import { blankVerdict } from './verdicts.ts';

export interface LandVersionDeps {
  readonly store: Store;
  readonly uploads: Uploads;
  readonly settings: Settings;
  /** Tells whoever mails verdicts that this receipt is there. It may be told twice. */
  readonly announce: (receiptKey: string) => Promise<void>;
  /** Bytes that are free for this landing; where nobody says, those of the disk for temporary files. */
  readonly free?: () => Promise<number>;
}

/**
 * Lands one version of one uploaded file, once: whoever asks again gets the receipt that is there (faults T1). The same
 * bytes read the same way, under another name or in another version, are a duplicate of the first that has landed. A file
 * whose rows have expired since gets them again, and keeps its receipt (F5).
 */
export async function landVersion(upload: UploadedVersion, deps: LandVersionDeps): Promise<UploadReceipt> {
  const { store, settings, announce } = deps;
  const place = await findReceipt(upload, settings, store);
  const receipt = await receiptAt(place, upload, deps);
  await announce(place.key);
  return receipt;
}

async function receiptAt(place: ReceiptPlace, upload: UploadedVersion, deps: LandVersionDeps): Promise<UploadReceipt> {
  const { key, receipt: before } = place;
  if (before && (await isWhole(before, deps.store))) return before;
  const landed = await readAndLand(upload, key, deps);
  return before ?? keepReceipt(deps.store, place, upload, landed, deps.settings);
}

/** Whether the rows of every landing are there. */
async function isWhole({ verdicts }: UploadReceipt, store: Store): Promise<boolean> {
  for (const { feed, landing } of verdicts) {
    if (feed !== null && landing !== null && !(await hasRows(store, feed, landing))) return false;
  }
  return true;
}

/**
 * Lambda keeps its disk between invocations: the folder goes, however landing ends (faults T41). What does not fit is
 * refused, for another try would end alike (F8).
 */
async function readAndLand(upload: UploadedVersion, key: string, deps: LandVersionDeps): Promise<UploadReceipt> {
  const scratch = await mkdtemp(join(tmpdir(), 'truedown-'));
  const most = Math.min(MOST_BYTES, largestFile(await (deps.free?.() ?? freeBytes(scratch))));
  const path = join(scratch, 'upload');
  const database = new LandingDatabase(scratch);
  try {
    await deps.uploads.download(upload, path, most);
    const known = knownBesides(key, deps.store);
    return await landFile({ file: upload.file, path }, deps.settings, deps.store, database, known, most);
  } catch (error) {
    const reason = await tooLarge(error, path, most);
    if (reason === undefined) throw error;
    return refusedUnread(upload.file, reason, deps.settings);
  } finally {
    database.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Why a file does not fit, by its size; nothing where something else went wrong. */
async function tooLarge(error: unknown, path: string, most: number): Promise<string | undefined> {
  if (error instanceof UploadTooLargeError) {
    return `the file has ${sizeWords(error.bytes)}, and ${sizeWords(most)} fit here; ${SPLIT_IT}`;
  }
  if (!isDiskFull(error)) return undefined;
  const { size } = await stat(path);
  return `the file, ${sizeWords(size)}, filled the disk while it was read; ${SPLIT_IT}`;
}

/** Where nothing says of which feed it is, the month waits for it all the same. */
function refusedUnread(file: string, reason: string, settings: Settings): UploadReceipt {
  const { source, settings: own } = placeOf(file, settings);
  const feed = declaredFeeds(own)[0] ?? null;
  const reasons = [{ record: 0, column: '', reason }];
  return { file, source, records: 0, verdicts: [{ ...blankVerdict(feed), stray: feed === null, reasons }] };
}
