import { columnsOf } from '../../layouts/file-tables.ts';
import type { RowsRule } from '../../layouts/layout.ts';
import type { Reading } from '../../layouts/reading.ts';
import { FileCells, type FileColumns, PLAIN_ROW, type RowNames } from './file-cells.ts';
import { literal, literals } from './literal.ts';
import { ruleSql } from './rule-sql.ts';

/** Rows of one kind that a file's records make: the names that their rules know, and SQL behind FROM. */
export interface RecordRows {
  readonly names: RowNames;
  readonly from: string;
}

/** The rows that the records of a file make for a feed; of a plain table each record is one. */
export function recordRows({ table, layout }: Reading, file: FileColumns, csv: string): RecordRows[] {
  const { rows } = table;
  if (!rows) return [{ names: PLAIN_ROW, from: csv }];
  return kindsOf(rows, file, csv).map(({ names, from, when }) => {
    const cells = new FileCells(file, layout.unknown ?? [], false, names);
    const where = rows.where ? [`${ruleSql(rows.where, cells, null)} IS NOT NULL`] : [];
    const all = [...when, ...where];
    return { names, from: all.length === 0 ? from : `${from} WHERE ${all.join(' AND ')}` };
  });
}

type Kind = RecordRows & { readonly when: readonly string[] };

function kindsOf({ split, each }: RowsRule, file: FileColumns, csv: string): Kind[] {
  if (split) return [splitRows(split, file, csv)];
  if (each) return eachColumn(each, file, csv);
  return [{ names: PLAIN_ROW, from: csv, when: [] }];
}

function splitRows({ from, by, except = [] }: NonNullable<RowsRule['split']>, file: FileColumns, csv: string): Kind {
  const index = file.headers.indexOf(from) + 1;
  const parts = `string_split(${index === 0 ? 'NULL' : `c${index}`}, ${literal(by)})`;
  const part = `nullif(trim(v_part), '')`;
  const none = except.length === 0 ? [] : [`lower(trim(v_part)) NOT IN (${lowered(except)})`];
  return {
    names: { texts: {}, sql: { $part: part } },
    from: `(SELECT *, unnest(${parts}) AS v_part FROM ${csv}) v`,
    when: [`${part} IS NOT NULL`, ...none],
  };
}

function eachColumn({ headers, only, except }: NonNullable<RowsRule['each']>, file: FileColumns, csv: string): Kind[] {
  return columnsOf(headers, file.titles).map(({ index, named }) => {
    const cell = `nullif(trim(c${index + 1}), '')`;
    const when = [
      `${cell} IS NOT NULL`,
      ...(only ? [`lower(${cell}) IN (${lowered(only)})`] : []),
      ...(except ? [`lower(${cell}) NOT IN (${lowered(except)})`] : []),
    ];
    return { names: { texts: named, sql: { $cell: cell } }, from: csv, when };
  });
}

const lowered = (texts: readonly string[]) => literals(texts.map((text) => text.toLowerCase()));
