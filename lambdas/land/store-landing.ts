import { join } from 'node:path';
import { InvalidInputError, StoreConflictError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import { PARSER_VERSION, type Reading } from '../layouts/reading.ts';
import type { FileBody, Store } from '../ports/store.ts';
import type { Manifest } from '../run/landings/landing-records.ts';
import { canonicalJson } from '../run/store/json.ts';
import { FileRefusedError } from './file-refused.ts';
import type { ScannedFile } from './scan/scan-file.ts';
import type { JudgedRows } from './verdict/judge-rows.ts';
import { type RejectedRow, raggedRows, writeRejects } from './verdict/rejects-file.ts';

/** The bytes that a landing comes from. */
export interface Origin {
  readonly landing: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly path: string;
}

/** Creates what a landing consists of. The manifest comes last: whoever finds it finds the rest (design 2). */
export async function storeLanding(
  store: Store,
  origin: Origin,
  reading: Reading,
  scanned: ScannedFile,
  rows: JudgedRows,
  scratch: string,
): Promise<void> {
  const { landing } = origin;
  await storeRaw(store, origin);
  await storeOnce(store, keys.landed(reading.feed, landing), { path: rows.path });
  if (rows.refused > 0) {
    const path = join(scratch, 'rejects.csv');
    const first = await writeRejects(path, scanned.header, inOrder(scanned, rows, reading));
    await storeOnce(store, keys.rejects(landing), { path });
    await storeOnce(store, keys.firstRejects(landing), first);
  }
  await store.create(keys.manifest(landing), canonicalJson(manifestOf(origin, reading, scanned, rows)));
}

async function storeRaw(store: Store, { sha256, path }: Origin): Promise<void> {
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
async function* inOrder(scanned: ScannedFile, rows: JudgedRows, reading: Reading): AsyncGenerator<RejectedRow> {
  const ragged = raggedRows(scanned.ragged, scanned, reading);
  const reasons = await rows.refusals(scanned.records);
  let next = 0;
  for await (const { record, cells } of rows.rawCells()) {
    while (ragged[0] && ragged[0].record < record) yield ragged.shift() as RejectedRow;
    const reason = reasons[next++];
    if (reason) yield { ...reason, cells };
  }
  yield* ragged;
}

function manifestOf(
  { landing, sha256, bytes }: Origin,
  reading: Reading,
  { records }: ScannedFile,
  { accepted, refused, sums }: JudgedRows,
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
    accepted,
    refused,
    control_sums: { ...sums },
    parser_version: PARSER_VERSION,
  };
}
