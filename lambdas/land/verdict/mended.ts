import { FEEDS } from '../../domain/feeds/feeds.ts';
import type { Reading } from '../../layouts/reading.ts';
import { CELL } from '../scan/cell-marks.ts';
import type { LandingDatabase } from '../typing/duckdb.ts';
import type { FileColumns } from '../typing/file-cells.ts';
import { isMended } from '../typing/sql-text.ts';
import type { TypedColumns } from '../typing/typed-rows.ts';

/** The query that counts mended cells, one column for each way, and how each is told. */
export interface MendedCounts {
  readonly query: string;
  readonly ways: readonly { readonly column: string; readonly tell: (count: number) => string }[];
}

/** What may have been mended in a file's cells while they were read; nothing where no cell can have been. */
export function mendedCounts(
  reading: Reading,
  file: FileColumns,
  { written, never }: TypedColumns,
  typed: string,
): MendedCounts | undefined {
  const ways = FEEDS[reading.feed].columns.flatMap(({ name, type, filled }) => [
    ...(isMended(name, CELL.formula, reading, file) ? [{ column: name, when: `r.f_${name}`, tell: opened }] : []),
    ...(isMended(name, CELL.wrapped, reading, file) ? [{ column: name, when: `r.u_${name}`, tell: unwrapped }] : []),
    ...(never.has(name) && !filled ? [{ column: name, when: `r.n_${name}`, tell: emptied }] : []),
    ...(written.has(name) && !reading.layout.vendor && (type === 'date' || type === 'month')
      ? [{ column: name, when: `r.${name} IS NOT NULL AND contains(r.t_${name}, ':')`, tell: shortened }]
      : []),
  ]);
  if (ways.length === 0) return undefined;
  const counts = ways.map(({ when }) => `count(*) FILTER (WHERE ${when})`);
  return { query: `SELECT ${counts.join(', ')} ${typed}`, ways };
}

/** The sentences of a receipt on what was mended, each with how often. */
export async function tellMended(database: LandingDatabase, mended: MendedCounts | undefined): Promise<string[]> {
  if (!mended) return [];
  const [counts] = await database.rows(mended.query);
  return mended.ways.flatMap(({ column, tell }, i) => {
    const count = Number(counts?.[i]);
    return count === 0 ? [] : [`${column}: ${tell(count)}`];
  });
}

const cells = (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`;

function opened(count: number): string {
  return `${cells(count)} written as ="…", which keeps spreadsheets from changing a text, stand for the text inside`;
}

function unwrapped(count: number): string {
  return `${count} ${count === 1 ? 'address was' : 'addresses were'} taken out of a name, a link or signs around it`;
}

function emptied(count: number): string {
  return `${cells(count)} with a date before 1990, which programs write for never, ${count === 1 ? 'counts' : 'count'} as empty`;
}

function shortened(count: number): string {
  return `${cells(count)} with a time of midnight ${count === 1 ? 'was' : 'were'} read as the day that stands there`;
}
