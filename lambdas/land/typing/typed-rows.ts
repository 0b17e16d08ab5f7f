import { momentNames } from '../../domain/feeds/column-spec.ts';
import { type Column, FEEDS } from '../../domain/feeds/feeds.ts';
import type { DateOrder } from '../../layouts/layout.ts';
import type { Reading } from '../../layouts/reading.ts';
import { CELL } from '../scan/cell-marks.ts';
import type { FileColumns } from './file-cells.ts';
import { recordRows } from './record-rows.ts';
import { isNeverable } from './sql-dates.ts';
import { isoLevels, type WrittenColumn } from './sql-iso.ts';
import { dateMarks, isDated, newestOf, textColumns } from './sql-text.ts';
import { readValue } from './sql-values.ts';

/** Columns of a file whose dates need more than ISO 8601. */
export interface TypedColumns {
  /** Those that are brought into ISO 8601 first. */
  readonly written: ReadonlySet<string>;
  /** Those in which every text is a second in UTC. */
  readonly seconds: ReadonlySet<string>;
  /** Those of `written` in which a date may mean never (R1.5). */
  readonly never: ReadonlySet<string>;
  /** The order of day and month that the cells of a text prove. */
  readonly orders: ReadonlyMap<string, DateOrder>;
}

/** Which columns of this file need more: what the scanner saw of their cells decides. */
export function typedColumns(reading: Reading, file: FileColumns, orders: TypedColumns['orders']): TypedColumns {
  const written = writtenColumns(reading, file);
  const never = written.filter(isNeverable);
  return { written: namesOf(written), seconds: namesOf(secondsColumns(reading, file)), never: namesOf(never), orders };
}

const namesOf = (columns: readonly Column[]) => new Set(columns.map(({ name }) => name));

function writtenColumns(reading: Reading, file: FileColumns): Column[] {
  return FEEDS[reading.feed].columns.filter((column) => isWritten(column, reading, file));
}

function secondsColumns(reading: Reading, file: FileColumns): Column[] {
  return FEEDS[reading.feed].columns.filter(
    (column) =>
      isDated(column) &&
      newestOf(column.name, reading).length === 0 &&
      (dateMarks(column.name, reading, file) & CELL.otherTime) === 0,
  );
}

function isWritten(column: Column, reading: Reading, file: FileColumns): boolean {
  if (!isDated(column)) return false;
  if (newestOf(column.name, reading).length > 0) return true;
  const isDay = column.type === 'date' || column.type === 'month';
  return (dateMarks(column.name, reading, file) & (isDay ? CELL.oddDate : CELL.oddTime)) !== 0;
}

/** The texts `t_…` that are brought into ISO 8601: one for a column, and of the newest of several dates each of them. */
export function writtenTexts(reading: Reading, file: FileColumns): Omit<WrittenColumn, 'order'>[] {
  return writtenColumns(reading, file).flatMap((column) => {
    const { name, type } = column;
    const text = { name, never: isNeverable(column), months: type === 'month' || type === 'moment' };
    const newest = newestOf(name, reading);
    return newest.length === 0 ? [text] : newest.map((_, i) => ({ ...text, name: `${name}_${i + 1}` }));
  });
}

/** Every row that the file's records make, with the text of its columns, `t_…`. */
export function textsOfRows(reading: Reading, file: FileColumns, csv: string): string {
  const rows = recordRows(reading, file, csv).map(
    ({ names, from }) =>
      `SELECT CAST(c0 AS BIGINT) AS record, ${textColumns(reading, file, names).join(', ')} FROM ${from}`,
  );
  return rows.join(' UNION ALL ');
}

/** Every row with the text of its columns and their values under the names of `landedColumns`. */
export function typedRows(reading: Reading, file: FileColumns, columns: TypedColumns, csv: string): string {
  const texts = textsOfRows(reading, file, csv);
  const written = writtenTexts(reading, file).map((text) => ({
    ...text,
    order: columns.orders.get(text.name) ?? reading.dateOrder,
  }));
  const levels = [...(written.length === 0 ? [] : isoLevels(written)), ...newestLevel(reading)];
  const iso = levels.reduce((from, level) => `SELECT *, ${level.join(', ')} FROM (${from})`, texts);
  const ofFeed = FEEDS[reading.feed].columns;
  const values = ofFeed.flatMap((column) => valueColumns(column, reading, columns));
  const typed = `SELECT *, ${values.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM (${iso})`;
  return withoutNever(typed, reading, columns);
}

/** Of several dates the newest; one that cannot be read is the column's text, so that the row is refused for it. */
function newestLevel(reading: Reading): string[][] {
  const level = FEEDS[reading.feed].columns.flatMap(({ name }) => {
    const each = newestOf(name, reading).map((_, i) => `${name}_${i + 1}`);
    if (each.length === 0) return [];
    const newest = each.length === 1 ? `i_${each[0]}` : `greatest(${each.map((text) => `i_${text}`).join(', ')})`;
    const unread = (text: string) => `t_${text} IS NOT NULL AND i_${text} IS NULL`;
    const none = each.map((text) => `WHEN ${unread(text)} THEN NULL`).join(' ');
    const those = each.map((text) => `WHEN ${unread(text)} THEN t_${text}`).join(' ');
    return [`CASE ${none} ELSE ${newest} END AS i_${name}`, `CASE ${those} ELSE ${newest} END AS t_${name}`];
  });
  return level.length === 0 ? [] : [level];
}

function valueColumns(column: Column, reading: Reading, columns: TypedColumns) {
  return readValue(column, reading, isoOf(column, columns), columns.seconds.has(column.name)).columns;
}

const isoOf = ({ name }: Column, { written }: TypedColumns) => `${written.has(name) ? 'i' : 't'}_${name}`;

/** A date before 1990 is empty, and `n_<column>` says so (R1.5). */
function withoutNever(typed: string, reading: Reading, { never }: TypedColumns): string {
  if (never.size === 0) return typed;
  const columns = FEEDS[reading.feed].columns.filter(({ name }) => never.has(name));
  const isNever = (column: Column) => `coalesce(v.${dayColumn(column)} < ${earliest(column)}, false)`;
  const emptied = columns.flatMap((column) =>
    readValue(column, reading, '').columns.map(
      ({ name }) => `CASE WHEN NOT ${isNever(column)} THEN v.${name} END AS ${name}`,
    ),
  );
  const flags = columns.map((column) => `${isNever(column)} AS n_${column.name}`);
  return `SELECT v.* REPLACE (${emptied.join(', ')}), ${flags.join(', ')} FROM (${typed}) v`;
}

function dayColumn(column: Column): string {
  const { name, type } = column;
  return type === 'instant' || type === 'moment' ? momentNames(column).on : name;
}

const earliest = ({ type }: Column) => (type === 'month' ? "'1990-01'" : "DATE '1990-01-01'");
