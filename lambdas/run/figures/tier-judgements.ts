import * as z from 'zod/mini';
import type { Need, TierAdvice } from '../../domain/renewal/need.ts';
import { TIER_ADVICE, type TierRow } from '../../domain/tiers/tier-row.ts';
import { wholeNumber } from '../store/whole-number.ts';

const texts = z.readonly(z.array(z.string()));

/** A row of `tiers.csv` as the shelfware step writes it. */
export const tierRow: z.ZodMiniType<TierRow> = z.object({
  platform: z.string(),
  product: z.string(),
  pool: z.string(),
  scope: z.enum(['product', 'unit']),
  unitId: z.nullable(z.string()),
  justifiedTier: z.string(),
  lineIds: texts,
  tier: z.string(),
  advice: z.nullable(z.enum(TIER_ADVICE)),
  seats: z.nullable(wholeNumber),
  overTiered: z.nullable(wholeNumber),
  capabilities: texts,
  unitsAbove: texts,
  mappedTier: z.string(),
  justifiedMapped: z.string(),
  savingAnnual: z.nullable(wholeNumber),
  currency: z.string(),
});

/** What a line needs at renewal. */
export const lineNeed: z.ZodMiniType<Need & { readonly lineId: string }> = z.object({
  lineId: z.string(),
  pool: z.string(),
  needed: z.nullable(wholeNumber),
  brought: wholeNumber,
});

const pricedTier = { tier: z.string(), unitPrice: z.nullable(z.string()) };

/** Which tier is advised for a line, with its price. */
export const lineAdvice: z.ZodMiniType<TierAdvice & { readonly lineId: string }> = z.object({
  ...{ lineId: z.string(), ...pricedTier },
  migration: z.nullable(z.object({ mapped: z.object(pricedTier), justified: z.object(pricedTier) })),
});
