import { readFileSync } from 'node:fs';
import type { Linter } from './lint.ts';

/** An expression with what Trino gives as text, `ERROR` where Trino refuses it, and what DuckDB does (sql.md 2.3). */
export interface SqlCase {
  readonly id: string;
  readonly expression: string;
  readonly trino: string;
  readonly duckdb: 'same' | 'prelude' | 'differs' | 'accepts';
}

/** The cases that were run on a real Trino 476. */
export const SQL_CASES: readonly SqlCase[] = records(readFileSync(new URL('./sql-cases.csv', import.meta.url), 'utf8'));

/** The case as a SELECT of one value. */
export function selectOf({ expression }: SqlCase): string {
  return /^(select|from|with)\b/.test(expression) ? expression : `SELECT ${expression} AS v`;
}

function records(text: string): SqlCase[] {
  const [header = [], ...rows] = cells(text);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]]))) as unknown as SqlCase[];
}

/** The cells of a CSV whose fields have no line breaks. */
function cells(text: string): string[][] {
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

/** The cases that both engines have to read alike, as far as models may say them (S3, S12). */
export function sayable(cases: readonly SqlCase[], lint: Linter): SqlCase[] {
  return cases
    .filter(({ duckdb }) => duckdb === 'same' || duckdb === 'prelude')
    .filter((one) => lint.select(selectOf(one)).every(({ rule }) => rule !== 'S3' && rule !== 'S12'));
}
