import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { Benchmark } from '../../../lambdas/domain/renewal/benchmarks.ts';
import type { JudgedQuoteLine, QuoteLine } from '../../../lambdas/domain/renewal/judged-quote.ts';
import { judgeQuoteLines, type QuoteGrounds } from '../../../lambdas/domain/renewal/quotes.ts';
import { targetOf } from '../../../lambdas/domain/renewal/target.ts';
import { grounds, held, offer, range, seats } from './offers.ts';

const judged = (change: Partial<QuoteLine>, on: QuoteGrounds = grounds()) =>
  judgeQuoteLines([{ ...offer, ...change }], on)[0] as JudgedQuoteLine;

/** A line of a quote at so many whole euros a seat, one seat. */
const at = (quoteLine: string, euros: bigint, change: Partial<QuoteLine> = {}): QuoteLine => ({
  ...offer,
  ...{ quoteLine, quantity: 1n, annualAmount: euros * 100n },
  ...change,
});

describe('what a line of a quote is (R10.4)', () => {
  it.each([
    { metric: 'per_user', family: 'per_user' },
    { metric: 'consumption', family: 'consumption' },
    { metric: 'subscription_unit', family: 'infrastructure' },
    { metric: 'module', family: 'other' },
    { metric: 'flat', family: 'other' },
    { metric: 'percentage', family: 'other' },
  ] as const)('$metric is $family', ({ metric, family }) => expect(judged({ metric }).family).toBe(family));

  it.each([
    { offered: { annualAmount: 508_800n }, price: 12_720_000n, why: '5,088.00 EUR for 4' },
    { offered: { annualAmount: 100_000n, quantity: 3n }, price: 3_333_333n, why: 'a third, down' },
    { offered: { annualAmount: 200_000n, quantity: 3n }, price: 6_666_667n, why: 'two thirds, up' },
    { offered: { annualAmount: 3n, quantity: 600n }, price: 1n, why: 'half of the last decimal, away from zero' },
    { offered: { annualAmount: -3n, quantity: 600n }, price: -1n, why: 'a credit mirrors it' },
    {
      offered: { currency: 'KWD', annualAmount: 17_364_725n, quantity: 500n },
      price: 347_295n,
      why: 'three decimals of KWD: 34.72945',
    },
    {
      offered: { currency: 'JPY', annualAmount: 270_023n, quantity: 10n },
      price: 270_023_000n,
      why: 'no decimals of JPY',
    },
  ])('a unit costs $price: $why', ({ offered, price }) => expect(judged(offered).unitPrice).toBe(price));
});

describe('the range of a price (R10.4)', () => {
  const found = (change: Partial<QuoteLine>, benchmark: Partial<Benchmark> = {}) => {
    const { score, low, high, flags } = judged(change, grounds({ benchmarks: [{ ...range, ...benchmark }] }));
    return { score, low, high, flags: flags.join('+') };
  };
  const unscored = { score: null, low: null, high: null, flags: 'unscored' };

  it.each([
    { euros: 1200n, score: 100n, flags: '', why: 'at the high end it is not above the range' },
    { euros: 1201n, score: 100n, flags: 'above_range', why: 'above it by less than the score shows' },
    { euros: 1202n, score: 101n, flags: 'above_range', why: 'half away' },
    { euros: 800n, score: 0n, flags: '', why: 'at the low end' },
    { euros: 600n, score: -50n, flags: '', why: 'below the range' },
    { euros: 798n, score: -1n, flags: '', why: 'half away below zero' },
  ])('$euros EUR scores $score hundredths: $why', ({ euros, score, flags }) =>
    expect(found(at('1', euros))).toEqual({ score, low: '800', high: '1200', flags }),
  );

  it.each([
    { change: { product: ' itsm ', tier: 'ADVANCED' }, why: 'names in any case, trimmed' },
    { change: { tier: null }, benchmark: { tier: null }, why: 'no tier on either side' },
  ])('is found: $why', ({ change, benchmark }) => expect(found(change, benchmark).score).toBe(75n));

  it.each([
    { change: { currency: 'USD' }, why: 'in another currency' },
    { change: { tier: null }, why: 'without the tier of the range' },
    { change: {}, benchmark: { tier: null }, why: 'with a tier that the range has not' },
    { change: { tier: 'Prime' }, why: 'of another tier' },
    { change: { product: 'ITOM' }, why: 'of another product' },
    { change: { metric: 'flat' }, why: 'by another metric' },
  ] as const)('is none $why', ({ change, ...rest }) =>
    expect(found(change, 'benchmark' in rest ? rest.benchmark : {})).toEqual(unscored),
  );

  it('is exact in decimals of any length', () => {
    const low = { low: '0.0000001', high: '0.0000003' };
    expect(found({ annualAmount: 1n, quantity: 20_000n }, low)).toMatchObject({ score: 200n, flags: 'above_range' });
  });
});

describe('the agenda (R10.4)', () => {
  const agenda = (lines: readonly QuoteLine[]) =>
    judgeQuoteLines(lines, grounds()).map(({ quoteId, quoteLine, agenda: place }) => `${quoteId}${quoteLine} ${place}`);

  it.each([
    {
      lines: [at('1', 1300n), at('2', 1500n), at('3', 1200n), at('4', 1400n), at('5', 1250n)],
      told: ['Q1 3', 'Q2 1', 'Q3 null', 'Q4 2', 'Q5 null'],
      why: 'the three furthest above their ranges',
    },
    { lines: [at('1', 1200n), at('2', 100n)], told: ['Q1 null', 'Q2 null'], why: 'nothing within its range' },
    {
      lines: ['2', '10', '1', '3'].map((id) => at(id, 1500n)),
      told: ['Q1 1', 'Q10 2', 'Q2 3', 'Q3 null'],
      why: 'ties by the text of the line',
    },
    {
      lines: [at('1', 1201n), at('2', 120_101n, { quantity: 100n })],
      told: ['Q1 2', 'Q2 1'],
      why: 'exact scores decide, though both print 1.00',
    },
    {
      lines: [at('1', 1500n), at('1', 1300n, { quoteId: 'R' }), at('2', 9000n, { tier: 'Prime' })],
      told: ['Q1 1', 'Q2 null', 'R1 1'],
      why: 'each quote has its own, without what nothing is known of',
    },
  ])('$why', ({ lines, told }) => expect(agenda(lines)).toEqual(told));
});

describe('what a quote offers beside what is needed (R10.4)', () => {
  const replacing = { replacesLineId: 'FUL' };
  const fits = (lines: readonly Partial<QuoteLine>[], need = seats(2n), more: readonly ContractLine[] = []) => {
    const needs = Object.fromEntries([held, ...more].map(({ lineId }) => [lineId, need]));
    const on = grounds({ lines: [held, ...more], needs });
    const quote = lines.map((line, i) => ({ ...offer, quoteLine: `${i + 1}`, ...line }));
    return judgeQuoteLines(quote, on).map(({ needed, target, fit }) => [needed, target, fit]);
  };
  const none = [null, null, null];

  it.each([
    { quantity: 1n, fit: 'undersized' },
    { quantity: 2n, fit: 'fits' },
    { quantity: 3n, fit: 'fits' },
    { quantity: 4n, fit: 'oversized' },
  ])('$quantity where 2 are needed and 3 are the target: $fit', ({ quantity, fit }) =>
    expect(fits([{ ...replacing, quantity }])).toEqual([[2n, 3n, fit]]),
  );

  it.each([
    {
      ...{
        lines: [{ quantity: 1n }, { quantity: 2n }],
        told: [
          [2n, 3n, 'fits'],
          [2n, 3n, 'fits'],
        ],
      },
      why: 'lines of a quote for one pool are added',
    },
    {
      ...{
        lines: [{ quantity: 1n }, { quantity: 2n, quoteId: 'R' }],
        told: [
          [2n, 3n, 'undersized'],
          [2n, 3n, 'fits'],
        ],
      },
      why: 'those of another quote are not',
    },
    {
      ...{ lines: [{ quantity: 1n }, { quantity: 2n, replacesLineId: null }], told: [[2n, 3n, 'undersized'], none] },
      why: 'what replaces nothing is no part of a pool',
    },
  ])('$why', ({ lines, told }) => expect(fits(lines.map((line) => ({ ...replacing, ...line })))).toEqual(told));

  it('two lines of one pool share what is offered', () => {
    const lines = [
      { ...replacing, quantity: 1n },
      { replacesLineId: 'FUL-2', quantity: 1n },
    ];
    expect(fits(lines, seats(2n), [{ ...held, lineId: 'FUL-2' }])).toEqual([
      [2n, 3n, 'fits'],
      [2n, 3n, 'fits'],
    ]);
  });

  it.each([
    { brought: 0n, fit: 'undersized' },
    { brought: 984n, fit: 'fits' },
    { brought: 1083n, fit: 'oversized' },
  ])('with $brought units that seats bring it is $fit', ({ brought, fit }) =>
    expect(fits([{ ...replacing, quantity: 1n }], seats(984n, brought))).toEqual([[984n, 1083n, fit]]),
  );

  it('says nothing where nobody knows what is needed', () => {
    expect(fits([replacing], seats(null))).toEqual([none]);
    expect(fits([{ replacesLineId: 'GONE' }])).toEqual([none]);
  });

  it.each([
    { needed: 1200n, buffer: 10, target: 1320n, why: 'whole stays whole' },
    { needed: 2n, buffer: 10, target: 3n, why: 'up from 2.2' },
    { needed: 1000n, buffer: 0.1, target: 1001n, why: 'exact: no float makes 1002 of it' },
    { needed: 300n, buffer: 14.7, target: 345n, why: 'up from 344.1' },
    { needed: 7n, buffer: 0, target: 7n, why: 'no buffer' },
    { needed: 0n, buffer: 10, target: 0n, why: 'nothing is needed' },
  ])('$needed with $buffer % are $target: $why', ({ needed, buffer, target }) =>
    expect(targetOf(needed, buffer)).toBe(target),
  );
});

describe('the uplift of what is replaced (R10.4)', () => {
  const uplift = (change: Partial<QuoteLine>, line: Partial<ContractLine> = {}) => {
    const on = grounds({ lines: [{ ...held, ...line }] });
    const { upliftPercent, upliftCap, flags } = judged({ replacesLineId: 'FUL', ...change }, on);
    return [upliftPercent, upliftCap, flags.join('+')];
  };

  it.each([
    { change: { annualAmount: 508_800n }, told: [600n, '5', 'above_range+uplift_above_cap'], why: '1,272 after 1,200' },
    { change: { annualAmount: 504_000n }, told: [500n, '5', 'above_range'], why: 'at its cap' },
    { change: { annualAmount: 504_001n }, told: [500n, '5', 'above_range+uplift_above_cap'], why: 'exact, above it' },
    { change: { annualAmount: 240_000n, quantity: 3n }, told: [-3333n, '5', ''], why: 'cheaper by a third' },
    {
      ...{ change: { currency: 'USD' }, told: [null, '5', 'unscored'] },
      why: 'another currency compares with nothing; the cap is printed',
    },
    { change: { replacesLineId: null }, told: [null, null, ''], why: 'replaces nothing, so nothing is uncapped' },
    { change: { replacesLineId: 'GONE' }, told: [null, null, ''], why: 'replaces a line that nobody has' },
  ])('$why', ({ change, told }) => expect(uplift(change)).toEqual(told));

  it.each([
    { line: { upliftCap: null }, told: [-833n, null, 'uncapped'], why: 'no cap is agreed' },
    { line: { upliftCap: '0' }, told: [-833n, '0', ''], why: 'a cap of 0 is one' },
    { line: { annualAmount: null }, told: [null, '5', ''], why: 'no price is agreed' },
    { line: { quantity: null, upliftCap: null }, told: [null, null, 'uncapped'], why: 'no quantity, no cap' },
    { line: { annualAmount: 0n }, told: [null, '5', ''], why: 'nothing rises from 0' },
  ])('$why', ({ line, told }) => expect(uplift({}, line)).toEqual(told));
});
