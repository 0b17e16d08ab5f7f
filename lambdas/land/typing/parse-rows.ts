import { headerName } from '../../layouts/cell-text.ts';
import type { Reading } from '../../layouts/reading.ts';
import { FileRefusedError } from '../file-refused.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './sql-text.ts';
import { type TypedSelect, typedSelect } from './typed-select.ts';

/** The accepted rows, in a Parquet file, and the statements that found them. */
export interface ParsedRows {
  readonly select: TypedSelect;
  readonly accepted: number;
}

/**
 * Types the canonical text in one pass into `path`. Only where rows are missing from the result is it read again, into
 * the table `refused`. The scanner's count and DuckDB's must agree (design 4). Cells that look like rows can lead
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
  const text = { headers: scanned.header.map(headerName), marks: scanned.marks };
  const select = (parallel: boolean) =>
    typedSelect(reading, { ...text, path: canonical, delimiter: scanned.delimiter, parallel });
  try {
    return await parse(database, select(true), scanned, path);
  } catch (error) {
    causeOf(error);
  }
  return parse(database, select(false), scanned, path).catch((error) => {
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
  { records, ragged }: ScannedFile,
  path: string,
): Promise<ParsedRows> {
  const expected = records - ragged.length;
  const accepted = await database.copy(select.accepted, path);
  const refused = accepted === expected ? select.nothingRefused : select.refused;
  await database.run(`CREATE OR REPLACE TEMP TABLE refused AS ${refused}`);
  const all = `SELECT record FROM read_parquet(${literal(path)}) UNION ALL SELECT record FROM refused`;
  const [row] = await database.rows(`SELECT count(*), coalesce(sum(record), 0) FROM (${all})`);
  // Every record carries its number: the right count of the wrong records is noticed too.
  const sum = ragged.reduce((left, { record }) => left - BigInt(record), (BigInt(records) * BigInt(records + 1)) / 2n);
  if (Number(row?.[0]) !== expected || BigInt(String(row?.[1])) !== sum) {
    throw new Error(`Disagreement Error: it has ${expected} whole records, but ${row?.[0]} were found`);
  }
  return { select, accepted };
}
