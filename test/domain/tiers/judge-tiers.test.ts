import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../lambdas/domain/fraction.ts';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import { judgeTier, type TierEvidence } from '../../../lambdas/domain/tiers/judge-tiers.ts';
import { findTier, type Tier } from '../../../lambdas/domain/tiers/schemes.ts';
import type { TierPool } from '../../../lambdas/domain/tiers/tier-pools.ts';
import type { TierRow } from '../../../lambdas/domain/tiers/tier-row.ts';
import { seatLine } from './tier-lines.ts';

/** `e1` needs Enterprise, `p1` Pro; in the scheme of 2026 `e1` needs Prime. */
const needed: TierEvidence['needed'] = (capability, scheme) => {
  const ranks = scheme === 0 ? { e: 3, p: 1 } : { e: 2 };
  return (ranks as Record<string, number>)[capability[0] ?? ''] ?? 0;
};

const PRICES: Readonly<Record<string, bigint>> = { Enterprise: 120_000n, Pro: 90_000n, Standard: 60_000n };
const priceOf = (prices: Readonly<Record<string, bigint>>) => (tier: string) =>
  prices[tier] === undefined ? undefined : new Fraction(prices[tier]);

const pool = (change: Partial<TierPool> = {}): TierPool => ({
  ...{ platform: 'servicenow', product: 'ITSM', pool: 'fulfiller', units: null, lines: [seatLine()] as const },
  ...{ tier: 'Enterprise', held: findTier(PUBLISHED_TIERS, 'Enterprise') as Tier },
  ...change,
});
const evidence = (change: Partial<TierEvidence> = {}): TierEvidence => ({
  ...{ isCovered: true, uses: [], seats: [], needed, priceOf: priceOf(PRICES) },
  ...change,
});
const rules = (day: string) => ({
  ...{ schemes: PUBLISHED_TIERS, minCapabilities: { Enterprise: 3 }, addOns: ['e_addon'] },
  lastDay: day as IsoDate,
});

const seat = (unitId: string | null, ...capabilities: string[]) => ({ unitId, capabilities });
const use = (unitId: string | null, capability: string) => ({ unitId, capability });
const judged = (asked: TierPool, of: Partial<TierEvidence>, day = '2026-10-31') =>
  judgeTier(asked, evidence(of), rules(day));
const short = (r: TierRow) =>
  [r.scope[0], r.unitId ?? '-', r.justifiedTier, r.advice ?? '-', r.seats, r.overTiered, r.savingAnnual].join(' ');

describe('seats by what the accounts of their person use (R10.1)', () => {
  it.each([
    {
      of: { seats: [seat('OPS', 'e1', 'p1'), seat('OPS'), seat('OPS'), seat(null, 'p1')] },
      is: [
        'p - Standard evaluate 4 3 150000',
        'u - Pro - 1 1 30000',
        'u OPS Enterprise - 1 0 0',
        'u OPS Standard - 2 2 120000',
      ],
      why: 'a row for each unit and tier, nobody among them; held price less justified price for each seat',
    },
    {
      of: { seats: [seat('OPS', 'p1')], priceOf: priceOf({ Enterprise: 120_000n }) },
      is: ['p - Standard evaluate 1 1 ', 'u OPS Pro - 1 1 '],
      why: 'an unknown price is not 0',
    },
    {
      of: { seats: [seat('OPS', 'e1')], priceOf: priceOf({}) },
      is: ['p - Standard evaluate 1 0 0', 'u OPS Enterprise - 1 0 '],
      why: 'seats that are not over-tiered cost the sum nothing, priced or not',
    },
    {
      of: { seats: [seat('OPS')], priceOf: priceOf({ ...PRICES, Standard: 130_000n }) },
      is: ['p - Standard evaluate 1 1 0', 'u OPS Standard - 1 1 0'],
      why: 'a lower tier that costs more saves nothing, and is no loss',
    },
    { of: { seats: [] }, is: ['p - Standard evaluate 0 0 0'], why: 'nobody holds one' },
    {
      of: { seats: [seat('OPS', 'e1')], isCovered: false },
      is: ['p - unknown unknown 1  '],
      why: 'nobody looked (R3.5)',
    },
  ])('$why', ({ of, is }) => expect(judged(pool(), of).rows.map(short)).toEqual(is));
});

describe('a product by what anybody uses (R10.3)', () => {
  const units = pool({ pool: 'health', units: 100n });

  it.each([
    {
      of: { uses: [use('OPS', 'e1'), use('FIN', 'p1'), use(null, 'e2')] },
      is: ['p - Pro evaluate 100  3000000', 'u - Enterprise -   ', 'u FIN Pro -   ', 'u OPS Enterprise -   '],
      why: 'Enterprise asks for three; the saving is of all units',
    },
    {
      of: { uses: [use('OPS', 'e1'), use('OPS', 'e2'), use('OPS', 'e3')] },
      is: ['p - Enterprise keep 100  0', 'u OPS Enterprise -   '],
      why: 'three of them keep it',
    },
    { of: { uses: [] }, is: ['p - Standard evaluate 100  6000000'], why: 'nobody used anything' },
    { of: { isCovered: false }, is: ['p - unknown unknown 100  '], why: 'nobody looked' },
  ])('$why', ({ of, is }) => expect(judged(units, of).rows.map(short)).toEqual(is));

  it('names the capabilities and the teams that need more, add-ons among the capabilities alone', () => {
    const uses = [use('OPS', 'e1'), use('FIN', 'e_addon'), use(null, 'e1'), use('HR', 'p1')];
    const [product, ...rest] = judged(units, { uses }).rows;
    expect(product).toMatchObject({ justifiedTier: 'Pro', capabilities: ['e1', 'e_addon'], unitsAbove: ['OPS'] });
    expect(rest.map(({ unitId, capabilities }) => `${unitId} ${capabilities}`)).toEqual([
      'null e1',
      'FIN e_addon',
      'HR p1',
      'OPS e1',
    ]);
  });
});

describe("the vendor's mapped tier beside the justified one (R10.2)", () => {
  it.each([
    { day: '2026-10-31', is: 'Prime Foundation,Prime Prime,Prime Foundation', why: 'the newer scheme is in force' },
    { day: '2026-03-31', is: ' , , ', why: 'not yet' },
  ])('$day: $why', ({ day, is }) => {
    const of = { seats: [seat('A', 'e1'), seat('B', 'p1')], uses: [use('B', 'p1')] };
    expect(
      judged(pool(), of, day)
        .rows.map((r) => `${r.mappedTier} ${r.justifiedMapped}`)
        .join(),
    ).toBe(is);
  });

  it('keeps the mapped tier where nobody looked, and says nothing of the justified one', () => {
    const [row] = judged(pool(), { isCovered: false }).rows;
    expect([row?.mappedTier, row?.justifiedMapped]).toEqual(['Prime', '']);
  });
});

describe('what a renewal goes by', () => {
  it('the level of the product with its price', () => {
    const of = { uses: [use('OPS', 'p1')] };
    const before = { tier: 'Pro', unitPrice: '90000', migration: null };
    expect(judged(pool(), of, '2026-03-31').advice).toEqual(before);
    expect(judged(pool(), { ...of, priceOf: priceOf({}) }, '2026-03-31').advice).toEqual({
      ...before,
      unitPrice: null,
    });
    expect(judged(pool(), { isCovered: false }).advice).toBeUndefined();
  });

  it('what the vendor maps it to, beside what is used justifies there, each with its price (R10.2)', () => {
    const of = { uses: [use('OPS', 'p1')], priceOf: priceOf({ ...PRICES, Prime: 150_000n }) };
    expect(judged(pool(), of).advice?.migration).toEqual({
      mapped: { tier: 'Prime', unitPrice: '150000' },
      justified: { tier: 'Foundation', unitPrice: null },
    });
  });
});
