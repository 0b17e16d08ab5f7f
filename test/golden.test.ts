import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MonthResult } from '../lambdas/cli/month/run-month.ts';
import { MonthRefusedError } from '../lambdas/domain/errors.ts';
import { expectCheckToAgree } from './cli/first-steps/check-agrees.ts';
import { expectFiguresExplained } from './month/figures-explained.ts';
import { type CsvRow, readCsv } from './month/read-csv.ts';
import { runEstate, withFolder } from './month/run-estate.ts';
import { expectSeatsToAddUp } from './month/seats-add-up.ts';

const GOLDEN = new URL('./golden/', import.meta.url).pathname;

/** What the message of a refused month must name: the cause that the estate's README states. */
const CAUSES: Readonly<Record<string, readonly string[]>> = {
  'chunks-differ-people': ['people', '00002', 'people/people-1.csv', 'people/people-more-0.csv'],
  'chunks-differ': ['accounts', 'servicenow', 's0003', 'accounts/accounts-1.csv', 'accounts/accounts-more-0.csv'],
  'estate-03': ['L-at1', 'no invoice and no price', '2026-02'],
  'estate-07': ['M-2', 'KWD', 'EUR', '2026-02'],
  'estate-09': ['L-at2', 'KWD', 'USD', '2025-12'],
  'fx-8-days': ['DOLLAR', 'USD', 'EUR', '2026-10'],
  'no-price': ['PRICELESS', 'no invoice and no price', '2026-10'],
  'overlap-person': ['00003', 'memberships overlap'],
  'pct-circle': ['PA', 'PB', 'circle'],
  'stray-invoice': ['NOLINE', 'I-STRAY', 'contract_lines'],
};

/** Months of each end, published, held by each kind of hold, refused for each kind of reason: `check` foretells them. */
const CHECKED: ReadonlySet<string> = new Set([
  ...['half-away', 'short-pool', 'login-rule-stated', 'everything-tokyo'],
  ...['gate-over', 'type-unmatched', 'stale-15-days', 'source-missing-told'],
  ...['no-price', 'pct-circle', 'overlap-person', 'chunks-differ'],
]);

const estates = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'savings' && entry.name !== 'metrics')
  .map(({ name }) => {
    const readme = readFileSync(join(GOLDEN, name, 'README'), 'utf8');
    const [, month = '', exit = ''] = /month (\S+), exit ([0-9])/.exec(readme) ?? [];
    return { name, month, exit: Number(exit) };
  });

describe('golden estates: rules 1 to 6 against a second hand', () => {
  it('has all 54 of them', () => {
    expect(estates).toHaveLength(54);
    expect(estates.filter(({ exit }) => exit === 2).map(({ name }) => name)).toEqual(Object.keys(CAUSES).sort());
  });

  it.each(estates.filter(({ exit }) => exit !== 2))('$name: $month, exit $exit', async ({ name, month, exit }) => {
    await withFolder(async (out) => {
      const result = await run(name, month, out);
      const files = await reportOf(out, month);
      compare(name, 'chargeback.csv', files.chargeback, ['unit_id', 'line_id', 'charge_type']);
      compare(name, 'seats.csv', files.seats, ['unit', 'line_id', 'platform', 'account_id']);
      compare(name, 'unattributed.csv', files.unattributed, ['platform', 'account_id']);
      compare(name, 'tie-out.csv', files.tieOut, ['line_id', 'currency']);
      expect(result.isHeld ? 3 : 0).toBe(exit);
      const mails = expectSeatsToAddUp(join(out, 'reports', month, 'r1'));
      expect(mails > 0, 'a mail that counts seats').toBe(files.seats.length > 0);
      expect(await expectFiguresExplained(out, month), 'figures that explain redoes').toBe(files.chargeback.length);
      await expectCheck(name, month, result);
    });
  });

  it.each(estates.filter(({ exit }) => exit === 2))(
    '$name: $month is refused and says why',
    async ({ name, month }) => {
      await withFolder(async (out) => {
        const error = await run(name, month, out).catch((refused: unknown) => refused);
        expect(error).toBeInstanceOf(MonthRefusedError);
        for (const cause of CAUSES[name] ?? []) expect((error as Error).message).toContain(cause);
        await expectCheck(name, month, error as Error);
      });
    },
  );
});

function estate(name: string) {
  return { uploads: join(GOLDEN, name, 'uploads'), settings: join(GOLDEN, name, 'estate.yaml') };
}

function run(name: string, month: string, out: string) {
  return runEstate({ ...estate(name), month, out });
}

async function expectCheck(name: string, month: string, ran: MonthResult | Error): Promise<void> {
  const { uploads, settings } = estate(name);
  if (CHECKED.has(name)) await expectCheckToAgree(uploads, settings, month, ran);
}

async function reportOf(out: string, month: string) {
  const reports = join(out, 'reports', month, 'r1');
  const seats = readCsv(join(reports, 'estate', 'seats.csv')).map((row) => ({ ...row, unit: row.unit_id ?? '' }));
  const ofUnits = readdirSync(join(reports, 'units')).flatMap((unit) =>
    readCsv(join(reports, 'units', unit, 'seats.csv')),
  );
  expect(ofUnits, 'the units hold what the estate lists').toHaveLength(seats.filter(({ unit }) => unit !== '').length);
  return {
    chargeback: readCsv(join(reports, 'finance', 'chargeback.csv')),
    unattributed: readCsv(join(reports, 'estate', 'unattributed.csv')),
    // The golden file holds the rows in the invoice's currency only.
    tieOut: inInvoiceCurrency(
      readCsv(join(reports, 'finance', 'tie-out.csv')),
      readCsv(join(reports, 'finance', 'chargeback.csv')),
    ),
    seats,
  };
}

function inInvoiceCurrency(tieOut: readonly CsvRow[], chargeback: readonly CsvRow[]): CsvRow[] {
  const currencies = new Map(chargeback.map((row) => [row.line_id, row.original_currency]));
  return tieOut.filter((row) => currencies.get(row.line_id) === row.currency);
}

/** By key, with the columns that stand in the expected file; an empty quantity is not compared. */
function compare(name: string, file: string, rows: readonly CsvRow[], key: readonly string[]): void {
  const expected = readCsv(join(GOLDEN, name, 'expected', file));
  const keyOf = (row: CsvRow) => key.map((column) => row[column] ?? '').join(' | ');
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  for (const row of expected) {
    const columns = Object.keys(row).filter((column) => !(column === 'quantity' && row[column] === ''));
    const found = byKey.get(keyOf(row));
    const seen = found && Object.fromEntries(columns.map((column) => [column, found[column]]));
    expect(seen, `${file} ${keyOf(row)}`).toEqual(Object.fromEntries(columns.map((column) => [column, row[column]])));
    byKey.delete(keyOf(row));
  }
  expect(
    [...byKey.values()].filter((row) => !isEmptyCharge(row)),
    `${file}: rows nobody expects`,
  ).toEqual([]);
}

/** Rows of amount 0 without seats may be there or not. */
function isEmptyCharge(row: CsvRow): boolean {
  return row.amount !== undefined && /^0(\.0+)?$/.test(row.amount) && (row.held ?? '') === '';
}
