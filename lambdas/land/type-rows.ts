import { join } from 'node:path';
import { FEEDS } from '../domain/feeds.ts';
import type { Refusal } from '../run/landing-records.ts';
import { controlSums } from './control-sums.ts';
import type { LandingDatabase, Row } from './duckdb.ts';
import { FileRefusedError } from './file-refused.ts';
import { headerName } from './header.ts';
import type { Reading } from './reading.ts';
import type { ScannedFile } from './scan-file.ts';
import { type FileColumns, literal } from './sql-text.ts';
import { type TypedSelect, typedSelect } from './typed-select.ts';

/** What typing made of the records that the scanner passed on. */
export interface TypedRows {
  /** A Parquet file with the accepted rows. */
  readonly path: string;
  readonly accepted: number;
  /** The first `limit` refusals of the parser, in record order. */
  refusals(limit: number): Promise<Refusal[]>;
  /** The raw cells of the refused rows, in record order. */
  rawCells(): AsyncGenerator<{ readonly record: number; readonly cells: readonly string[] }>;
  /** Sums over the accepted rows, as decimal text. */
  controlSums(): Promise<Record<string, string>>;
}

/**
 * Types the canonical text in one pass. Only where rows are missing from the result is it read again, for the reasons.
 * The scanner's count and DuckDB's must agree (design 4). The database is the caller's to close.
 * @throws FileRefusedError where they do not, or where the parser gives up.
 */
export async function typeRows(
  database: LandingDatabase,
  reading: Reading,
  scanned: ScannedFile,
  canonical: string,
  scratch: string,
): Promise<TypedRows> {
  const select = typedSelect(reading, columnsOf(scanned), scanned.delimiter, canonical);
  const expected = scanned.records - scanned.ragged.length;
  const path = join(scratch, 'typed.parquet');
  const typed = await parsing(scanned, () => database.copy(select.accepted, path));
  await database.run(`CREATE TEMP TABLE refused AS ${typed === expected ? select.nothingRefused : select.refused}`);
  const [counted] = await database.rows('SELECT count(*) FROM refused');
  if (typed + Number(counted?.[0]) !== expected) throw disagreement(scanned, typed + Number(counted?.[0]));
  const twins = await setTwinsAside(database, reading, path);
  const final = twins === 0 ? path : await withoutTwins(database, path, join(scratch, 'unique.parquet'));
  return {
    path: final,
    accepted: typed - twins,
    refusals: (limit) => refusals(database, select, limit),
    rawCells: () => rawCells(database, select),
    controlSums: () => controlSums(database, reading.feed, final),
  };
}

function columnsOf({ header, blanks }: ScannedFile): FileColumns {
  return { headers: header.map(headerName), blanks };
}

async function parsing<T>(scanned: ScannedFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw new FileRefusedError(`the file could not be parsed (${why}); export it again as plain CSV`, scanned.records);
  }
}

function disagreement({ records, ragged }: ScannedFile, counted: number): FileRefusedError {
  const reason = `the file has ${records - ragged.length} whole records but ${counted} were parsed; export it again`;
  return new FileRefusedError(reason, records);
}

/** Rows of a snapshot with the same key: nobody knows which is true (feeds 1). Returns how many accepted rows fall. */
async function setTwinsAside(database: LandingDatabase, { feed }: Reading, path: string): Promise<number> {
  const key = FEEDS[feed].kind === 'snapshot' ? FEEDS[feed].key.join(', ') : '';
  const rows = `SELECT record, true AS is_accepted, ${key} FROM read_parquet(${literal(path)})
    UNION ALL SELECT record, false, ${key} FROM refused WHERE is_keyed`;
  const groups = `SELECT min(record) AS first, max(record) AS last, ${key} FROM (${rows}) GROUP BY ${key} HAVING count(*) > 1`;
  const same = FEEDS[feed].key.map((column) => `r.${column} IS NOT DISTINCT FROM g.${column}`).join(' AND ');
  const found = `SELECT r.record, CASE WHEN r.record = g.first THEN g.last ELSE g.first END AS other
    FROM (${rows}) r JOIN (${groups}) g ON ${same} WHERE r.is_accepted`;
  const none = 'SELECT CAST(0 AS BIGINT) AS record, CAST(0 AS BIGINT) AS other LIMIT 0';
  await database.run(`CREATE TEMP TABLE twins AS ${key === '' ? none : found}`);
  const [counted] = await database.rows('SELECT count(*) FROM twins');
  return Number(counted?.[0]);
}

async function withoutTwins(database: LandingDatabase, path: string, unique: string): Promise<string> {
  const kept = `SELECT * FROM read_parquet(${literal(path)}) WHERE record NOT IN (SELECT record FROM twins)`;
  await database.copy(kept, unique);
  return unique;
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
