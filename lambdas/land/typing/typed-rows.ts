import { type Column, FEEDS } from '../../domain/feeds/feeds.ts';
import type { Reading } from '../../layouts/reading.ts';
import { CELL } from '../scan/cell-marks.ts';
import { isNeverable } from './sql-dates.ts';
import { isoLevels } from './sql-iso.ts';
import { dateMarks, type FileColumns, textColumns } from './sql-text.ts';
import { readValue } from './sql-values.ts';

/** Columns of a file whose dates need more than ISO 8601. */
export interface TypedColumns {
  /** Those that are brought into ISO 8601 first. */
  readonly written: ReadonlySet<string>;
  /** Those of them in which a date may mean never (R1.5). */
  readonly never: ReadonlySet<string>;
}

/** Which columns of this file need more: what the scanner saw of their cells decides. */
export function typedColumns(reading: Reading, file: FileColumns): TypedColumns {
  const written = FEEDS[reading.feed].columns.filter((column) => isWritten(column, reading, file));
  const never = written.filter(isNeverable);
  return { written: namesOf(written), never: namesOf(never) };
}

const namesOf = (columns: readonly Column[]) => new Set(columns.map(({ name }) => name));

function isWritten({ name, type }: Column, reading: Reading, file: FileColumns): boolean {
  const marks = dateMarks(name, reading, file);
  if (type === 'date' || type === 'month') return (marks & CELL.oddDate) !== 0;
  return (type === 'instant' || type === 'moment') && (marks & CELL.oddTime) !== 0;
}

/** Every record with the text of its columns, `t_…`, and their values under the names of `landedColumns`. */
export function typedRows(reading: Reading, file: FileColumns, columns: TypedColumns, csv: string): string {
  const texts = `SELECT CAST(c0 AS BIGINT) AS record, ${textColumns(reading, file).join(', ')} FROM ${csv}`;
  const ofFeed = FEEDS[reading.feed].columns;
  const written = ofFeed
    .filter(({ name }) => columns.written.has(name))
    .map((column) => ({
      name: column.name,
      never: isNeverable(column),
      months: column.type === 'month' || column.type === 'moment',
    }));
  const levels = written.length === 0 ? [] : isoLevels(written, reading.dateOrder);
  const iso = levels.reduce((from, level) => `SELECT *, ${level.join(', ')} FROM (${from})`, texts);
  const values = ofFeed.flatMap((column) => readValue(column, reading, isoOf(column, columns)).columns);
  const typed = `SELECT *, ${values.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM (${iso})`;
  return withoutNever(typed, reading, columns);
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

function dayColumn({ name, type }: Column): string {
  return type === 'instant' || type === 'moment' ? name.replace(/_at$/, '_on') : name;
}

const earliest = ({ type }: Column) => (type === 'month' ? "'1990-01'" : "DATE '1990-01-01'");
