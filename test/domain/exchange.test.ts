import { describe, expect, it } from 'vitest';
import { toEstateCurrency } from '../../lambdas/domain/money/exchange.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';

const rate = (rateDate: string, value: string, from = 'USD', to = 'EUR') => ({
  rateDate: rateDate as IsoDate,
  from,
  to,
  rate: value,
});
const total = { lineId: 'M365', amount: 10000n, currency: 'USD' };
const estate = { currency: 'EUR', period: parseMonth('2026-10'), maxAgeDays: 7 };

describe('conversion by the dated rate (R5.5)', () => {
  it.each([
    { rates: [rate('2026-10-28', '0.9'), rate('2026-10-30', '0.8')], amount: 8000n, why: 'the latest' },
    { rates: [rate('2026-10-24', '0.9')], amount: 9000n, why: 'seven days old' },
    { rates: [rate('2026-10-31', '0.7'), rate('2026-11-01', '0.1')], amount: 7000n, why: 'none of the next month' },
  ])('$amount: $why', ({ rates, amount }) => {
    expect(toEstateCurrency(total, { ...estate, rates }).amount).toBe(amount);
  });

  it.each([
    { rates: [rate('2026-10-23', '0.9')], why: 'eight days old' },
    { rates: [rate('2026-10-30', '1.1', 'EUR', 'USD')], why: 'the inverse pair' },
    { rates: [rate('2026-10-30', '0.9', 'USD', 'GBP'), rate('2026-10-30', '1.2', 'GBP', 'EUR')], why: 'a cross' },
    { rates: [], why: 'none' },
  ])('is an error that names line and currencies: $why', ({ rates }) => {
    expect(() => toEstateCurrency(total, { ...estate, rates })).toThrow('line M365: no rate USD to EUR');
  });

  it('leaves the estate currency alone', () => {
    const same = toEstateCurrency({ ...total, currency: 'EUR' }, { ...estate, rates: [] });
    expect(same).toEqual({ amount: 10000n, fxRate: null, fxDate: null });
  });
});
