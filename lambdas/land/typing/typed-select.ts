import { type Column, FEEDS, landedColumns } from '../../domain/feeds/feeds.ts';
import { cellText, headerName } from '../../layouts/cell-text.ts';
import type { Reading } from '../../layouts/reading.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import { type MendedCounts, mendedCounts } from '../verdict/mended.ts';
import {
  emptyReason,
  foreignPlatformReason,
  neverReason,
  type RefusedCell,
  unreadableReason,
} from '../verdict/reasons.ts';
import type { RowRule } from '../verdict/row-rule.ts';
import { ROW_RULES } from '../verdict/row-rules.ts';
import type { DateOrders } from './date-orders.ts';
import type { FileColumns } from './file-cells.ts';
import { literal } from './literal.ts';
import { readValue } from './sql-values.ts';
import { type TypedColumns, textsOfRows, typedColumns, typedRows } from './typed-rows.ts';

/** One way in which a row can be at fault: `when` is SQL that is never NULL. */
export interface Fault {
  readonly column: string;
  readonly when: string;
  /** SQL of the cell at fault. */
  readonly cell: string;
  readonly say: (cell: RefusedCell) => string;
}

/** Landing's SQL for one file: its own statements on DuckDB, no models (design 3). */
export interface TypedSelect {
  /** The rows without a fault, in the columns of `landedColumns`. */
  readonly accepted: string;
  /** record, fault (the number of the first one), cell, currency, is_keyed (its key can be read) and the key's columns. */
  readonly refused: string;
  /** The same columns without a row, at no cost. */
  readonly nothingRefused: string;
  /** What was mended in the cells, and the query that counts it; nothing where nothing can have been. */
  readonly mended: MendedCounts | undefined;
  /** record and the raw cells `c1`, `c2`, … of every row. */
  readonly raw: string;
  readonly faults: readonly Fault[];
  readonly key: readonly string[];
  /** record and texts of every row that the records make. */
  readonly rows: string;
}

/** The canonical text of a file as DuckDB is to read it. */
export interface CanonicalText extends FileColumns {
  readonly path: string;
  readonly delimiter: string;
  /** Whether several threads may share the text. */
  readonly parallel: boolean;
}

/** A file's canonical text, which lies at a path. */
export function canonicalText(
  { header, marks, delimiter }: ScannedFile,
  path: string,
  parallel: boolean,
): CanonicalText {
  const titles = header.map(cellText);
  return { headers: titles.map(headerName), titles, marks, delimiter, path, parallel };
}

/** Writes the statements that read a canonical text. */
export function typedSelect(reading: Reading, file: CanonicalText, orders: DateOrders): TypedSelect {
  const columns = typedColumns(reading, file, orders);
  const faults = faultsOf(reading, columns);
  const csv = readCsv(file);
  const typed = `FROM (${typedRows(reading, file, columns, csv)}) r`;
  return {
    accepted: `SELECT ${landed(reading)} ${typed} WHERE NOT (${anyOf(faults)})`,
    refused: `SELECT ${refusedColumns(reading, faults)} ${typed} WHERE ${anyOf(faults)}`,
    nothingRefused: nothingRefused(reading),
    mended: mendedCounts(reading, file, columns, typed),
    raw: `SELECT CAST(c0 AS BIGINT) AS record, ${file.headers.map((_, i) => `c${i + 1}`).join(', ')} FROM ${csv}`,
    faults,
    key: FEEDS[reading.feed].key,
    rows: textsOfRows(reading, file, csv),
  };
}

function anyOf(faults: readonly Fault[]): string {
  return faults.length === 0 ? 'false' : faults.map(({ when }) => `(${when})`).join(' OR ');
}

function refusedColumns({ feed }: Reading, faults: readonly Fault[]): string {
  const { key, columns } = FEEDS[feed];
  const numbers = faults.map(({ when }, i) => `WHEN ${when} THEN ${i + 1}`).join(' ');
  const cells = faults.map(({ when, cell }) => `WHEN ${when} THEN ${cell}`).join(' ');
  const currency = columns.some(({ name }) => name === 'currency') ? 'r.t_currency' : 'CAST(NULL AS VARCHAR)';
  const unreadable = anyOf(faults.filter(({ column }) => key.includes(column)));
  const named = [
    `CASE ${numbers} END AS fault`,
    `CASE ${cells} END AS cell`,
    `${currency} AS currency_text`,
    `NOT (${unreadable}) AS is_keyed`,
  ];
  return ['r.record', ...named, ...key.map((column) => `r.${column}`)].join(', ');
}

function nothingRefused({ feed }: Reading): string {
  const key = landedColumns(feed).filter(({ name }) => FEEDS[feed].key.includes(name));
  const columns = [
    ['record', 'bigint'],
    ['fault', 'integer'],
    ['cell', 'varchar'],
    ['currency_text', 'varchar'],
    ['is_keyed', 'boolean'],
    ...key.map(({ name, type }) => [name, type]),
  ];
  return `SELECT ${columns.map(([name, type]) => `CAST(NULL AS ${type}) AS ${name}`).join(', ')} LIMIT 0`;
}

function landed(reading: Reading): string {
  const columns = landedColumns(reading.feed).map(({ name }) => {
    if (name !== 'delivered_on') return `r.${name}`;
    return `CAST(${reading.deliveredOn ? literal(reading.deliveredOn) : 'NULL'} AS DATE) AS delivered_on`;
  });
  return columns.join(', ');
}

function faultsOf(reading: Reading, columns: TypedColumns): Fault[] {
  const feed = FEEDS[reading.feed];
  const ofColumns = feed.columns.flatMap((column): Fault[] => {
    const text = `r.t_${column.name}`;
    const never = columns.never.has(column.name) ? `r.n_${column.name}` : 'false';
    const value = readValue(column, reading, '').columns.at(column.type === 'moment' ? 2 : -1);
    // An amount without a currency says nothing of itself: the fault is the currency's.
    const known = column.type === 'amount' ? ' AND r.currency IS NOT NULL' : '';
    const unreadable = {
      column: column.name,
      cell: text,
      when: `${text} IS NOT NULL AND r.${value?.name} IS NULL AND NOT ${never}${known}`,
      say: (cell: RefusedCell) => unreadableReason(column, cell, readAs(column, reading, columns)),
    };
    const empty = {
      column: column.name,
      cell: text,
      when: `${text} IS NULL`,
      say: () => emptyReason(column, feed.name),
    };
    const meansNever = {
      column: column.name,
      cell: text,
      when: never,
      say: (cell: RefusedCell) => neverReason(column, feed.name, cell),
    };
    const faults = column.filled ? [empty, meansNever, unreadable] : [unreadable];
    // A text that is taken as it is can always be read.
    const isText = value?.sql === `t_${column.name}`;
    return faults.filter((fault) => fault.when !== 'false' && !(isText && fault === unreadable));
  });
  const ofRows = (ROW_RULES[reading.feed] ?? []).map(
    ({ column, broken, reason }): Fault => ({
      column,
      cell: `r.t_${column}`,
      when: broken,
      say: ({ text }) => said(reason, text),
    }),
  );
  return [...foreignPlatform(reading), ...ofColumns, ...ofRows];
}

const said = (reason: RowRule['reason'], text: string) => (typeof reason === 'string' ? reason : reason(text));

/** The reading with the order of day and month in which a column's cells were read. */
function readAs({ name }: Column, reading: Reading, { orders }: TypedColumns): Reading {
  return { ...reading, dateOrder: orders.get(name) ?? orders.get(`${name}_1`) ?? reading.dateOrder };
}

/** A row of another platform than its source's (R12.4). Case tells no two platforms apart. */
function foreignPlatform({ feed, platform, source }: Reading): Fault[] {
  if (platform === null || FEEDS[feed].columns.every(({ name }) => name !== 'platform')) return [];
  const cell = 'r.t_stated_platform';
  const when = `coalesce(lower(${cell}) <> lower(${literal(platform)}), false)`;
  return [{ column: 'platform', cell, when, say: ({ text }) => foreignPlatformReason(text, platform, source) }];
}

/** The canonical text with every option said: never sniff, every cell as text (design 4). */
export function readCsv({ headers, delimiter, path, parallel }: CanonicalText): string {
  const columns = ['c0', ...headers.map((_, i) => `c${i + 1}`)];
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = false, columns = {${types}}, delim = ${literal(delimiter)},
    quote = '"', escape = '"', new_line = '\\n', nullstr = '', comment = '', encoding = 'utf-8', strict_mode = true,
    null_padding = false, ignore_errors = false, allow_quoted_nulls = true, max_line_size = 1310720, buffer_size = 10485760,
    compression = 'none', skip = 0, parallel = ${parallel})`;
}
