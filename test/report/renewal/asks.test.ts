import { describe, expect, it } from 'vitest';
import { asksSection } from '../../../lambdas/report/renewal/asks.ts';
import { seatLine } from '../../domain/tiers/tier-lines.ts';
import { type PackOf, packOf } from './packs.ts';

const asked = (of: PackOf) =>
  asksSection(packOf(of)).remedies.map(({ sentence }) => sentence.replaceAll('\u00a0', ' ').replace(/ Have .*$/, ''));
const advised = (tier: string, unitPrice: string | null) => ({ FUL: { tier, unitPrice, migration: null } });
const tiers = (change: Record<string, string>) => ({
  'estate/tiers.csv': [
    {
      ...{ scope: 'product', line_ids: 'FUL', advice: 'keep', seats: '8', over_tiered: '3' },
      ...{ saving_annual: '900.00', currency: 'EUR', ...change },
    },
  ],
});

describe('what a negotiator asks for, line by line (feeds-metrics 5.3)', () => {
  it.each([
    {
      of: {},
      is: ['ITSM (FUL): as it is, without a rise: €12,000 a year, not €13,440 with the rise that such renewals ask.'],
      why: 'nobody knows what is needed',
    },
    {
      of: { needed: { FUL: 5n } },
      is: ['ITSM (FUL): 6 seats instead of 10: €7,200 a year, not €13,440 with the rise that such renewals ask.'],
      why: 'fewer seats',
    },
    {
      of: { needed: { FUL: 11n }, lines: [seatLine({ upliftCap: '5' })] },
      is: [
        'ITSM (FUL): 13 seats instead of 10, because 11 are needed: €15,600 a year, not €12,600 with the 5 % that the contract allows.',
      ],
      why: 'more seats, and a cap',
    },
    {
      of: { needed: { FUL: 0n }, advice: advised('Pro', '90000') },
      is: [
        'ITSM (FUL): none of the 10 seats: nobody needs one: €0 a year, not €13,440 with the rise that such renewals ask.',
      ],
      why: 'no seats: their tier is no question',
    },
    {
      of: { needed: { FUL: 5n }, advice: advised('Pro', '90000') },
      is: [
        'ITSM (FUL): 6 seats instead of 10, Pro instead of Enterprise: €5,400 a year, not €13,440 with the rise that such renewals ask.',
      ],
      why: 'a lower tier',
    },
    {
      of: { advice: advised('Pro', null) },
      is: [
        'ITSM (FUL): Pro instead of Enterprise (its price is not known): €12,000 a year, not €13,440 with the rise that such renewals ask.',
      ],
      why: 'a tier that nobody prices saves nothing yet',
    },
    {
      of: { advice: advised('Enterprise', '120000'), files: tiers({}) },
      is: [
        'ITSM (FUL): as it is, without a rise: €12,000 a year, not €13,440 with the rise that such renewals ask. 3 of the 8 seats that are not idle need less than Enterprise: about €900 a year: ask for a mix.',
      ],
      why: 'a product that keeps its tier, and teams that do not need it (R10.3)',
    },
    {
      of: { advice: advised('Pro', '90000'), files: tiers({ advice: 'evaluate' }) },
      is: ['ITSM (FUL): Pro instead of Enterprise: €9,000 a year, not €13,440 with the rise that such renewals ask.'],
      why: 'no mix where the whole product goes down',
    },
    { of: { lines: [seatLine({ annualAmount: null })] }, is: [], why: 'a line without a price asks for nothing' },
    {
      of: {
        needed: { B: 1n },
        lines: [seatLine({ lineId: 'A', annualAmount: 1_000_000n }), seatLine({ lineId: 'B' })],
      },
      is: [
        'ITSM (B): 2 seats instead of 10: €2,400 a year, not €13,440 with the rise that such renewals ask.',
        'ITSM (A): as it is, without a rise: €10,000 a year, not €11,200 with the rise that such renewals ask.',
      ],
      why: 'the most money first',
    },
  ])('$why', ({ of, is }) => expect(asked(of)).toEqual(is));

  it('names the rights that the line lacks', () => {
    const lines = [seatLine({ upliftCap: '5', protections: ['price_lock'] })];
    const [ask] = asksSection(packOf({ lines })).remedies;
    expect(ask?.sentence).toMatch(
      / Have written in: the right to reduce the quantity and the right to move to a lower tier\.$/,
    );
  });
});
