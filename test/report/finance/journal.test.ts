import { describe, expect, it } from 'vitest';
import type { ChargeRow } from '../../../lambdas/domain/figures.ts';
import { keys } from '../../../lambdas/domain/keys.ts';
import { parseAmount, sum } from '../../../lambdas/domain/money/money.ts';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import { groupBy } from '../../../lambdas/domain/text/group-by.ts';
import type { Store } from '../../../lambdas/ports/store.ts';
import { unbookedCharges } from '../../../lambdas/report/finance/journal.ts';
import { monthContext } from '../../../lambdas/report/month-context.ts';
import { parseCsv } from '../../../lambdas/run/store/csv.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { publishedBy, revision, textOf } from '../publish-month.ts';

type Row = Readonly<Record<string, string>>;

const charged = exampleFigures.charges.filter((row) => row.unitId !== null);
const withCharges = (charges: readonly ChargeRow[]): MonthFigures => ({ ...exampleFigures, charges });

async function journalOf(figures: MonthFigures, number = 1, store?: Store): Promise<Row[]> {
  const in_ = store ?? (await temporaryStore());
  await publishedBy(revision(number), figures, in_);
  return parseCsv(await textOf(in_, keys.financeFile(revision(number), 'journal.csv')));
}

const money = (cell: string | undefined) => parseAmount(cell || '0', 'EUR');
const side = (rows: readonly Row[], column: 'debit' | 'credit') => sum(rows.map((row) => money(row[column])));
const net = (rows: readonly Row[]) => side(rows, 'debit') - side(rows, 'credit');

function expectBalanced(rows: readonly Row[]): void {
  for (const [id, lines] of groupBy(rows, (row) => row.journal_id as string)) {
    expect([id, net(lines)]).toEqual([id, 0n]);
    expect(lines.length).toBeLessThanOrEqual(900);
    expect(new Set(lines.map((line) => `${line.company_code} ${line.currency}`)).size).toBe(1);
    expect(new Set(lines.map((line) => line.control_total))).toEqual(new Set([lines[0]?.control_total]));
    expect(money(lines[0]?.control_total)).toBe(side(lines, 'debit'));
    for (const line of lines) {
      const filled = [line.debit, line.credit].filter((cell) => cell !== '');
      expect(filled, `${id} ${line.line_no}`).toHaveLength(1);
      expect(money(filled[0])).toBeGreaterThan(0n);
      expect((line.line_text ?? '').length).toBeLessThanOrEqual(50);
      expect((line.reference ?? '').length).toBeLessThanOrEqual(16);
      expect((line.assignment ?? '').length).toBeLessThanOrEqual(18);
    }
  }
  expect(new Set(rows.map((row) => row.external_ref)).size).toBe(rows.length);
}

describe('journal.csv (reports 3.3)', () => {
  it('debits each unit on the account of its line and credits the recovery account with the sum', async () => {
    const rows = await journalOf(exampleFigures);
    expectBalanced(rows);
    const recovery = rows.filter((row) => row.gl_account === '199900');
    expect(side(recovery, 'credit')).toBe(sum(charged.map((row) => row.amount)));
    expect(rows.filter((row) => row.cost_center === 'CC-OPS').map((row) => row.gl_account)).toEqual(
      charged.filter((row) => row.unitId === 'OPS').map(() => '641000'),
    );
    expect(rows[0]).toMatchObject({ posting_date: '2026-10-31', period: '2026-10', category: 'Chargeback' });
  });

  it('begins without the mark that spreadsheets need', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    expect((await store.read(keys.financeFile(exampleRun, 'journal.csv')))?.[0]).toBe('j'.charCodeAt(0));
  });

  it.each([
    { why: 'a credit', amounts: [500n, -700n] },
    { why: 'charges that balance by themselves', amounts: [500n, -500n] },
    { why: 'an amount of 0', amounts: [500n, 0n] },
  ])('$why swaps sides, and no amount is negative', async ({ amounts }) => {
    const rows = await journalOf(withCharges(amounts.map((amount, i) => ({ ...(charged[i] as ChargeRow), amount }))));
    expectBalanced(rows);
    expect(net(rows.filter((row) => row.gl_account === '641000'))).toBe(sum(amounts));
  });

  it('has one journal for each company and currency', async () => {
    const two = charged.map((row, i): ChargeRow => ({ ...row, companyCode: i % 2 ? 'B' : 'A' }));
    const rows = await journalOf(withCharges(two));
    expectBalanced(rows);
    expect([...new Set(rows.map((row) => row.journal_id))]).toEqual([
      'TD-2026-10-r1-A-EUR-001',
      'TD-2026-10-r1-B-EUR-001',
    ]);
  });

  it('splits 2,000 lines into journals of at most 900', async () => {
    const many = Array.from({ length: 2_000 }, (_, i): ChargeRow => {
      return { ...(charged[0] as ChargeRow), lineId: 'SN-FUL', product: `P${i}`, amount: BigInt(i + 1) };
    });
    const rows = await journalOf(withCharges(many));
    expectBalanced(rows);
    expect([...groupBy(rows, (row) => row.journal_id as string).values()].map((lines) => lines.length)).toEqual([
      900, 900, 203,
    ]);
  });

  it('takes back in a later revision what the last published one booked, so that both net to the new figures', async () => {
    const store = await temporaryStore();
    const first = await journalOf(exampleFigures, 1, store);
    const dearer = withCharges(exampleFigures.charges.map((row) => ({ ...row, amount: row.amount + 100n })));
    const second = await journalOf(dearer, 2, store);
    const third = await journalOf(exampleFigures, 3, store);
    for (const rows of [first, second, third]) expectBalanced(rows);
    const unit = (rows: readonly Row[]) => net(rows.filter((row) => row.cost_center === 'CC-FIN'));
    const own = charged.filter((row) => row.unitId === 'FIN');
    expect(unit([...first, ...second])).toBe(sum(own.map((row) => row.amount + 100n)));
    expect(unit([...first, ...second, ...third])).toBe(sum(own.map((row) => row.amount)));
    expect(new Set([...first, ...second, ...third].map((row) => row.external_ref)).size).toBe(
      first.length + second.length + third.length,
    );
  });

  it.each([
    { missing: 'cost_center', change: { costCenter: '' } },
    { missing: 'company_code', change: { companyCode: '' } },
  ])('does not book a row without $missing, but lists it', async ({ missing, change }) => {
    const figures = withCharges(charged.map((row, i) => (i === 0 ? { ...row, ...change } : row)));
    const rows = await journalOf(figures);
    expectBalanced(rows);
    expect(unbookedCharges(monthContext(exampleRun, figures, exampleSettings))).toMatchObject([
      { charge: { lineId: charged[0]?.lineId, unitId: charged[0]?.unitId }, missing: [missing] },
    ]);
    expect(side(rows, 'credit')).toBe(sum(charged.slice(1).map((row) => row.amount)));
  });

  it('books no draft, and nothing that belongs to nobody', async () => {
    const figures = withCharges(
      exampleFigures.charges.map((row) => (row.lineId === 'SN-FUL' ? { ...row, status: 'draft' } : row)),
    );
    const rows = await journalOf(figures);
    expect(rows.filter((row) => row.assignment === 'SN-FUL')).toEqual([]);
    const final = charged.filter((row) => row.lineId !== 'SN-FUL');
    expect(side(rows, 'credit')).toBe(sum(final.map((row) => row.amount)));
  });
});
