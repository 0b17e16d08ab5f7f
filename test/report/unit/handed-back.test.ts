import { describe, expect, it } from 'vitest';
import type { HandedBack, LedgerEntry } from '../../../lambdas/domain/memory/ledger.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { handedBack, handedBackWords } from '../../../lambdas/report/unit/handed-back.ts';
import { sixMonthsBars } from '../../../lambdas/report/unit/six-months-bars.ts';
import { exampleLedger, exampleMonths } from '../../../templates/examples/memory.ts';

const OCTOBER = parseMonth('2026-10');
const [back] = exampleLedger as [HandedBack];
const entry = (change: Partial<HandedBack>, seat: Partial<HandedBack['seat']> = {}): LedgerEntry => ({
  ...back,
  months: 1,
  ...change,
  seat: { ...back.seat, ...seat },
});
const said = (...ledger: LedgerEntry[]) => {
  const sums = handedBack(ledger, { period: OCTOBER, currency: 'EUR', unitId: 'OPS' });
  return handedBackWords(sums, OCTOBER, 'EUR');
};

describe('handed back so far this year (R7.4; reports 2.2, item 8)', () => {
  it.each<{ why: string; ledger: LedgerEntry[]; says: string }>([
    { why: 'nothing', ledger: [], says: '' },
    {
      why: 'this month',
      ledger: [entry({ month: OCTOBER })],
      says: 'Thank you. 1 seat handed back so far this year, worth €100.00 to date, all in October.',
    },
    {
      why: 'some before',
      ledger: [entry({ month: OCTOBER }), entry({ months: 2 }, { personId: 'p9' })],
      says: 'Thank you. 2 seats handed back so far this year, worth €300.00 to date; 1 of them in October.',
    },
    {
      why: 'one seat on two lines of a pool is one seat',
      ledger: [entry({}), entry({}, { lineId: 'SN-FUL2' })],
      says: 'Thank you. 1 seat handed back so far this year, worth €200.00 to date.',
    },
    {
      why: 'what came back counts no seat, but was worth something',
      ledger: [entry({ reversedIn: OCTOBER })],
      says: '0 seats handed back so far this year, worth €100.00 to date.',
    },
    { why: 'last year', ledger: [entry({ month: parseMonth('2025-12') })], says: '' },
    { why: 'another unit', ledger: [entry({}, { unitId: 'FIN' })], says: '' },
    { why: 'another currency', ledger: [entry({ currency: 'USD' })], says: '' },
  ])('$why', ({ ledger, says }) => expect(said(...ledger)).toBe(says));
});

describe('six months as bars (reports 2.2, item 7)', () => {
  const own = exampleMonths.filter(({ unitId }) => unitId === 'OPS');

  it('are in the order of the months, each as long as its share of the longest', () => {
    const { months, monthsCaption } = sixMonthsBars([...own].reverse(), 'EUR');
    expect(months.map(({ month, percent, amount }) => [month, percent, amount])).toEqual([
      ['May', 89, '4,020.00'],
      ['Jun', 88, '3,985.00'],
      ['Jul', 94, '4,251.00'],
      ['Aug', 95, '4,319.00'],
      ['Sep', 97, '4,400.00'],
      ['Oct', 100, '4,500.00'],
    ]);
    expect(monthsCaption).toBe('May 2026 to October 2026, in EUR');
  });

  it.each([
    { why: 'one month is no row of bars', months: own.slice(0, 1), hasMonths: false },
    { why: 'another currency is not compared', months: [own[0], { ...own[1], currency: 'USD' }], hasMonths: false },
  ])('$why', ({ months, hasMonths }) => {
    expect(sixMonthsBars(months as typeof own, 'EUR').hasMonths).toBe(hasMonths);
  });

  it.each([
    { amounts: [1n, 1_000_000n], bars: [1, 100], why: 'a small month still has a bar' },
    { amounts: [-5n, 0n, 10n], bars: [0, 0, 100], why: 'a credit has none' },
    { amounts: [0n, 0n], bars: [0, 0], why: 'nothing has none' },
  ])('$why', ({ amounts, bars }) => {
    const months = amounts.map((amount, i) => ({ ...(own[i] as (typeof own)[number]), amount }));
    expect(sixMonthsBars(months, 'EUR').months.map(({ percent }) => percent)).toEqual(bars);
    expect(sixMonthsBars(months, 'EUR').months.map(({ hasBar }) => hasBar)).toEqual(bars.map((bar) => bar > 0));
  });
});
