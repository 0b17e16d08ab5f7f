import { type ColumnData, parquetRead } from 'hyparquet';
import type { IsoDate } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { Store } from '../../ports/store.ts';
import { damaged } from '../revisions/damage.ts';
import { filesOf, type StepOutput } from '../steps/step-output.ts';

/** Whether a value is one that a column may hold. */
type Is<Value> = (value: unknown) => value is Value;

/** The columns of a table that somebody reads, by name. */
type Columns = Readonly<Record<string, Is<unknown>>>;

/** A row of these columns. */
export type RowOf<Of extends Columns> = {
  -readonly [Name in keyof Of]: Of[Name] extends Is<infer Value> ? Value : never;
};

const isText: Is<string> = (value) => typeof value === 'string';
const isWhole: Is<bigint> = (value) => typeof value === 'bigint';
const isFlag: Is<boolean> = (value) => typeof value === 'boolean';
const isDate: Is<IsoDate> = (value): value is IsoDate => typeof value === 'string' && DATE.test(value);
const DATE = /^\d{4}-\d\d-\d\d$/;

function orNull<Value>(is: Is<Value>): Is<Value | null> {
  return (value): value is Value | null => value === null || is(value);
}

/** A column of a model: text, a whole number, a flag or a date (`YYYY-MM-DD`). */
export const column = {
  text: isText,
  textOrNull: orNull(isText),
  whole: isWhole,
  wholeOrNull: orNull(isWhole),
  flag: isFlag,
  date: isDate,
  dateOrNull: orNull(isDate),
  /** Text that is one of these words. */
  oneOf: <Word extends string>(words: readonly Word[]): Is<Word> => {
    const known = new Set<unknown>(words);
    return (value): value is Word => known.has(value);
  },
};

/**
 * The rows of a table that a step of this run wrote. Only `columns` are read, each checked as a whole, so that a wrong one
 * fails here and not in a report. The order is the files': whoever prints sorts.
 */
export async function readTable<Of extends Columns>(
  store: Store,
  record: StepOutput,
  table: string,
  columns: Of,
): Promise<RowOf<Of>[]> {
  const rows: RowOf<Of>[] = [];
  for (const { key } of filesOf(record, table)) {
    const bytes = await store.read(key);
    if (!bytes) throw damaged(key, 'is gone');
    const values = await valuesOf(key, bytes, Object.keys(columns));
    requireValues(table, columns, values);
    addRows(rows, values);
  }
  return rows;
}

/** The values of each column, row by row. */
type Values = ReadonlyMap<string, readonly unknown[]>;

async function valuesOf(key: string, bytes: Uint8Array, columns: string[]): Promise<Values> {
  const chunks: ColumnData[] = [];
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    await parquetRead({ file, columns, parsers: { dateFromDays }, onChunk: (chunk) => chunks.push(chunk) });
  } catch (error) {
    throw damaged(key, 'is damaged', { cause: error });
  }
  // They come as they are read, which is in no order.
  chunks.sort((a, b) => a.rowStart - b.rowStart);
  const byColumn = groupBy(chunks, (chunk) => chunk.columnName);
  return new Map(columns.map((name) => [name, joined(byColumn.get(name) ?? [])]));
}

function joined(chunks: readonly ColumnData[]): readonly unknown[] {
  const [first, ...others] = chunks.map(({ columnData }) => columnData as readonly unknown[]);
  return others.length === 0 ? (first ?? []) : chunks.flatMap(({ columnData }) => [...columnData]);
}

function requireValues(table: string, columns: Columns, values: Values): void {
  for (const [name, is] of Object.entries(columns)) {
    const wrong = (values.get(name) ?? []).findIndex((value) => !is(value));
    if (wrong >= 0) throw new Error(`table ${table}, column ${name}: row ${wrong + 1} is of another type`);
  }
}

function addRows<Row>(rows: Row[], values: Values): void {
  const columns = [...values];
  const count = columns[0]?.[1].length ?? 0;
  for (let at = 0; at < count; at++) {
    const row: Record<string, unknown> = {};
    for (const [name, of] of columns) row[name] = of[at];
    rows.push(row as Row);
  }
}

function dateFromDays(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
