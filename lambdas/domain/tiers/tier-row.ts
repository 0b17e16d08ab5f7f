import type { MinorUnits } from '../money/money.ts';

/** What to do about a product's tier (R10.3). */
export const TIER_ADVICE = ['evaluate', 'keep', 'unknown'] as const;
export type Advice = (typeof TIER_ADVICE)[number];

/** One row of `tiers.csv`: a product, or what a unit's part of it justifies (R10). */
export interface TierRow {
  readonly platform: string;
  readonly product: string;
  /** The seat type or the module. */
  readonly pool: string;
  readonly scope: 'product' | 'unit';
  /** Null for a product, and for what belongs to nobody. */
  readonly unitId: string | null;
  /** `unknown` where nobody looked (R3.5). */
  readonly justifiedTier: string;
  readonly lineIds: readonly string[];
  /** The tier that is held. */
  readonly tier: string;
  readonly advice: Advice | null;
  /** Judged seats, or E. */
  readonly seats: bigint | null;
  readonly overTiered: bigint | null;
  readonly capabilities: readonly string[];
  readonly unitsAbove: readonly string[];
  /** What the vendor proposes, and what is used justifies, in the newer scheme that is in force; empty without one. */
  readonly mappedTier: string;
  readonly justifiedMapped: string;
  /** In minor units of `currency`; null where a price is unknown. */
  readonly savingAnnual: MinorUnits | null;
  readonly currency: string;
}
