import type { Reading } from '../../layouts/reading.ts';
import { FileRefusedError } from '../file-refused.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import { provenOrders } from './date-orders.ts';
import type { LandingDatabase, Row } from './duckdb.ts';
import { literal } from './literal.ts';
import { type CanonicalText, canonicalText, readCsv, type TypedSelect, typedSelect } from './typed-select.ts';

/** The accepted rows, in a Parquet file, and the statements that found them. */
export interface ParsedRows {
  readonly select: TypedSelect;
  readonly accepted: number;
  /** The rows that the whole records make, and how many records make none. */
  readonly made: number;
  readonly silent: number;
}

/**
 * Types the canonical text in one pass into `path`. Only where rows are missing from the result is it read again, into
 * the table `refused_<feed>`. The scanner's count and DuckDB's must agree (design 4). Cells that look like rows can lead
 * DuckDB's threads astray: then one alone reads the text again.
 * @throws FileRefusedError where they do not agree, or the parser gives up.
 */
export async function parseRows(
  database: LandingDatabase,
  reading: Reading,
  scanned: ScannedFile,
  canonical: string,
  path: string,
): Promise<ParsedRows> {
  const attempt = async (parallel: boolean) => {
    const file = canonicalText(scanned, canonical, parallel);
    const orders = await provenOrders(database, reading, file, readCsv(file));
    return parse(database, typedSelect(reading, file, orders), scanned, path, file, reading);
  };
  try {
    return await attempt(true);
  } catch (error) {
    causeOf(error);
  }
  return attempt(false).catch((error) => {
    throw new FileRefusedError(causeOf(error), scanned.records);
  });
}

/** What DuckDB says of a text that it cannot read. A full disk or a mistake of ours is no fault of the file's. */
const OF_THE_FILE = /^(Invalid Input|Conversion|Out of Range|Disagreement) Error: (.*)/;

function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Out of Memory')) return 'the records are too long to be read together; leave out long texts';
  const why = OF_THE_FILE.exec(message)?.[2];
  if (why === undefined) throw error;
  return `the file could not be parsed (${why}); export it again as plain CSV`;
}

async function parse(
  database: LandingDatabase,
  select: TypedSelect,
  scanned: ScannedFile,
  path: string,
  file: CanonicalText,
  { table, feed }: Reading,
): Promise<ParsedRows> {
  const whole = scanned.records - scanned.ragged.length;
  const { made, silent } = table.rows ? await countRows(database, select, file, scanned) : { made: whole, silent: 0 };
  const accepted = await database.copy(select.accepted, path);
  const refused = accepted === made ? select.nothingRefused : select.refused;
  await database.run(`CREATE OR REPLACE TEMP TABLE refused_${feed} AS ${refused}`);
  const all = `SELECT record FROM read_parquet(${literal(path)}) UNION ALL SELECT record FROM refused_${feed}`;
  const [row] = await database.rows(`SELECT count(*), coalesce(sum(record), 0) FROM (${all})`);
  if (Number(row?.[0]) !== made) disagree(made, row?.[0]);
  if (!table.rows) requireRecords(row, scanned);
  return { select, accepted, made, silent };
}

/** Counts the rows that the records make, and the records that make none, once every record has been found. */
async function countRows(
  database: LandingDatabase,
  { rows }: TypedSelect,
  file: CanonicalText,
  scanned: ScannedFile,
): Promise<Pick<ParsedRows, 'made' | 'silent'>> {
  const records = `SELECT CAST(c0 AS BIGINT) AS record FROM ${readCsv(file)}`;
  const [found] = await database.rows(`SELECT count(*), coalesce(sum(record), 0) FROM (${records})`);
  requireRecords(found, scanned);
  const [counted] = await database.rows(`SELECT count(*), count(DISTINCT record) FROM (${rows})`);
  return { made: Number(counted?.[0]), silent: Number(found?.[0]) - Number(counted?.[1]) };
}

/** Every record carries its number: the right count of the wrong records is noticed too. */
function requireRecords(found: Row | undefined, { records, ragged }: ScannedFile): void {
  const expected = records - ragged.length;
  const sum = ragged.reduce((left, { record }) => left - BigInt(record), (BigInt(records) * BigInt(records + 1)) / 2n);
  if (Number(found?.[0]) !== expected || BigInt(String(found?.[1])) !== sum) disagree(expected, found?.[0]);
}

function disagree(expected: number, found: unknown): never {
  throw new Error(`Disagreement Error: it has ${expected} whole records, but ${found} were found`);
}
