import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Upload } from '../layouts/upload-place.ts';
import type { Store } from '../ports/store.ts';
import type { UploadReceipt } from '../run/landings/landing-records.ts';
import type { Settings } from '../settings.ts';
import { FileLanding, type KnownLandings } from './file-landing.ts';
import { isLanded } from './first-upload.ts';
import { MOST_BYTES } from './scan/bytes-of.ts';
import type { Meter } from './scan/meter.ts';
import { LandingDatabase } from './typing/duckdb.ts';

export type { Upload } from '../layouts/upload-place.ts';

/**
 * Judges one file and, where there is a store, lands it: `raw/`, `landed/`, `rejects/` and last `manifests/`, each
 * created once, so that it may die at any line and run again (design 2). A user's mistake is a verdict, never an error.
 * Nothing is left in the folder of `database`. Without `known` nothing is a duplicate: a landing
 * that is in the store may be this very upload's, tried again after a crash. Content of more than `most` bytes is refused.
 */
export async function landFile(
  upload: Upload,
  settings: Settings,
  store: Store | undefined,
  database: LandingDatabase,
  known: KnownLandings = new Set(),
  most = MOST_BYTES,
  meter?: Meter,
): Promise<UploadReceipt> {
  const folder = await mkdtemp(join(database.scratch, 'land-'));
  try {
    return await new FileLanding(upload, settings, { store, scratch: folder, database, known, most, meter }).land();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lands files one after the other. What an earlier one, or the store, already has is a duplicate. */
export async function* landFiles(
  uploads: readonly Upload[],
  settings: Settings,
  store: Store | undefined,
  scratch: string,
  follower?: { readonly meter: Meter; readonly begin: (upload: Upload, number: number, total: number) => void },
): AsyncGenerator<UploadReceipt> {
  const known = knownTo(store);
  const database = new LandingDatabase(scratch);
  try {
    for (const [i, upload] of uploads.entries()) {
      follower?.begin(upload, i + 1, uploads.length);
      yield await landFile(upload, settings, store, database, known, MOST_BYTES, follower?.meter);
    }
  } finally {
    database.close();
  }
}

/** What nobody has landed twice yet: a landing that has been added, or that the store has, is a duplicate. */
export function knownTo(store: Store | undefined): KnownLandings {
  const seen = new Set<string>();
  return {
    has: async (landing, feed) => seen.has(landing) || (store !== undefined && (await isLanded(landing, feed, store))),
    add: (landing) => seen.add(landing),
  };
}
