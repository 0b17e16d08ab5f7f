import { parquetReadObjects } from 'hyparquet';
import * as z from 'zod';
import type { IsoDate } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { damaged } from '../revisions/damage.ts';
import type { StepOutput } from '../steps/step-output.ts';

/** A column of a model as hyparquet gives it: bigint, text, date (as `YYYY-MM-DD`) or boolean. */
export const column = {
  text: z.string(),
  textOrNull: z.string().nullable(),
  whole: z.bigint(),
  wholeOrNull: z.bigint().nullable(),
  flag: z.boolean(),
  flagOrNull: z.boolean().nullable(),
  date: z.date().transform(isoDay),
  dateOrNull: z
    .date()
    .nullable()
    .transform((date) => date && isoDay(date)),
};

/**
 * The rows of a table that a step of this run wrote, each checked by `row`, so that a wrong column fails here and not
 * in a report. The order is the files': whoever prints sorts.
 */
export async function readTable<Row>(
  store: Store,
  record: StepOutput,
  table: string,
  row: z.ZodType<Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { key } of record.tables[table] ?? missing(table)) {
    const bytes = await store.read(key);
    if (!bytes) throw damaged(key, 'is gone');
    for (const found of await objectsOf(key, bytes)) rows.push(row.parse(found));
  }
  return rows;
}

async function objectsOf(key: string, bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    return await parquetReadObjects({ file });
  } catch (error) {
    throw damaged(key, 'is damaged', { cause: error });
  }
}

function missing(table: string): never {
  throw new Error(`the step wrote no table ${table}`);
}

function isoDay(date: Date): IsoDate {
  return date.toISOString().slice(0, 10) as IsoDate;
}
