import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import {
  findTier,
  migrationOf,
  schemeProblems,
  type TierScheme,
  tierName,
} from '../../../lambdas/domain/tiers/schemes.ts';

const THREE: readonly TierScheme[] = [
  ...PUBLISHED_TIERS,
  { from: '2027-01-01', names: ['Base', 'Full'], maps: { Foundation: 'Base', Prime: 'Full', Enterprise: 'Base' } },
];

describe('a tier is known by its name, trimmed and in any case (R10.2)', () => {
  it.each([
    { name: 'Pro Plus', is: [0, 2], why: 'of the first scheme' },
    { name: ' prime ', is: [1, 2], why: 'of the second, as somebody typed it' },
    { name: 'Pro+', is: undefined, why: 'of none' },
  ])('$name: $why', ({ name, is }) => {
    const found = findTier(PUBLISHED_TIERS, name);
    expect(found && [found.scheme, found.rank]).toEqual(is);
  });
});

describe('what the vendor makes of an older tier (R10.2)', () => {
  const migrated = (schemes: readonly TierScheme[], tier: string, day: string) => {
    const held = findTier(schemes, tier);
    const to = held && migrationOf(schemes, held, day as IsoDate);
    return to && `${to.scheme} ${to.mappedTier}`;
  };

  it.each([
    { tier: 'Pro Plus', day: '2026-04-01', is: '1 Advanced', why: 'on the first day of the newer scheme' },
    { tier: 'Pro Plus', day: '2026-03-31', is: undefined, why: 'not before it' },
    { tier: 'Prime', day: '2026-10-31', is: undefined, why: 'a tier of the newest one migrates to nothing' },
  ])('$tier on $day: $why', ({ tier, day, is }) => expect(migrated(PUBLISHED_TIERS, tier, day)).toBe(is));

  it.each([
    { tier: 'Standard', is: '2 Base', why: 'through the scheme between them' },
    { tier: 'Enterprise', is: '2 Full', why: 'by way of Prime, not by its own old name' },
    { tier: 'Pro', is: '2 ', why: 'no scheme says what becomes of Advanced' },
  ])('through several schemes: $tier, $why', ({ tier, is }) => expect(migrated(THREE, tier, '2027-01-01')).toBe(is));
});

it('prints a tier as its scheme writes it', () => {
  expect(tierName(PUBLISHED_TIERS, { scheme: 1, rank: 0 })).toBe('Foundation');
});

describe('schemes that cannot be meant', () => {
  it.each([
    { schemes: PUBLISHED_TIERS, is: [], why: 'the published ones can' },
    { schemes: THREE, is: [], why: 'three can' },
    {
      schemes: [
        { from: '2026-04-01', names: ['A'] },
        { from: '2026-04-01', names: ['B'] },
      ],
      is: ['1.from: 2026-04-01 is not after 2026-04-01; list the schemes oldest first'],
      why: 'two of one day',
    },
    {
      schemes: [
        { from: '2020-01-01', names: ['A', 'B'] },
        { from: '2026-04-01', names: ['C', ' b'] },
      ],
      is: ['1.names.1:  b is named twice; name each tier in one scheme only'],
      why: 'a name in two of them',
    },
    {
      schemes: [
        { from: '2020-01-01', names: ['A'] },
        { from: '2026-04-01', names: ['B', 'C'], maps: { A: 'D' } },
      ],
      is: ['1.maps.A: D is no tier of this scheme; write one of B, C'],
      why: 'a proposal that the scheme does not have',
    },
  ])('$why', ({ schemes, is }) =>
    expect(schemeProblems(schemes).map(({ path, problem }) => `${path.join('.')}: ${problem}`)).toEqual(is),
  );
});
