import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFiguresExplained } from './month/figures-explained.ts';
import { expectMailsToHold } from './month/mail-gates.ts';
import { type CsvRow, readCsv } from './month/read-csv.ts';
import { runEstate, withFolder } from './month/run-estate.ts';

const GOLDEN = new URL('./golden/savings/', import.meta.url).pathname;

/** Months cannot be closed yet, so nothing is corrected (R12.2): what only a close brings is taken off, by name. */
const NEEDS_CLOSE: ReadonlySet<string> = new Set(['changed']);
const ONLY_BY_CLOSE: ReadonlySet<string> = new Set(['charge_period', 'corrected_type', 'correction']);

const FILES: Readonly<Record<string, { readonly folder: string; readonly key: readonly string[] }>> = {
  'chargeback.csv': { folder: 'finance', key: ['unit_id', 'line_id', 'charge_type'] },
  'lines.csv': { folder: 'finance', key: ['line_id'] },
  'movements.csv': { folder: 'finance', key: ['unit_id', 'line_id', 'cause'] },
  'savings.csv': { folder: 'finance', key: ['month', 'kind', 'unit_id', 'line_id', 'reversed_in'] },
  'six-months.csv': { folder: 'finance', key: ['unit_id', 'period'] },
  'reallocation.csv': { folder: 'estate', key: ['platform', 'seat_type', 'from_unit', 'to_unit'] },
  'seats.csv': { folder: 'estate', key: ['unit', 'line_id', 'platform', 'account_id'] },
};

describe('golden estates of several months: what a month remembers (R7.2, R7.4, R7.6)', () => {
  it.each(readdirSync(GOLDEN))('%s', async (name) => {
    const estate = join(GOLDEN, name);
    const steps = readdirSync(join(estate, 'expected')).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    await withFolder(async (out) => {
      for (const step of steps) {
        const month = step.slice(step.indexOf('-') + 1);
        const options = { uploads: join(estate, 'uploads'), settings: join(estate, 'estate.yaml'), month, out };
        expect((await runEstate(options)).outcome.status).toBe('published');
        for (const file of Object.keys(FILES)) compare(estate, step, file, join(out, 'reports', month, 'r1'));
        expect(await expectFiguresExplained(out, month), 'figures that explain redoes').toBeGreaterThan(0);
        expect(expectMailsToHold(out, month), 'mails that hold (reports 1.3)').toBeGreaterThan(2);
      }
    });
  });

  it('compares five estates of fourteen months', () => {
    expect(readdirSync(GOLDEN).flatMap((name) => readdirSync(join(GOLDEN, name, 'expected')))).toHaveLength(14);
    for (const name of readdirSync(GOLDEN)) {
      const closes = /: close /.test(readFileSync(join(GOLDEN, name, 'README'), 'utf8'));
      expect(closes, name).toBe(NEEDS_CLOSE.has(name));
    }
  });
});

/** By key, with the columns that stand in the expected file. */
function compare(estate: string, step: string, file: string, reports: string): void {
  const path = join(estate, 'expected', step, file);
  if (!existsSync(path)) return;
  const { folder, key } = FILES[file] as (typeof FILES)[string];
  const rows = readCsv(join(reports, folder, file)).map((row) => ({ ...row, unit: row.unit_id ?? '' }));
  const expected = withoutCorrections(readCsv(path), join(estate, 'expected'));
  const keyOf = (row: CsvRow) => key.map((column) => row[column]).join(' | ');
  const found = new Map(rows.map((row) => [keyOf(row), row as CsvRow]));
  expect([...found.keys()].sort(), `${step} ${file}`).toEqual(expected.map(keyOf).sort());
  for (const row of expected) {
    const columns = Object.keys(row).filter((column) => !ONLY_BY_CLOSE.has(column));
    const seen = Object.fromEntries(columns.map((column) => [column, found.get(keyOf(row))?.[column]]));
    expect(seen, `${step} ${file} ${keyOf(row)}`).toEqual(Object.fromEntries(columns.map((c) => [c, row[c]])));
  }
}

/** Rows that correct are left out, and what they come to is taken off the month that charges them. */
function withoutCorrections(rows: readonly CsvRow[], expected: string): CsvRow[] {
  const ordinary = rows.filter((row) => row.charge_type !== 'correction' && row.cause !== 'correction');
  return ordinary.map((row) => (row.against_budget === undefined ? row : withoutCorrection(row, expected)));
}

function withoutCorrection(row: CsvRow, expected: string): CsvRow {
  const step = readdirSync(expected).find((name) => name.endsWith(row.period ?? '')) as string;
  const charges = readCsv(join(expected, step, 'chargeback.csv'));
  const corrections = charges.filter((charge) => charge.charge_type === 'correction' && charge.unit_id === row.unit_id);
  const corrected = corrections.reduce((total, charge) => total + cents(charge.amount), 0);
  return { ...row, amount: ((cents(row.amount) - corrected) / 100).toFixed(2) };
}

function cents(amount = ''): number {
  return Math.round(Number(amount) * 100);
}
