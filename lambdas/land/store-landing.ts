import { join } from 'node:path';
import { InvalidInputError, StoreConflictError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import { PARSER_VERSION, type Reading } from '../layouts/reading.ts';
import type { FileBody, Store } from '../ports/store.ts';
import type { Manifest } from '../run/landings/landing-records.ts';
import { canonicalJson } from '../run/store/json.ts';
import { FileRefusedError } from './file-refused.ts';
import { type Kept, keptCells, writeKept } from './kept-columns.ts';
import type { ScannedFile } from './scan/scan-file.ts';
import type { LandingDatabase } from './typing/duckdb.ts';
import type { JudgedRows } from './verdict/judge-rows.ts';
import { type RejectedRow, raggedRows, writeRejects } from './verdict/rejects-file.ts';

/** The bytes that a landing comes from. */
export interface Origin {
  readonly landing: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
}

/** What is needed to keep a file, and which of its columns are not kept. */
export interface Keeping extends Kept {
  readonly scratch: string;
  readonly database: LandingDatabase;
  readonly canonical: string;
}

/** Creates what a landing consists of. The manifest comes last: whoever finds it finds the rest (design 2). */
export async function storeLanding(
  store: Store,
  origin: Origin,
  reading: Reading,
  scanned: ScannedFile,
  rows: JudgedRows,
  keeping: Keeping,
): Promise<void> {
  const { landing } = origin;
  await storeRaw(store, origin, scanned, keeping);
  await storeOnce(store, keys.landed(reading.feed, landing), { path: rows.path });
  if (rows.refused > 0) {
    const path = join(keeping.scratch, `rejects-${reading.feed}.csv`);
    const { header, cells } = keptCells(scanned, keeping);
    const first = await writeRejects(path, header, inOrder(scanned, rows, reading, cells));
    await storeOnce(store, keys.rejects(landing), { path });
    await storeOnce(store, keys.firstRejects(landing), first);
  }
  await store.create(keys.manifest(landing), canonicalJson(manifestOf(origin, reading, scanned, rows)));
}

/** The bytes as they came; of a file with columns that are never stored, its records without them. */
async function storeRaw(store: Store, { sha256, path }: Origin, scanned: ScannedFile, keeping: Keeping): Promise<void> {
  if (keeping.withheld.length > 0) {
    const copy = join(keeping.scratch, 'kept.csv');
    await writeKept(copy, scanned, keeping);
    await storeOnce(store, keys.raw(sha256), { path: copy });
    return;
  }
  try {
    await store.create(keys.raw(sha256), { path, sha256 });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new FileRefusedError('the file changed while it was read; upload it again when it is complete');
  }
}

/**
 * The rows are the landing's whatever their order in the file, so those of an earlier try that died are as good; so are
 * reasons that name the settings of another source which is read alike.
 */
async function storeOnce(store: Store, key: string, body: FileBody | string): Promise<void> {
  try {
    await store.create(key, body);
  } catch (error) {
    if (!(error instanceof StoreConflictError)) throw error;
  }
}

/** The refusals of the scanner and of the parser, merged by record. */
async function* inOrder(
  scanned: ScannedFile,
  rows: JudgedRows,
  reading: Reading,
  kept: (cells: readonly string[]) => readonly string[],
): AsyncGenerator<RejectedRow> {
  const ragged = raggedRows(scanned.ragged, scanned, reading).map((row) => ({ ...row, cells: kept(row.cells) }));
  const reasons = await rows.refusals(scanned.records);
  let next = 0;
  for await (const { record, cells } of rows.rawCells()) {
    while (ragged[0] && ragged[0].record < record) yield ragged.shift() as RejectedRow;
    const reason = reasons[next++];
    if (reason) yield { ...reason, cells: kept(cells) };
  }
  yield* ragged;
}

function manifestOf(
  { landing, sha256, bytes }: Origin,
  reading: Reading,
  scanned: ScannedFile,
  { records, accepted, refused, sums }: JudgedRows,
): Manifest {
  return {
    landing,
    feed: reading.feed,
    layout: reading.layout.name,
    layout_version: reading.layout.version,
    platform: reading.platform,
    timezone: reading.timezone,
    period: reading.period,
    delivered_on: reading.deliveredOn,
    sha256,
    bytes,
    records,
    file_records: scanned.records,
    accepted,
    refused,
    control_sums: { ...sums },
    parser_version: PARSER_VERSION,
  };
}
