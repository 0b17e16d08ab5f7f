import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../ports/store.ts';
import type { UploadedVersion, Uploads } from '../ports/uploads.ts';
import { canonicalJson } from '../run/json.ts';
import { hasRows } from '../run/landed-rows.ts';
import type { Receipt } from '../run/landing-records.ts';
import { readReceipt } from '../run/read-receipts.ts';
import type { Settings } from '../settings.ts';
import { knownBesides } from './first-upload.ts';
import { landFile } from './land.ts';
import { receiptKey } from './reading.ts';

export interface LandVersionDeps {
  readonly store: Store;
  readonly uploads: Uploads;
  readonly settings: Settings;
  /** Tells whoever mails verdicts that this receipt is there. It may be told twice. */
  readonly announce: (receiptKey: string) => Promise<void>;
}

/**
 * Lands one version of one uploaded file, once: whoever asks again gets the receipt that is there (faults T1). The same
 * bytes read the same way, under another name or in another version, are a duplicate of the first that has landed. A file
 * whose rows have expired since gets them again, and keeps its receipt (F5).
 */
export async function landVersion(upload: UploadedVersion, deps: LandVersionDeps): Promise<Receipt> {
  const { store, settings, announce } = deps;
  const key = receiptKey(upload, settings);
  const before = await readReceipt(store, key);
  const isDone = before !== undefined && (await isWhole(before, store));
  const landed = isDone ? before : { ...(await readAndLand(upload, key, deps)), version: upload.version };
  if (!before) await store.create(key, canonicalJson(landed));
  await announce(key);
  return before ?? landed;
}

async function isWhole({ feed, landing }: Receipt, store: Store): Promise<boolean> {
  return feed === null || landing === null || hasRows(store, feed, landing);
}

/** Lambda keeps its disk between invocations: the folder goes, however landing ends (faults T41). */
async function readAndLand(
  upload: UploadedVersion,
  key: string,
  { store, uploads, settings }: LandVersionDeps,
): Promise<Receipt> {
  const scratch = await mkdtemp(join(tmpdir(), 'truedown-'));
  try {
    const path = join(scratch, 'upload');
    await uploads.download(upload, path);
    return await landFile({ file: upload.file, path }, settings, store, scratch, knownBesides(key, store));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
