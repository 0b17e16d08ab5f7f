import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { secondColumns } from '../../lambdas/land/typing/sql-instants.ts';
import type { Reading } from '../../lambdas/layouts/reading.ts';
import { landRow } from './land-row.ts';

const ZONES = [
  'Europe/Dublin',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Antarctica/Troll',
];

describe('a column in which every cell is a second in UTC (R1.4)', () => {
  it.each(ZONES)('gives the local day that the calendar gives, in %s', async (zone) => {
    const { columns } = secondColumns({ name: 'x_at', type: 'instant' } as never, 'x', {
      estateTimezone: zone,
    } as Reading);
    const day = columns.find(({ name }) => name === 'x_on')?.sql;
    const calendar = `CAST((TRY_CAST(x AS TIMESTAMP) AT TIME ZONE 'UTC') AT TIME ZONE '${zone}' AS DATE)`;
    const times = `SELECT strftime(instant, '%Y-%m-%dT%H:%M:%SZ') AS x
      FROM range(TIMESTAMP '1969-12-25', TIMESTAMP '2037-12-31', INTERVAL '6:29:59') t(instant)`;
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    const query = `SELECT count(*), count_if((${day}) IS DISTINCT FROM (${calendar})) FROM (${times})`;
    const [row = []] = (await connection.runAndReadAll(query)).getRows();
    expect(Number(row[0])).toBeGreaterThan(90_000);
    expect(Number(row[1])).toBe(0);
    instance.closeSync();
  });

  it.each([
    { text: '2026-10-03T24:00:00Z', why: 'no hour is 24' },
    { text: '2026-10-03T08:60:00Z', why: 'no minute is 60' },
    { text: '2026-10-03T08:15:60Z', why: 'no second is 60' },
    { text: '2026-13-03T08:15:00Z', why: 'no month is 13' },
    { text: '2026-02-29T08:15:00Z', why: '2026 is no leap year' },
    { text: '2026-10-03T08:1 :00Z', why: 'a blank is no digit' },
    { text: '2026-10-03T08:15-00Z', why: 'a dash is no colon' },
  ])('refuses $text, though its length is right: $why', async ({ text }) => {
    expect(await landRow('activity', { occurred_at: text })).toMatchObject({
      reason: expect.stringContaining(`occurred_at "${text}"`),
    });
  });

  it.each([
    { text: '2026-10-03T23:00:00Z', on: '2026-10-04', why: 'midnight of summer' },
    { text: '2026-10-03T22:59:59Z', on: '2026-10-03', why: 'a second before it' },
    { text: '2026-12-03T23:59:59Z', on: '2026-12-03', why: 'winter is UTC' },
  ])('reads $text as $on: $why', async ({ text, on }) => {
    const row = await landRow('activity', { occurred_at: text });
    expect(row).toMatchObject({ occurred_from: on, occurred_on: on, grain: 'instant' });
  });
});
