import { describe, expect, it } from 'vitest';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import {
  PUBLISHED_CAPABILITIES,
  type PublishedCapability,
} from '../../../lambdas/domain/tiers/published-capabilities.ts';

const schemeOf = (tier: string) => PUBLISHED_TIERS.findIndex(({ names }) => names.includes(tier));
const keyOf = (row: PublishedCapability) =>
  [row.platform, row.product, row.capability, schemeOf(row.tier)].join(' / ').toLowerCase();
const tierOf = (product: string, capability: string) =>
  PUBLISHED_CAPABILITIES.filter((row) => row.product === product && row.capability === capability).map(
    ({ tier }) => tier,
  );

describe('the published capabilities (R10.2)', () => {
  it('name tiers of the published schemes only, and both schemes', () => {
    expect([...new Set(PUBLISHED_CAPABILITIES.map(({ tier }) => schemeOf(tier)))].sort()).toEqual([0, 1]);
  });

  it('have a capability of a product once in a scheme', () => {
    const keys = PUBLISHED_CAPABILITIES.map(keyOf);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('name the page that states each', () => {
    const page = /^https:\/\/www\.servicenow\.com\/docs\/r\/[\w/-]+\.html$/;
    expect(PUBLISHED_CAPABILITIES.filter(({ source }) => !page.test(source))).toEqual([]);
  });

  it('are written as exports of use would write them', () => {
    expect(PUBLISHED_CAPABILITIES.filter(({ capability }) => !/^[a-z]+(_[a-z]+)*$/.test(capability))).toEqual([]);
  });

  it.each([
    { product: 'ITSM', capability: 'virtual_agent_lite', tiers: ['Standard'], why: 'for standard customers' },
    { product: 'ITSM', capability: 'virtual_agent', tiers: ['Pro'], why: 'the whole of it is professional' },
    { product: 'ITSM', capability: 'process_mining', tiers: ['Enterprise'], why: 'no page places it in 2026' },
    { product: 'CSM', capability: 'now_assist', tiers: ['Pro Plus', 'Foundation'], why: 'every tier has it in 2026' },
    { product: 'SPM', capability: 'strategic_planning', tiers: ['Pro', 'Prime'], why: 'above what maps says of Pro' },
    { product: 'ITSM', capability: 'incident', tiers: [], why: 'no page places it' },
  ])('$product $capability: $tiers, $why', ({ product, capability, tiers }) =>
    expect(tierOf(product, capability)).toEqual(tiers),
  );
});
