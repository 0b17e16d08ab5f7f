import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../lambdas/settings.ts';
import { tierSlips } from '../../lambdas/shelfware/tier-slips.ts';
import { seatLine } from '../domain/tiers/tier-lines.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';

const capability = (tier: string) => ({ platform: 'servicenow', product: 'ITSM', capability: 'a', tier });

function slips(tiers: readonly string[], products: readonly string[], settings: object = {}): string[] {
  return tierSlips({
    capabilities: {
      tiers: tiers.map(capability),
      products: products.map((product) => ({ platform: 'servicenow', product })),
      find: () => ({ record: [], uses: [], usedBy: () => [] }),
    },
    lines: [seatLine(), seatLine({ lineId: 'J', platform: 'jira', product: 'Jira' })],
    inputs: { settings: parseSettings({ ...TINY_SETTINGS, ...settings }) } as Parameters<typeof tierSlips>[0]['inputs'],
  });
}

describe('names of tiers and products that nothing answers to (R2.8)', () => {
  it.each([
    { tiers: ['pro ', 'Prime'], products: [' itsm'], is: [], why: 'trimmed and in any case they are known' },
    {
      tiers: ['Enterprize', 'Enterprize', 'Gold'],
      products: [],
      is: [
        'capabilities: 2 rows have the tier Enterprize, which no scheme has, so what they name needs the lowest; did you mean Enterprise? Else add it under tiers',
        'capabilities: 1 row has the tier Gold, which no scheme has, so what they name needs the lowest; add it under tiers',
      ],
      why: 'a slip, and a tier of nobody',
    },
    {
      tiers: [],
      products: ['ITSN', 'Jira'],
      is: [
        'capability_use: no contract line of servicenow has the product ITSN, so its use justifies nothing; did you mean ITSM?',
        'capability_use: no contract line of servicenow has the product Jira, so its use justifies nothing',
      ],
      why: 'a product that nobody sold there',
    },
    {
      tiers: ['Pro', 'Gold'],
      products: [],
      settings: { tiers: [{ from: '2020-01-01', names: ['Silver', 'Gold'] }] },
      is: [
        'capabilities: 1 row has the tier Pro, which no scheme has, so what they name needs the lowest; add it under tiers',
      ],
      why: "the estate's own schemes",
    },
  ])('$why', ({ tiers, products, settings, is }) => expect(slips(tiers, products, settings)).toEqual(is));
});
