import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readSettings } from '../../lambdas/cli/terminal/read-settings.ts';
import { withFolder } from '../month/run-estate.ts';
import { writeBigEstate } from './big-estate.ts';
import { compareMonth, type Equal } from './compare-month.ts';

const ROOT = new URL('../', import.meta.url).pathname;
const GOLDEN = join(ROOT, 'golden');
const servers = { trino: inject('trino'), endpoint: inject('endpoint') };

/** Months that differ from others in what TypeScript decides after the models: both engines would only repeat themselves. */
const AFTER_SQL = /^(bill|fresh|fx|gate|half-away|short|source|stale|type|metrics\/(quotes|tiers))/;

/** Estates drawn at random: six of them take all models, and more would only take the lane's time (a month is 54 statements). */
const MORE_AT_RANDOM = /^estate-1/;

const namesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

const golden = [
  ...namesIn(GOLDEN).filter((name) => name !== 'savings' && name !== 'metrics'),
  ...namesIn(join(GOLDEN, 'metrics')).map((name) => `metrics/${name}`),
]
  .map((name) => ({ name, readme: readFileSync(join(GOLDEN, name, 'README'), 'utf8') }))
  .filter(({ name, readme }) => !readme.includes('exit 2') && !AFTER_SQL.test(name) && !MORE_AT_RANDOM.test(name))
  .map(({ name, readme }) => ({ name, month: /month (\S+),/.exec(readme)?.[1] ?? '', folder: join(GOLDEN, name) }));

const months = [{ name: 'the sample', month: '2026-10', folder: join(ROOT, '../samples') }, ...golden];

/** The lane's last line is made of these. */
function note(equal: Equal): void {
  appendFileSync(inject('tally'), `${JSON.stringify(equal)}\n`);
}

describe.concurrent('a month gives the same on Trino as on DuckDB', () => {
  it('has the sample and every golden estate whose figures its models make', () => {
    expect(months).toHaveLength(26);
  });

  it.each(months)('$name', async ({ name, month, folder }) => {
    const settings = join(folder, 'estate.yaml');
    const equal = await compareMonth({ name, month, uploads: join(folder, 'uploads'), settings }, servers);
    expect(equal.tables).toBeGreaterThan(24);
    expect(equal.files).toBeGreaterThan(8);
    note(equal);
  });
});

describe('a large month', () => {
  it('50,000 accounts and 1,000,000 rows of activity', async () => {
    await withFolder(async (folder) => {
      const estate = await writeBigEstate(folder, { accounts: 50_000, activity: 1_000_000, units: 200 });
      const equal = await compareMonth({ name: 'a large month', ...estate }, servers);
      expect(equal.rows).toBeGreaterThan(500_000);
      note(equal);
    });
  });

  it('takes as many statements for 500 units as for 10 (P11)', async () => {
    const counted: number[] = [];
    for (const units of [10, 500]) {
      await withFolder(async (folder) => {
        const estate = await writeBigEstate(folder, { accounts: 1000, activity: 5000, units });
        counted.push((await compareMonth({ name: `${units} units`, ...estate }, servers)).statements);
      });
    }
    expect(counted[0]).toBe(counted[1]);
  });
});

describe('the lane sees a difference', () => {
  it.each([
    {
      model: 'account_days',
      from: "DATE '2025-12-31' AS on_day",
      to: "DATE '2025-12-30' AS on_day",
      why: "another month's end",
    },
    { model: 'seat_usage', from: "j.grade <> 'use'", to: "j.grade = 'use'", why: 'NULL where there was a date' },
    { model: 'headcounts', from: 'count(*)', to: 'count(*) + 1', why: 'a count that is one too high' },
    {
      model: 'held_assignments',
      from: 'min(t.type_rank)',
      to: 'CAST(min(t.type_rank) AS integer)',
      why: 'another type',
    },
  ])('in $model: $why', async ({ model, from, to, why }) => {
    const folder = join(GOLDEN, 'estate-02');
    // Another name is another run, with a database of its own.
    const settings = { ...(await readSettings(join(folder, 'estate.yaml'))), estate: why };
    let changed = false;
    const alter = (built: string, select: string) => {
      if (built !== model) return select;
      changed = select.includes(from);
      return select.replaceAll(from, to);
    };
    const month = { name: 'altered', month: '2025-12', uploads: join(folder, 'uploads'), settings };
    await expect(compareMonth(month, servers, alter)).rejects.toThrow(`model ${model} of altered differs`);
    expect(changed).toBe(true);
  });
});
