import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { Need, TierAdvice } from '../../../lambdas/domain/renewal/need.ts';
import {
  type RenewalQuestion,
  type RenewalRow,
  renewalRows,
  renewalTotals,
} from '../../../lambdas/domain/renewal/renewal.ts';
import { held, seats } from './offers.ts';

/** Ten seats at 1,200.00 a year. */
const ten: ContractLine = { ...held, lineId: 'A', quantity: 10n, annualAmount: 1_200_000n };

interface Given {
  readonly lines?: readonly ContractLine[];
  readonly others?: readonly ContractLine[];
  readonly needs?: Readonly<Record<string, Need>>;
  readonly advice?: Readonly<Record<string, TierAdvice>>;
  readonly costs?: Readonly<Record<string, { readonly yearly: bigint; readonly currency: string }>>;
  readonly bufferPercent?: number;
  readonly uncappedPercent?: number;
}

function question({
  lines = [ten],
  others = [],
  needs = {},
  advice = {},
  costs = {},
  ...percents
}: Given): RenewalQuestion {
  return {
    ...{ lines, inForce: [...lines, ...others], bufferPercent: 10, uncappedPercent: 12, ...percents },
    findNeed: (id) => needs[id],
    findAdvice: (id) => advice[id],
    yearlyCostOf: ({ lineId, annualAmount, currency }) => costs[lineId] ?? { yearly: annualAmount ?? 0n, currency },
  };
}

const rows = (given: Given) => renewalRows(question(given));
const row = (given: Given) => rows(given)[0] as RenewalRow;

describe('the quantity of a renewal (feeds-metrics 5.3)', () => {
  it.each([
    { needed: 4n, target: 5n, quantity: 5n, sum: 600_000n, why: 'fewer than held: the target' },
    { needed: 10n, target: 11n, quantity: 10n, sum: 1_200_000n, why: 'as many as held: no more than held' },
    { needed: 11n, target: 13n, quantity: 13n, sum: 1_560_000n, why: 'more than held: the target' },
    { needed: 0n, target: 0n, quantity: 0n, sum: 0n, why: 'none' },
    { needed: null, target: null, quantity: 10n, sum: 1_200_000n, why: 'nobody knows: as it is' },
  ])('$needed needed of 10: $why', ({ needed, target, quantity, sum }) => {
    const { newQuantity, rightSized, ...one } = row({ needs: { A: seats(needed) } });
    expect([one.needed, one.target, newQuantity, rightSized]).toEqual([needed, target, quantity, sum]);
  });

  it('is as it is for a line without a pool', () => expect(row({}).newQuantity).toBe(10n));

  it.each([
    { brought: 2n, quantity: 9n, why: 'the target of 11 less 2' },
    { brought: 20n, quantity: 0n, why: 'never below 0' },
  ])('seats bring $brought: $why', ({ brought, quantity }) => {
    const { needed, target, newQuantity } = row({ needs: { A: seats(10n, brought) } });
    expect([needed, target, newQuantity]).toEqual([10n, 11n, quantity]);
  });

  it.each([
    { needed: 13n, quantity: 13n, why: '11 of 10 held are to be bought: the target of 15 less 2' },
    { needed: 12n, quantity: 10n, why: '10 of 10 held are: no more, though the target of 14 less 2 is more' },
  ])('$needed needed, of which seats bring 2: $why', ({ needed, quantity }) => {
    expect(row({ needs: { A: seats(needed, 2n) } }).newQuantity).toBe(quantity);
  });

  it.each([
    {
      ...{ quantities: [10n, 5n], needed: 7n, told: [5n, 3n] },
      why: '8 (7.7 up) by 10 and 5 are 5 1/3 and 2 2/3',
    },
    {
      ...{ quantities: [1n, 1n, 1n], needed: 10n, told: [4n, 4n, 3n] },
      why: '11 by equal parts, the odd ones in order',
    },
    { ...{ quantities: [7n, 3n], needed: 10n, told: [7n, 3n] }, why: 'no more than are held' },
  ])('a pool is divided over its lines by quantity: $why', ({ quantities, needed, told }) => {
    const lines = quantities.map((quantity, i) => ({ ...ten, lineId: `L${i}`, quantity }));
    const needs = Object.fromEntries(lines.map(({ lineId }) => [lineId, seats(needed)]));
    expect(rows({ lines, needs }).map(({ newQuantity }) => newQuantity)).toEqual(told);
  });

  it('counts the lines of other contracts, and shows its own', () => {
    const others = [{ ...ten, lineId: 'B', contractId: 'OTHER', quantity: 30n }];
    const told = rows({ others, needs: { A: seats(20n), B: seats(20n) } });
    expect(told.map(({ line, newQuantity }) => [line.lineId, newQuantity])).toEqual([['A', 6n]]);
  });

  it('leaves lines of another pool and those without a quantity out', () => {
    const others = [
      { ...ten, lineId: 'B', quantity: 30n },
      { ...ten, lineId: 'C', quantity: null },
    ];
    const needs = { A: seats(4n), B: { ...seats(4n), pool: 'other' }, C: seats(4n) };
    expect(row({ others, needs }).newQuantity).toBe(5n);
  });

  it("takes each line's own need, which its exceptions may change", () => {
    const lines = [ten, { ...ten, lineId: 'B' }];
    const told = rows({ lines, needs: { A: seats(4n), B: seats(8n) } });
    expect(told.map(({ needed, newQuantity }) => [needed, newQuantity])).toEqual([
      [4n, 3n],
      [8n, 4n],
    ]);
  });

  it.each([{ quantity: null }, { quantity: 0n }])('a line of quantity $quantity stays as it is', ({ quantity }) => {
    const advice = { A: { tier: 'Pro', unitPrice: '90000', migration: null } };
    const one = row({ lines: [{ ...ten, quantity }], needs: { A: seats(4n) }, advice });
    expect([one.unitPrice, one.newQuantity]).toEqual([null, null]);
    expect([one.asIs, one.rightSized, one.rightTiered]).toEqual([1_200_000n, 1_200_000n, 1_200_000n]);
  });
});

describe('the sums of a renewal (feeds-metrics 5.3)', () => {
  it.each([
    { cap: '5', uncapped: 12, uplift: 1_260_000n },
    { cap: null, uncapped: 12, uplift: 1_344_000n },
    { cap: null, uncapped: 7.5, uplift: 1_290_000n },
    { cap: '0', uncapped: 12, uplift: 1_200_000n },
    { cap: '3.33335', uncapped: 12, uplift: 1_240_000n },
  ])('with a cap of $cap, else $uncapped %: $uplift', ({ cap, uncapped, uplift }) => {
    const lines = [{ ...ten, upliftCap: cap }];
    expect(row({ lines, uncappedPercent: uncapped }).withUplift).toBe(uplift);
  });

  it.each([
    { yearly: 5n, uplift: 6n, why: '5 cents and 10 % are 5.5, away from zero' },
    { yearly: -5n, uplift: -6n, why: 'a credit mirrors it' },
  ])('$why', ({ yearly, uplift }) => {
    const costs = { A: { yearly, currency: 'EUR' } };
    expect(row({ costs, lines: [{ ...ten, upliftCap: '10' }] }).withUplift).toBe(uplift);
  });

  it.each([
    { currency: 'EUR', yearly: 100_000n, price: 1_000_000n, sized: 50_000n, why: '100.00 a seat' },
    { currency: 'JPY', yearly: 100_001n, price: 100_001_000n, sized: 50_001n, why: '10,000.1 a seat, half away' },
    { currency: 'KWD', yearly: 100_001n, price: 100_001n, sized: 50_001n, why: '10.0001 a seat, half away' },
  ])('$currency: $why', ({ currency, yearly, price, sized }) => {
    const one = row({ costs: { A: { yearly, currency } }, needs: { A: seats(4n) } });
    expect([one.currency, one.unitPrice, one.asIs, one.rightSized]).toEqual([currency, price, yearly, sized]);
  });

  it.each([
    {
      advice: { tier: 'Pro', unitPrice: '90000', migration: null },
      tier: 'Pro',
      tiered: 450_000n,
      why: 'a known price × 5',
    },
    {
      advice: { tier: 'Pro', unitPrice: '98000/3', migration: null },
      tier: 'Pro',
      tiered: 163_333n,
      why: 'an exact third, rounded once',
    },
    {
      advice: { tier: 'Pro', unitPrice: null, migration: null },
      tier: 'Pro',
      tiered: 600_000n,
      why: 'no price: as right-sized',
    },
    { advice: undefined, tier: 'Enterprise', tiered: 600_000n, why: 'not judged: the tier held' },
  ])('the justified tier: $why', ({ advice, tier, tiered }) => {
    const lines = [{ ...ten, tier: 'Enterprise' }];
    const one = row({ lines, needs: { A: seats(4n) }, advice: advice ? { A: advice } : {} });
    expect([one.newTier, one.rightTiered]).toEqual([tier, tiered]);
  });

  it("leaves a tier's price out where the line is billed in another currency", () => {
    const advice = { A: { tier: 'Pro', unitPrice: '90000', migration: null } };
    const one = row({ costs: { A: { yearly: 200_000n, currency: 'USD' } }, needs: { A: seats(4n) }, advice });
    expect([one.currency, one.newTier, one.rightSized, one.rightTiered]).toEqual(['USD', 'Pro', 100_000n, 100_000n]);
  });

  it('add up for each currency, lines and currencies in order', () => {
    const lines = [
      { ...ten, lineId: 'C', currency: 'USD', upliftCap: null },
      { ...ten, lineId: 'B' },
      { ...ten, lineId: 'A', annualAmount: 100n },
    ];
    const told = rows({ lines, needs: { B: seats(4n) } });
    expect(told.map(({ line }) => line.lineId)).toEqual(['A', 'B', 'C']);
    expect(renewalTotals(told)).toEqual([
      { currency: 'EUR', asIs: 1_200_100n, withUplift: 1_260_105n, rightSized: 600_100n, rightTiered: 600_100n },
      { currency: 'USD', asIs: 1_200_000n, withUplift: 1_344_000n, rightSized: 1_200_000n, rightTiered: 1_200_000n },
    ]);
  });
});
