import { headersOfRule, plainHeader } from '../../domain/feeds/column-rule.ts';
import { type Column, FEEDS } from '../../domain/feeds/feeds.ts';
import { addDays, type IsoDate } from '../../domain/month.ts';
import type { Reading } from '../../layouts/reading.ts';
import { ANY_DATE, CELL } from '../scan/cell-marks.ts';
import { BLANKS, FileCells, type FileColumns, isFormula, type RowNames } from './file-cells.ts';
import { literal, NOTHING } from './literal.ts';
import { type DeliveryDays, ruleSql } from './rule-sql.ts';

/** True of columns that hold an e-mail address. */
export function isEmail(column: string): boolean {
  return /(^|_)email$/.test(column);
}

/** True of columns that hold a date or a time. */
export function isDated({ type }: Column): boolean {
  return type === 'date' || type === 'day' || type === 'month' || type === 'instant' || type === 'moment';
}

/**
 * The text of every column of the feed, trimmed, NULL where the cell is empty or unknown: `t_<column>`, computed from the
 * file's cells `c1`, `c2`, … by the layout's rules. Only names from closed lists and literals stand in it. Beside them
 * stands whether a cell was mended: `f_<column>` a `="…"` that was opened, `u_<column>` an address that was unwrapped; and
 * of the newest of several dates each of them, `t_<column>_1`, `t_<column>_2`, ….
 */
export function textColumns(reading: Reading, file: FileColumns, names: RowNames): string[] {
  return FEEDS[reading.feed].columns.flatMap((column) => {
    const { name } = column;
    if (isPlatformOfSource(name, reading)) return platformOfSource(reading, file, names);
    const cells = new FileCells(file, emptyCells(column, reading), isEmail(name), names);
    const newest = newestOf(name, reading).map((header, i) => `${cells.text(header)} AS t_${name}_${i + 1}`);
    if (newest.length > 0) return newest;
    const text = ruleSql(reading.table.columns[name], cells, daysOf(reading));
    const wrapped = isMended(name, CELL.wrapped, reading, file);
    const formula = isMended(name, CELL.formula, reading, file);
    return [
      `${wrapped ? unwrapped(text) : text} AS t_${name}`,
      ...(wrapped ? [`${text} IS NOT NULL AND ${unwrapped(text)} <> ${text} AS u_${name}`] : []),
      ...(formula ? [`coalesce(${isFormula(rawCell(name, reading, file))}, false) AS f_${name}`] : []),
    ];
  });
}

/** The headers of which a column takes the newest date. */
export function newestOf(column: string, { table }: Reading): readonly string[] {
  return table.columns[column]?.newest ?? [];
}

function emptyCells(column: Column, { layout }: Reading): readonly string[] {
  return [...(layout.unknown ?? []), ...(isDated(column) ? (layout.never ?? []) : [])];
}

function daysOf({ deliveredOn }: Reading): DeliveryDays {
  return deliveredOn === null ? null : { day: deliveredOn, before: addDays(deliveredOn as IsoDate, -1) };
}

/** The platform that the source declares, and as `t_stated_platform` what the file itself says (R12.4). */
function platformOfSource({ platform, layout, table }: Reading, file: FileColumns, names: RowNames): string[] {
  const header = plainHeader(table.columns.platform);
  const stated = header === undefined ? NOTHING : new FileCells(file, layout.unknown ?? [], false, names).text(header);
  return [`${literal(platform as string)} AS t_platform`, `${stated} AS t_stated_platform`];
}

function isPlatformOfSource(name: string, { platform }: Reading): boolean {
  return name === 'platform' && platform !== null;
}

/** Whether a cell of the column may be mended in this way while it is read. */
export function isMended(column: string, mark: number, reading: Reading, file: FileColumns): boolean {
  if (isPlatformOfSource(column, reading)) return false;
  const headers = headersOfRule(reading.table.columns[column] ?? {});
  if (mark === CELL.formula && plainHeader(reading.table.columns[column]) === undefined) return false;
  const marks = headers.reduce((all, header) => all | (file.marks[file.headers.indexOf(header)] ?? 0), 0);
  return (marks & mark) !== 0 && (mark !== CELL.wrapped || isEmail(column));
}

/** What is known of a column's text before it is read as a date or a time. */
export function dateMarks(column: string, { table }: Reading, file: FileColumns): number {
  const rule = table.columns[column];
  if (rule === undefined) return 0;
  const header = plainHeader(rule);
  return header === undefined || header.includes('$') ? ANY_DATE : (file.marks[file.headers.indexOf(header)] ?? 0);
}

function rawCell(column: string, { table }: Reading, { headers }: FileColumns): string {
  return `c${headers.indexOf(plainHeader(table.columns[column]) ?? '') + 1}`;
}

const ADDRESS = '[^\\s@<>,;:"()]+@[^\\s@<>,;:"()]+';
const EDGES = literal(`${BLANKS}'"<>;,.`);

/** The one address within `Ann Byrne <a@b>`, `mailto:a@b`, `'a@b';`; else the text as it is. */
function unwrapped(text: string): string {
  const inside = `trim(regexp_replace(${text}, '^[^<>]*<([^<>]*)>[\\s;,.]*$', '\\1'), ${EDGES})`;
  const bare = `trim(regexp_replace(${inside}, '^(?:mailto|smtp):([^?]*)([?].*)?$', '\\1', 'i'), ${EDGES})`;
  return `CASE WHEN regexp_full_match(${bare}, ${literal(ADDRESS)}) THEN ${bare} ELSE ${text} END`;
}
