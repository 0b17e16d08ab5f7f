import { join } from 'node:path';
import type { FeedName } from '../../domain/feeds/feed-names.ts';
import type { Reading } from '../../layouts/reading.ts';
import type { Refusal } from '../../run/landings/landing-records.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import { tellMended } from '../verdict/mended.ts';
import { controlSums } from './control-sums.ts';
import type { LandingDatabase, Row } from './duckdb.ts';
import { foldRows } from './fold-rows.ts';
import { parseRows } from './parse-rows.ts';
import { setTwinsAside, withoutTwins } from './twins.ts';
import type { TypedSelect } from './typed-select.ts';

/** What typing made of the records that the scanner passed on. */
export interface TypedRows {
  /** A Parquet file with the accepted rows. */
  readonly path: string;
  /** The rows that the file's records make for the feed. */
  readonly records: number;
  /** Records that make no row for the feed. */
  readonly silent: number;
  readonly accepted: number;
  /** The first `limit` refusals of the parser, in record order. */
  refusals(limit: number): Promise<Refusal[]>;
  /** The raw cells of the refused rows, in record order. */
  rawCells(): AsyncGenerator<{ readonly record: number; readonly cells: readonly string[] }>;
  /** Sentences on what was mended in the cells while they were read, each with how often. */
  mended(): Promise<string[]>;
  /** Sums over the accepted rows, as decimal text. */
  controlSums(): Promise<Record<string, string>>;
}

/**
 * Types the canonical text and sets aside what cannot be taken. The database is the caller's to close.
 * @throws FileRefusedError where the parser gives up or counts otherwise than the scanner.
 */
export async function typeRows(
  database: LandingDatabase,
  reading: Reading,
  scanned: ScannedFile,
  canonical: string,
  scratch: string,
): Promise<TypedRows> {
  const path = join(scratch, `${reading.feed}.parquet`);
  const { select, accepted, made, silent } = await parseRows(database, reading, scanned, canonical, path);
  const single = await singleRows(database, reading, path, accepted);
  const folded = reading.layout.vendor ? accepted - single.accepted : 0;
  return {
    path: single.path,
    records: made - folded + scanned.ragged.length,
    silent,
    accepted: single.accepted,
    refusals: (limit) => refusals(database, reading.feed, select, limit),
    rawCells: () => rawCells(database, reading.feed, select),
    mended: () => tellMended(database, select.mended),
    controlSums: () => controlSums(database, reading.feed, single.path),
  };
}

/** One row of each key: a vendor's rows of one key fold into one, of any other file they are set aside (formats B5). */
async function singleRows(database: LandingDatabase, reading: Reading, path: string, accepted: number) {
  const single = path.replace('.parquet', '-single.parquet');
  const none = 'SELECT CAST(0 AS BIGINT) AS record, CAST(0 AS BIGINT) AS other LIMIT 0';
  await database.run(`CREATE OR REPLACE TEMP TABLE twins_${reading.feed} AS ${none}`);
  if (reading.layout.vendor) return foldRows(database, reading.feed, path, single, accepted);
  const twins = await setTwinsAside(database, reading.feed, path);
  return twins === 0
    ? { path, accepted }
    : { path: await withoutTwins(database, reading.feed, path, single), accepted: accepted - twins };
}

async function refusals(
  database: LandingDatabase,
  feed: FeedName,
  select: TypedSelect,
  limit: number,
): Promise<Refusal[]> {
  const rows = await database.rows(`
    SELECT record, fault, cell, currency_text, NULL AS other FROM refused_${feed}
    UNION ALL SELECT record, NULL, NULL, NULL, other FROM twins_${feed} ORDER BY record LIMIT ${limit}`);
  return rows.map((row) => refusalOf(row, select));
}

function refusalOf([number, fault, cell, currency, other]: Row, { faults, key }: TypedSelect): Refusal {
  const record = Number(number);
  const found = fault === null ? undefined : faults[Number(fault) - 1];
  if (!found) return { record, column: key[0] ?? '', reason: `record ${record}: ${twinReason(key, Number(other))}` };
  const text = typeof cell === 'string' ? cell : '';
  const sentence = found.say({ text, currency: typeof currency === 'string' ? currency : null });
  return { record, column: found.column, reason: `record ${record}: ${sentence}` };
}

function twinReason(key: readonly string[], other: number): string {
  return `record ${other} has the same ${key.join(' + ')}; nobody knows which is true, so keep one`;
}

async function* rawCells(database: LandingDatabase, feed: FeedName, select: TypedSelect) {
  const wanted = `SELECT record FROM refused_${feed} UNION ALL SELECT record FROM twins_${feed}`;
  const query = `SELECT c.* FROM (${select.raw}) c JOIN (${wanted}) w ON w.record = c.record ORDER BY c.record`;
  for await (const [record, ...cells] of database.stream(query)) {
    yield { record: Number(record), cells: cells.map((cell) => (typeof cell === 'string' ? cell : '')) };
  }
}
