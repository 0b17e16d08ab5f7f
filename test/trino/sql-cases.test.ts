import { describe, expect, inject, it } from 'vitest';
import { openLinter } from '../sql/lint.ts';
import { OWN_CASES } from '../sql/own-cases.ts';
import { SQL_CASES, type SqlCase, sayable, selectOf } from '../sql/sql-cases.ts';
import { query, TrinoRefusedError } from './trino-client.ts';

const cases = [...sayable(SQL_CASES, await openLinter()), ...OWN_CASES];
const answered = cases.filter(({ trino }) => trino !== 'ERROR');
const refused = SQL_CASES.filter(({ trino }) => trino === 'ERROR');

async function textOf(one: SqlCase): Promise<string> {
  const { rows } = await query(inject('trino'), selectOf(one));
  return String(rows[0]?.[0] ?? 'null').replace(/\.000$/, '');
}

describe('the cases say what a real Trino gives (sql.md 2.3)', () => {
  it.each(answered)('case $id: $expression', async (one) => expect(await textOf(one)).toBe(one.trino));

  it.each(refused)('case $id: $expression', async (one) => expect(textOf(one)).rejects.toThrow(TrinoRefusedError));

  it('has them all', () => {
    expect(answered.length).toBeGreaterThan(100);
    expect(refused.length).toBeGreaterThan(15);
  });
});
