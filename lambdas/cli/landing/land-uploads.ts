import type { DroppedFile } from '../../adapters/local/upload-folder.ts';
import { keys } from '../../domain/keys.ts';
import { landFile } from '../../land/land.ts';
import { MOST_BYTES } from '../../land/scan/bytes-of.ts';
import type { Meter } from '../../land/scan/meter.ts';
import { LandingDatabase } from '../../land/typing/duckdb.ts';
import { findReceipt, keepReceipt } from '../../layouts/receipts.ts';
import type { Store } from '../../ports/store.ts';
import { type Receipt, receiptsOf, type UploadReceipt } from '../../run/landings/landing-records.ts';
import type { Settings } from '../../settings.ts';
import { fileSha256 } from './file-sha256.ts';

/**
 * Gives every dropped file its receipt: the one it has, if neither the file nor the way it is read has changed, else a
 * new one by landing it. What was landed and is not there any more is landed again (F30).
 */
export async function landUploads(
  files: readonly DroppedFile[],
  settings: Settings,
  {
    store,
    scratch,
    onFile,
    meter,
  }: {
    store: Store;
    scratch: string;
    onFile: (upload: DroppedFile, number: number, total: number) => void;
    meter?: Meter | undefined;
  },
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  const landings = { known: new Set<string>(), whole: await wholeLandings(store) };
  const database = new LandingDatabase(scratch);
  try {
    for (const [i, dropped] of files.entries()) {
      onFile(dropped, i + 1, files.length);
      const receipt = await receiptOf(dropped, settings, store, database, landings, meter);
      for (const { landing } of receipt.verdicts) if (landing !== null) landings.known.add(landing);
      receipts.push(...receiptsOf(receipt));
    }
  } finally {
    database.close();
  }
  return receipts;
}

interface Landings {
  /** Those of the uploads before. */
  readonly known: Set<string>;
  /** Those that the store has, rows and manifest. */
  readonly whole: ReadonlySet<string>;
}

/** A landing is a duplicate only of another upload's: what a killed attempt has landed is the upload's own. */
async function receiptOf(
  dropped: DroppedFile,
  settings: Settings,
  store: Store,
  database: LandingDatabase,
  { known, whole }: Landings,
  meter: Meter | undefined,
): Promise<UploadReceipt> {
  const upload = { file: dropped.file, version: await fileSha256(dropped.path) };
  const place = await findReceipt(upload, settings, store);
  const before = place.receipt;
  if (before?.verdicts.every(({ landing }) => landing === null || whole.has(landing))) return before;
  const receipt = await landFile(dropped, settings, store, database, known, MOST_BYTES, meter);
  return before ?? keepReceipt(store, place, upload, receipt, settings);
}

async function wholeLandings(store: Store): Promise<ReadonlySet<string>> {
  const manifests = new Set((await store.list('manifests/')).map(({ key }) => key));
  const landed = (await store.list('landed/')).map(({ key }) => /\/upload=([^/]+)\//.exec(key)?.[1] ?? '');
  return new Set(landed.filter((landing) => manifests.has(keys.manifest(landing))));
}
