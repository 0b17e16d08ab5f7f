import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import type { QuoteLine } from '../../../lambdas/domain/renewal/judged-quote.ts';
import { tierPrice } from '../../../lambdas/domain/tiers/tier-prices.ts';
import { seatLine } from './tier-lines.ts';

const lastDay = '2026-10-31' as IsoDate;
const quote = (change: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{ quoteId: 'Q', quoteLine: '1', product: 'ITSM', metric: 'per_user', tier: 'Pro', quantity: 3n },
  ...{ annualAmount: 100_000n, currency: 'EUR', replacesLineId: null },
  ...change,
});
const pro = seatLine({ lineId: 'PRO', tier: 'pro ', annualAmount: 90_000n, quantity: 1n });

describe('what a unit of a tier costs a year (feeds-metrics 5.1)', () => {
  it.each([
    { lines: [pro], quotes: [quote()], is: '90000', why: 'the contract before the quote' },
    { lines: [pro, seatLine({ ...pro, lineId: 'A', annualAmount: 50_000n })], is: '50000', why: 'the smallest id' },
    { lines: [seatLine({ ...pro, currency: 'USD' })], is: undefined, why: 'in another currency it says nothing' },
    { lines: [seatLine({ ...pro, seatType: 'requester' })], is: undefined, why: 'nor of another seat type' },
    { lines: [seatLine({ ...pro, product: 'CSM' })], is: undefined, why: 'nor of another product' },
    { lines: [seatLine({ ...pro, platform: 'jira' })], is: undefined, why: 'nor of another platform' },
    { lines: [seatLine({ ...pro, endsOn: '2026-10-30' as IsoDate })], is: undefined, why: 'nor once it has ended' },
    { lines: [seatLine({ ...pro, annualAmount: null })], is: undefined, why: 'nor without a price' },
    { quotes: [quote()], is: '100000/3', why: 'a quote, exactly' },
    {
      quotes: [quote({ quoteLine: '2', annualAmount: 3n }), quote(), quote({ quoteId: 'R', annualAmount: 6n })],
      is: '100000/3',
      why: 'the smallest key of several',
    },
    { quotes: [quote({ metric: 'flat' })], is: undefined, why: 'a quote of another metric says nothing' },
    { quotes: [quote({ tier: null })], is: undefined, why: 'nor one without a tier' },
    { quotes: [quote({ currency: 'USD' })], is: undefined, why: 'nor in another currency' },
  ])('$why', ({ lines = [], quotes = [], is }) => {
    expect(tierPrice('Pro', seatLine(), { lines, quotes, lastDay })?.toString()).toBe(is);
  });
});
