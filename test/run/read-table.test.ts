import { describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { column, readTable } from '../../lambdas/run/store/read-table.ts';
import { temporaryStore } from '../temporary-store.ts';

const run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };

/** Builds a table and reads these columns of it. */
async function read(select: string, columns: Parameters<typeof readTable>[3]) {
  const store = await temporaryStore();
  const engine = await DuckDbEngine.open(store, 1);
  try {
    await engine.attach(run, [], []);
    const files = await engine.build(run, { name: 'seats', columns: [{ name: 'unit_id', type: 'varchar' }] }, select);
    return await readTable(store, { tables: { seats: [...files] } }, 'seats', columns);
  } finally {
    await engine.close();
  }
}

describe('a table that a step wrote is read by column', () => {
  it.each([
    {
      select: "SELECT 'a' AS unit_id, CAST(3 AS bigint) AS seats, DATE '2024-02-29' AS assigned_on, true AS is_known",
      columns: { unit_id: column.text, seats: column.whole, assigned_on: column.date, is_known: column.flag },
      rows: [{ unit_id: 'a', seats: 3n, assigned_on: '2024-02-29', is_known: true }],
      why: 'each type as the domain has it',
    },
    {
      select: "SELECT CAST(NULL AS varchar) AS unit_id, DATE '1969-12-31' AS assigned_on, 'left' AS reason",
      columns: { assigned_on: column.dateOrNull, unit_id: column.textOrNull },
      rows: [{ assigned_on: '1969-12-31', unit_id: null }],
      why: 'nulls, days before 1970, and no column that nobody asked for',
    },
    {
      select: "SELECT 'unit ' || i AS unit_id, CAST(i AS bigint) AS seats FROM range(400000) AS r(i)",
      columns: { seats: column.whole, unit_id: column.text },
      rows: Array.from({ length: 400_000 }, (_, i) => ({ seats: BigInt(i), unit_id: `unit ${i}` })),
      why: 'rows of several groups of the file',
    },
    {
      select: "SELECT 'a' AS unit_id WHERE 1 = 0",
      columns: { unit_id: column.text },
      rows: [],
      why: 'none',
    },
  ])('$why', async ({ select, columns, rows }) => {
    expect(await read(select, columns)).toEqual(rows);
  });

  it.each([
    { select: "SELECT 'a' AS x UNION ALL SELECT NULL", is: column.text, why: 'null where none may be' },
    { select: "SELECT '3' AS x", is: column.whole, why: 'text for a number' },
    { select: 'SELECT CAST(3 AS integer) AS x', is: column.whole, why: 'a number of another width' },
    { select: "SELECT '2026-10-1' AS x", is: column.dateOrNull, why: 'text that is no date' },
    { select: "SELECT 'guessed' AS x", is: column.oneOf(['matched', 'alias']), why: 'a word that nobody knows' },
  ])('fails for $why, and names the column', async ({ select, is }) => {
    await expect(read(select, { x: is })).rejects.toThrow('table seats, column x: row ');
  });

  it('says that a file without the column is damaged', async () => {
    await expect(read('SELECT 1 AS x', { y: column.text })).rejects.toThrow('is damaged');
  });
});
