import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';

/** A record of a feed: the cells that are filled, by column. */
export type Row = Readonly<Record<string, string>>;

/** The rows as a file in Truedown's own columns (feeds 1). */
export function toCsv(feed: FeedName, rows: readonly Row[]): string {
  const columns = FEEDS[feed].columns.map((column) => column.name);
  return listCsv(columns, rows);
}

/** The rows as a file with these columns. A cell that no column takes is a mistake of the samples. */
export function listCsv(columns: readonly string[], rows: readonly Row[]): string {
  return [columns, ...rows.map((row) => cells(row, columns))].map((line) => `${line.map(quoted).join(',')}\n`).join('');
}

function cells(row: Row, columns: readonly string[]): string[] {
  const stray = Object.keys(row).find((name) => !columns.includes(name));
  if (stray !== undefined) throw new Error(`no column takes the cell ${stray}`);
  return columns.map((name) => row[name] ?? '');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
