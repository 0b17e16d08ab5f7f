import { describe, expect, it } from 'vitest';
import type { ComparedSeat } from '../../../lambdas/domain/memory/compared-seats.ts';
import { carryLedger, type LedgerEntry, type LedgerMonth, valueToDate } from '../../../lambdas/domain/memory/ledger.ts';
import type { PricedLine } from '../../../lambdas/domain/memory/priced-lines.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';

const seat = (change: Partial<ComparedSeat> = {}): ComparedSeat => ({
  ...{ unitId: 'OPS', lineId: 'FUL', platform: 'sn', seatType: 'fulfiller', accountId: 'a1', personId: 'p1' },
  ...{ state: 'dormant', monthlyCost: 1_000n },
  ...change,
});

const line = (change: Partial<PricedLine> = {}): PricedLine => ({
  ...{ lineId: 'FUL', metric: 'per_user', platform: 'sn', seatType: 'fulfiller', quantity: 10n, annualAmount: null },
  ...{ currency: 'EUR', cost: 10_000n, costCurrency: 'EUR', estateCost: 10_000n },
  ...change,
});

type Month = Partial<LedgerMonth>;

/** Runs months one after the other and gives the last one's ledger: `month kind unit line reversed: months value`. */
function ledgerOf(months: readonly Month[], rate: string | null = null): string[] {
  let ledger: readonly LedgerEntry[] = [];
  const whole = (month: Month | undefined) => ({ seats: [], lines: [line()], ...month });
  months.slice(1).forEach((now, i) => {
    const period = parseMonth(`2026-${String(i + 2).padStart(2, '0')}`);
    const before = { ...whole(months[i]), ledger };
    ledger = carryLedger({ period, currency: 'EUR', now: whole(now), before, rateOf: () => rate });
  });
  return ledger.map((entry) => {
    const place = entry.kind === 'saved' ? entry.lineIds : `${entry.seat.unitId} ${entry.seat.lineId}`;
    const reversed = entry.reversedIn === null ? '' : ` reversed ${entry.reversedIn}`;
    return `${entry.month} ${entry.kind} ${place}${reversed}: ${entry.months} x ${entry.monthlyValue} = ${valueToDate(entry)}`;
  });
}

describe('seats that were handed back (R7.4)', () => {
  const idle = { seats: [seat()] };

  it.each<{ why: string; was: Partial<ComparedSeat>; now: Month; is: boolean }>([
    { why: 'an idle seat that is gone', was: {}, now: {}, is: true },
    { why: 'a seat in use that is gone', was: { state: 'active' }, now: {}, is: false },
    { why: 'a seat that could be a cheaper kind', was: { state: 'login_only' }, now: {}, is: false },
    { why: 'a seat whose line is no longer charged', was: {}, now: { lines: [] }, is: false },
    { why: 'a seat that changed its unit', was: {}, now: { seats: [seat({ unitId: 'FIN' })] }, is: false },
    { why: 'a seat that changed its account', was: {}, now: { seats: [seat({ accountId: 'a2' })] }, is: false },
    {
      why: 'a seat whose person is known now',
      was: { personId: null, unitId: null },
      now: { seats: [seat()] },
      is: false,
    },
    {
      why: 'a seat whose account another person has now',
      was: {},
      now: { seats: [seat({ personId: 'p2' })] },
      is: true,
    },
    { why: 'a seat of another kind', was: {}, now: { seats: [seat({ seatType: 'requester' })] }, is: true },
  ])('$why', ({ was, now, is }) => {
    expect(ledgerOf([{ seats: [seat(was)] }, now])).toEqual(is ? ['2026-02 handed_back OPS FUL: 1 x 1000 = 1000'] : []);
  });

  it('counts each published month in which it stands and its line is charged', () => {
    expect(ledgerOf([idle, {}, {}, { lines: [] }, {}])).toEqual(['2026-02 handed_back OPS FUL: 3 x 1000 = 3000']);
  });

  it('is reversed in the first month in which the seat stands again, and handed back again a new entry', () => {
    expect(ledgerOf([idle, {}, idle, idle, {}])).toEqual([
      '2026-02 handed_back OPS FUL reversed 2026-03: 1 x 1000 = 1000',
      '2026-05 handed_back OPS FUL: 1 x 1000 = 1000',
    ]);
  });
});

describe('what contracts save (R7.4)', () => {
  const now = (change: Partial<PricedLine>): Month => ({ lines: [line(change)] });

  it.each<{ why: string; was?: Partial<PricedLine>; now: Partial<PricedLine>; is: boolean }>([
    { why: 'fewer seats at less cost', now: { quantity: 8n, cost: 8_000n }, is: true },
    { why: 'fewer seats at the same cost', now: { quantity: 8n }, is: false },
    { why: 'an invoice that falls by itself', now: { cost: 9_999n }, is: false },
    {
      why: 'a lower price of the year',
      was: { annualAmount: 120_000n },
      now: { annualAmount: 108_000n, cost: 9_000n },
      is: true,
    },
    { why: 'a price that only this month states', now: { annualAmount: 108_000n, cost: 9_000n }, is: false },
    { why: 'another currency of its invoices', now: { quantity: 8n, cost: 8_000n, costCurrency: 'USD' }, is: false },
  ])('$why', ({ was = {}, now: change, is }) => {
    expect(ledgerOf([now(was), now(change)])).toHaveLength(is ? 1 : 0);
  });

  it('adds up a pool of seats, and names its lines', () => {
    const pool = (quantity: bigint, cost: bigint) => ({
      lines: [line({ quantity, cost }), line({ lineId: 'FUL2', quantity: 5n, cost: 5_000n })],
    });
    expect(ledgerOf([pool(10n, 10_000n), pool(9n, 9_500n)])).toEqual(['2026-02 saved FUL+FUL2: 1 x 500 = 500']);
  });

  it('is worth the difference at this month’s rate, rounded half away from zero', () => {
    const dollars = (quantity: bigint, cost: bigint) => ({ lines: [line({ quantity, cost, costCurrency: 'USD' })] });
    expect(ledgerOf([dollars(10n, 10_000n), dollars(9n, 9_995n)], '0.9')).toEqual(['2026-02 saved FUL: 1 x 5 = 5']);
  });

  it('is reversed in the first month that costs as much as before, and counts no month from there on', () => {
    const months = [now({}), now({ quantity: 8n, cost: 8_000n }), now({ quantity: 8n, cost: 8_100n })];
    expect(ledgerOf([...months, now({ quantity: 8n, cost: 10_000n }), now({ quantity: 8n, cost: 8_000n })])).toEqual([
      '2026-02 saved FUL reversed 2026-04: 2 x 2000 = 4000',
    ]);
  });
});
