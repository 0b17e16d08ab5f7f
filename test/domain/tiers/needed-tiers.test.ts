import { describe, expect, it } from 'vitest';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import { type CapabilityTier, openNeeded } from '../../../lambdas/domain/tiers/needed-tiers.ts';

const row = (capability: string, tier: string, change: Partial<CapabilityTier> = {}): CapabilityTier => ({
  ...{ platform: 'servicenow', product: 'ITSM', capability, tier },
  ...change,
});

describe('a capability needs the lowest tier that has it, in the scheme at hand (R10.1)', () => {
  const OWN = [row('Mining', 'Enterprise'), row('mining', 'Pro'), row('mining', 'Prime'), row('agent', 'Gold')];
  const needed = openNeeded(OWN, [], PUBLISHED_TIERS)('servicenow', ' itsm');

  it.each([
    { capability: 'MINING', scheme: 0, is: 1, why: 'the lower of two rows of a scheme, in any case' },
    { capability: 'mining', scheme: 1, is: 2, why: 'the other scheme has its own row' },
    { capability: 'agent', scheme: 0, is: 0, why: 'a tier that no scheme has names nothing' },
    { capability: 'other', scheme: 1, is: 0, why: 'without a row: the lowest' },
  ])('$capability in scheme $scheme: $why', ({ capability, scheme, is }) =>
    expect(needed(capability, scheme)).toBe(is),
  );
});

describe("an estate's own rows win over published ones", () => {
  const published = [row('mining', 'Enterprise'), row('agent', 'Pro', { product: 'CSM' })];

  it.each([
    { own: [], product: 'ITSM', capability: 'mining', is: 3, why: 'nothing of its own: as published' },
    { own: [row('x', 'Pro')], product: 'ITSM', capability: 'mining', is: 0, why: 'its own rows stand for the product' },
    { own: [row('x', 'Pro')], product: 'CSM', capability: 'agent', is: 1, why: 'and for that product alone' },
    { own: [row('x', 'Pro', { platform: 'jira' })], product: 'ITSM', capability: 'mining', is: 3, why: 'and platform' },
  ])('$why', ({ own, product, capability, is }) => {
    const needed = openNeeded(own, published, PUBLISHED_TIERS)('servicenow', product);
    expect(needed(capability, 0)).toBe(is);
  });
});

describe('what is published for an older scheme alone needs the mapped tier in the newer one (R10.2)', () => {
  const published = [row('mining', 'Enterprise'), row('agent', 'Pro'), row('agent', 'Prime'), row('cases', 'Standard')];
  const needed = openNeeded([], published, PUBLISHED_TIERS)('servicenow', 'ITSM');

  it.each([
    { capability: 'mining', is: 2, why: 'Enterprise maps to Prime' },
    { capability: 'agent', is: 2, why: 'what the newer scheme says of it wins' },
    { capability: 'cases', is: 0, why: 'Standard maps to the lowest' },
    { capability: 'other', is: 0, why: 'what nobody names needs the lowest' },
  ])('$capability: $why', ({ capability, is }) => expect(needed(capability, 1)).toBe(is));

  it("leaves an estate's own rows alone: a capability without one needs the lowest", () => {
    expect(openNeeded([row('mining', 'Enterprise')], [], PUBLISHED_TIERS)('servicenow', 'ITSM')('mining', 1)).toBe(0);
  });
});
