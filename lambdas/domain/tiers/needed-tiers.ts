import type { IsoDate } from '../month.ts';
import { folded } from '../text/folded.ts';
import { groupBy } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';
import { findTier, migrationOf, type TierScheme } from './schemes.ts';

/** A row of `capabilities`: the lowest tier of its scheme that has a capability. */
export interface CapabilityTier {
  readonly platform: string;
  readonly product: string;
  readonly capability: string;
  readonly tier: string;
}

/** The rank of the tier that a capability needs in a scheme: 0, the lowest, where no row names it (R10.1). */
export type NeededRank = (capability: string, scheme: number) => number;

/** Finds what the capabilities of a product need. */
export type FindNeeded = (platform: string, product: string) => NeededRank;

/**
 * Opens what capabilities need. An estate's own rows win: what is published speaks only for a product of which the estate
 * has no row. Where a capability is published for an older scheme alone, the vendor's mapping of its tier stands in: what
 * nobody has published must not look as if the lowest tier had it.
 */
export function openNeeded(
  own: readonly CapabilityTier[],
  published: readonly CapabilityTier[],
  schemes: readonly TierScheme[],
): FindNeeded {
  const [owned, known] = [groupBy(own, productKey), groupBy(published, productKey)];
  const publishedRank = (key: string) => neededRank(carriedOver(known.get(key) ?? [], schemes), schemes);
  return (platform, product) => {
    const key = productKey({ platform, product });
    const rows = owned.get(key);
    return rows ? neededRank(rows, schemes) : publishedRank(key);
  };
}

function productKey({ platform, product }: Pick<CapabilityTier, 'platform' | 'product'>): string {
  return textKey(platform, folded(product));
}

/** The rows, and for each capability that a newer scheme does not name its mapped tier there (R10.2). */
function carriedOver(rows: readonly CapabilityTier[], schemes: readonly TierScheme[]): CapabilityTier[] {
  const named = new Set(rows.map((row) => schemeKey(row, findTier(schemes, row.tier)?.scheme)));
  const carried = rows.flatMap((row) => {
    const tier = findTier(schemes, row.tier);
    const newer = tier ? schemes.slice(tier.scheme + 1) : [];
    return newer.flatMap(({ from }) => {
      const to = tier && migrationOf(schemes, tier, from as IsoDate);
      return to?.mappedTier && !named.has(schemeKey(row, to.scheme)) ? [{ ...row, tier: to.mappedTier }] : [];
    });
  });
  return [...rows, ...carried];
}

function schemeKey({ capability }: Pick<CapabilityTier, 'capability'>, scheme: number | undefined): string {
  return textKey(folded(capability), String(scheme));
}

function neededRank(rows: readonly CapabilityTier[], schemes: readonly TierScheme[]): NeededRank {
  const ranks = new Map<string, number>();
  for (const { capability, tier: name } of rows) {
    const tier = findTier(schemes, name);
    if (!tier) continue;
    const key = schemeKey({ capability }, tier.scheme);
    ranks.set(key, Math.min(ranks.get(key) ?? tier.rank, tier.rank));
  }
  return (capability, scheme) => ranks.get(schemeKey({ capability }, scheme)) ?? 0;
}
