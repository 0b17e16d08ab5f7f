import { cellText, headerName, shown } from '../layouts/cell-text.ts';
import { privateColumns } from '../layouts/private-columns.ts';
import type { Reading } from '../layouts/reading.ts';
import { headersOf } from '../layouts/recognise.ts';
import type { ScannedFile } from './scan/scan-file.ts';
import type { LandingDatabase } from './typing/duckdb.ts';
import { literal } from './typing/literal.ts';
import { canonicalText, readCsv } from './typing/typed-select.ts';

/** Which columns of a file are never stored, and how that is told. */
export interface Kept {
  /** Their places, from 0. */
  readonly withheld: readonly number[];
  readonly warnings: readonly string[];
}

/** The columns with bank, birth or salary data that no feed reads. */
export function keptOf({ header }: ScannedFile, readings: readonly Reading[]): Kept {
  const read = readings.flatMap(({ layout }) => headersOf(layout));
  const withheld = privateColumns(header.map(headerName), read);
  if (withheld.length === 0) return { withheld, warnings: [] };
  const named = withheld.map((i) => `"${shown(cellText(header[i] as string))}"`).join(', ');
  return {
    withheld,
    warnings: [
      `${named}: bank, birth, salary and similar data of people is never stored; better leave it out of the export`,
    ],
  };
}

/** A header and the cells of its records without the columns that are never stored; a ragged record keeps none. */
export function keptCells({ header }: Pick<ScannedFile, 'header'>, { withheld }: Pick<Kept, 'withheld'>) {
  const left = (cells: readonly string[]) => cells.filter((_, i) => !withheld.includes(i));
  const cells = (all: readonly string[]) => (withheld.length === 0 || all.length === header.length ? left(all) : []);
  return { header: left(header), cells };
}

/** Writes a file's whole records, without those columns, as CSV. */
export async function writeKept(
  path: string,
  scanned: ScannedFile,
  {
    withheld,
    database,
    canonical,
  }: Pick<Kept, 'withheld'> & { readonly database: LandingDatabase; readonly canonical: string },
): Promise<void> {
  const columns = scanned.header.flatMap((name, i) =>
    withheld.includes(i) ? [] : [`c${i + 1} AS "${name.replaceAll('"', '""')}"`],
  );
  const select = `SELECT ${columns.join(', ')} FROM ${readCsv(canonicalText(scanned, canonical, false))} ORDER BY CAST(c0 AS BIGINT)`;
  await database.run(`COPY (${select}) TO ${literal(path)} (FORMAT csv, HEADER, DELIMITER ',')`);
}
