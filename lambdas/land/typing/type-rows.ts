import { join } from 'node:path';
import type { Reading } from '../../layouts/reading.ts';
import type { Refusal } from '../../run/landings/landing-records.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import { tellMended } from '../verdict/mended.ts';
import { controlSums } from './control-sums.ts';
import type { LandingDatabase, Row } from './duckdb.ts';
import { parseRows } from './parse-rows.ts';
import { setTwinsAside, withoutTwins } from './twins.ts';
import type { TypedSelect } from './typed-select.ts';

/** What typing made of the records that the scanner passed on. */
export interface TypedRows {
  /** A Parquet file with the accepted rows. */
  readonly path: string;
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
  const path = join(scratch, 'typed.parquet');
  const { select, accepted } = await parseRows(database, reading, scanned, canonical, path);
  const twins = await setTwinsAside(database, reading.feed, path);
  const final = twins === 0 ? path : await withoutTwins(database, path, join(scratch, 'unique.parquet'));
  return {
    path: final,
    accepted: accepted - twins,
    refusals: (limit) => refusals(database, select, limit),
    rawCells: () => rawCells(database, select),
    mended: () => tellMended(database, select.mended),
    controlSums: () => controlSums(database, reading.feed, final),
  };
}

async function refusals(database: LandingDatabase, select: TypedSelect, limit: number): Promise<Refusal[]> {
  const rows = await database.rows(`
    SELECT record, fault, cell, currency_text, NULL AS other FROM refused
    UNION ALL SELECT record, NULL, NULL, NULL, other FROM twins ORDER BY record LIMIT ${limit}`);
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

async function* rawCells(database: LandingDatabase, select: TypedSelect) {
  const wanted = 'SELECT record FROM refused UNION ALL SELECT record FROM twins';
  const query = `SELECT * FROM (${select.raw}) WHERE record IN (${wanted}) ORDER BY record`;
  for await (const [record, ...cells] of database.stream(query)) {
    yield { record: Number(record), cells: cells.map((cell) => (typeof cell === 'string' ? cell : '')) };
  }
}
