import type { TierRow } from '../../lambdas/domain/tiers/tier-row.ts';

const seats: Omit<TierRow, 'unitId' | 'justifiedTier'> = {
  ...{ platform: 'servicenow', product: 'ITSM', pool: 'full', scope: 'unit', lineIds: ['SN-FUL'], tier: 'Pro' },
  ...{ advice: null, seats: 0n, overTiered: 0n, capabilities: [], unitsAbove: [], savingAnnual: 0n, currency: 'EUR' },
  ...{ mappedTier: 'Advanced', justifiedMapped: 'Foundation' },
};

const units: Omit<TierRow, 'unitId' | 'justifiedTier'> = {
  ...{ ...seats, product: 'ITOM Visibility', pool: 'visibility', lineIds: ['SN-VIS'], tier: 'Enterprise' },
  ...{ seats: null, overTiered: null, savingAnnual: null, currency: '', mappedTier: 'Prime' },
};

/** A pool of seats of which some need less than they hold, a product that can go down, and one that nobody looked at. */
export const exampleTiers: readonly TierRow[] = [
  {
    ...{ ...units, scope: 'product', unitId: null, justifiedTier: 'Pro', advice: 'evaluate', seats: 80n },
    ...{ capabilities: ['event_mining'], unitsAbove: ['OPS'], savingAnnual: 1_200_000n, currency: 'EUR' },
    justifiedMapped: 'Prime',
  },
  { ...units, unitId: 'IT', justifiedTier: 'Pro', capabilities: ['agent_discovery'], justifiedMapped: 'Advanced' },
  { ...units, unitId: 'OPS', justifiedTier: 'Enterprise', capabilities: ['event_mining'], justifiedMapped: 'Prime' },
  {
    ...{ ...seats, scope: 'product', unitId: null, justifiedTier: 'Pro', advice: 'keep', seats: 40n },
    ...{ overTiered: 18n, savingAnnual: 540_000n, justifiedMapped: 'Advanced' },
  },
  { ...seats, unitId: 'FIN', justifiedTier: 'Standard', seats: 10n, overTiered: 10n, savingAnnual: 300_000n },
  {
    ...{ ...seats, unitId: 'OPS', justifiedTier: 'Pro', seats: 22n, capabilities: ['predictive'] },
    justifiedMapped: 'Advanced',
  },
  { ...seats, unitId: 'OPS', justifiedTier: 'Standard', seats: 8n, overTiered: 8n, savingAnnual: 240_000n },
  {
    ...{ ...units, product: 'ITOM Health', pool: 'health', lineIds: ['SN-HEA'], scope: 'product', unitId: null },
    ...{ justifiedTier: 'unknown', advice: 'unknown', seats: 50n, justifiedMapped: '' },
  },
];
