import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLinter } from './lint.ts';
import { SQL_CASES, type SqlCase, selectOf } from './sql-cases.ts';

const PRELUDE = readFileSync(new URL('../../lambdas/adapters/local/prelude.sql', import.meta.url), 'utf8');
const lint = await openLinter();

/** The cases that both engines have to read alike, as far as models may say them (S3, S12). */
const cases = SQL_CASES.filter(({ duckdb }) => duckdb === 'same' || duckdb === 'prelude').filter((one) =>
  lint.select(selectOf(one)).every(({ rule }) => rule !== 'S3' && rule !== 'S12'),
);
const refused = cases.filter(({ trino }) => trino === 'ERROR');
const answered = cases.filter(({ trino }) => trino !== 'ERROR');

describe('the prelude gives DuckDB the meaning of Trino (sql.md 2.3)', () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:');
    await (await instance.connect()).run(PRELUDE);
    // Another connection of the instance, because options that are not global get lost there (sql.md 2.2).
    connection = await instance.connect();
  });

  async function textOf(one: SqlCase): Promise<string> {
    const reader = await connection.runAndReadAll(`SELECT CAST((${selectOf(one)}) AS varchar)`);
    return String(reader.getRows()[0]?.[0] ?? 'null');
  }

  it.each(answered)('case $id: $expression', async (one) => expect(await textOf(one)).toBe(one.trino));

  it.each(refused)('case $id: $expression', async (one) => expect(textOf(one)).rejects.toThrow());

  it('ran every case that models may say', () => {
    expect({ answered: answered.length, refused: refused.length }).toEqual({ answered: 56, refused: 2 });
  });

  it('has integer division on every connection', async () => {
    expect((await connection.runAndReadAll('SELECT 7 / 2')).getRows()).toEqual([[3]]);
  });
});
