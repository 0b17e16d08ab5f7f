import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import { type EarlierCost, unusualAmount } from '../../lambdas/domain/money/unusual-amount.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';

const OCTOBER = parseMonth('2026-10');
const LIMITS = { max_change: 0.5, hold_factor: 10 };
const line = {
  lineId: 'L',
  annualAmount: 120_000n,
  currency: 'EUR',
  startsOn: '2026-01-01' as IsoDate,
  endsOn: '2026-03-31' as IsoDate,
} as ContractLine;

const cost = (amount: bigint, currency = 'EUR', invoiceIds = ['I1']) => ({ amount, currency, invoiceIds });

describe('an amount that cannot be meant (R5.6); a contract month is 100.00', () => {
  it.each([
    { amount: 10_000n, is: undefined, why: 'as the contract says' },
    { amount: 15_000n, is: undefined, why: 'half as much again is within max_change' },
    { amount: 15_001n, is: false, why: 'a cent more is told' },
    { amount: 5_000n, is: undefined, why: 'half of it is within max_change' },
    { amount: 4_999n, is: false, why: 'a cent less is told' },
    { amount: 99_999n, is: false, why: 'not quite ten times does not hold' },
    { amount: 100_000n, is: true, why: 'ten times holds' },
    { amount: -500_000n, is: false, why: 'a credit is told and never holds' },
  ])('$amount: $why', ({ amount, is }) => {
    expect(unusualAmount(line, cost(amount), undefined, OCTOBER, LIMITS)?.holds).toBe(is);
  });

  it.each<{
    why: string;
    before: EarlierCost | undefined;
    given: Partial<ContractLine>;
    currency: string;
    is?: boolean;
  }>([
    {
      why: 'the month before, where the contract states no price',
      before: { amount: 100n, currency: 'EUR' },
      given: { annualAmount: null },
      currency: 'EUR',
      is: true,
    },
    {
      why: 'the month before, where the contract is in another currency',
      before: { amount: 100n, currency: 'USD' },
      given: {},
      currency: 'USD',
      is: true,
    },
    { why: 'nothing in the same currency', before: { amount: 100n, currency: 'EUR' }, given: {}, currency: 'USD' },
    { why: 'nothing at all', before: undefined, given: { annualAmount: null }, currency: 'EUR' },
    {
      why: 'what is not above 0',
      before: { amount: 0n, currency: 'EUR' },
      given: { annualAmount: null },
      currency: 'EUR',
    },
  ])('compares with $why', ({ before, given, currency, is }) => {
    expect(unusualAmount({ ...line, ...given }, cost(10_000n, currency), before, OCTOBER, LIMITS)?.holds).toBe(is);
  });

  it('names both figures, the line and the invoice', () => {
    expect(unusualAmount(line, cost(5_000_000n), undefined, OCTOBER, LIMITS)?.sentence).toBe(
      'line L: invoice I1 comes to 50000.00 EUR for 2026-10, where its contract month is 100.00 EUR',
    );
  });

  it('says nothing of a cost that no invoice states', () => {
    expect(unusualAmount(line, cost(5_000_000n, 'EUR', []), undefined, OCTOBER, LIMITS)).toBeUndefined();
  });
});
