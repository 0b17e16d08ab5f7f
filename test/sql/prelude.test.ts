import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED_FUNCTIONS } from './allowed-functions.ts';
import { openLinter } from './lint.ts';
import { OWN_CASES } from './own-cases.ts';
import { SQL_CASES, type SqlCase, sayable, selectOf } from './sql-cases.ts';
import { callOf, everyNode } from './sql-tree.ts';
import { loadTrinoParser } from './trino-grammar.ts';

const PRELUDE = readFileSync(new URL('../../lambdas/adapters/local/prelude.sql', import.meta.url), 'utf8');
const lint = await openLinter();
const parse = await loadTrinoParser();

const cases = sayable([...SQL_CASES, ...OWN_CASES], lint);
const refused = cases.filter(({ trino }) => trino === 'ERROR');
const answered = cases.filter(({ trino }) => trino !== 'ERROR');
const apart = OWN_CASES.filter(({ duckdb }) => duckdb === 'differs');

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

  it.each(apart)('case $id, known to differ: $expression', async (one) =>
    expect(await textOf(one)).not.toBe(one.trino),
  );

  it('ran every case that models may say', () => {
    expect({ answered: answered.length, refused: refused.length }).toEqual({ answered: 129, refused: 2 });
  });

  it('tries every function that models may call', () => {
    const calls = answered.flatMap((one) =>
      [...everyNode(parse(selectOf(one)).tree)].flatMap((node) => callOf(node)?.name ?? []),
    );
    expect(Object.keys(ALLOWED_FUNCTIONS).filter((name) => !calls.includes(name))).toEqual([]);
  });

  it('has integer division on every connection', async () => {
    expect((await connection.runAndReadAll('SELECT 7 / 2')).getRows()).toEqual([[3]]);
  });
});
