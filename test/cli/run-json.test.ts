import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { readCsv } from '../month/read-csv.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { truedown } from './truedown.ts';

async function runTiny(settings: object, files: Readonly<Record<string, string>> = TINY) {
  const root = await mkdtemp(join(tmpdir(), 'truedown-run-json-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await drop(join(root, 'uploads'), files);
  await drop(root, { 'estate.yaml': stringify(settings) });
  const at = ['--uploads', join(root, 'uploads'), '--out', join(root, 'out'), '--settings', join(root, 'estate.yaml')];
  return { root, ran: await truedown('run', '--month', '2026-10', ...at, '--json') };
}

describe('truedown run --json (feeds 3)', () => {
  it('prints one object and nothing else; its totals are the rows of chargeback.csv', async () => {
    const { root, ran } = await runTiny(TINY_SETTINGS);
    const month = JSON.parse(ran.stdout);
    expect(ran.status).toBe(0);
    expect(Object.keys(month)).toEqual(['month', 'revision', 'outcome', 'reasons', 'findings', 'totals', 'files']);
    expect(month).toMatchObject({ month: '2026-10', revision: 1, outcome: 'published', reasons: [] });
    const rows = await readCsv(join(root, 'out/reports/2026-10/r1/finance/chargeback.csv'));
    for (const [unit, { amount }] of Object.entries<{ amount: string }>(month.totals)) {
      const own = rows.filter((row) => row.unit_id === unit).map((row) => Math.round(Number(row.amount) * 100));
      expect(Math.round(Number(amount) * 100), unit).toBe(own.reduce((a, b) => a + b, 0));
    }
    expect(month.files).toContain('reports/2026-10/r1/finance/chargeback.csv');
  });

  it.each([
    { settings: { ...TINY_SETTINGS, publish: { review: true } }, status: 3, outcome: 'held', revision: 1 },
    { settings: TINY_SETTINGS, files: { ...TINY, 'hr/people.csv': '' }, status: 2, outcome: 'refused', revision: null },
  ])('says $outcome with its reasons', async ({ settings, files, status, outcome, revision }) => {
    const { ran } = await runTiny(settings, files as Record<string, string>);
    const month = JSON.parse(ran.stdout);
    expect(ran.status).toBe(status);
    expect(month).toMatchObject({ outcome, revision });
    expect(month.reasons.length).toBeGreaterThan(0);
  });
});
