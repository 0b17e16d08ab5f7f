import { folded } from '../text/folded.ts';
import type { NeededRank } from './needed-tiers.ts';
import { type Tier, type TierScheme, tierName } from './schemes.ts';

/** How many capabilities justify a tier (R10.3). */
export interface LevelRules {
  readonly schemes: readonly TierScheme[];
  /** By tier; one is enough where nothing is stated. */
  readonly minCapabilities: Readonly<Record<string, number>>;
  /** Capabilities that can be bought by themselves: they justify no tier. */
  readonly addOns: readonly string[];
}

/**
 * The level of a product: from the held tier down, the first of which enough capabilities that need exactly it are used;
 * else the lowest (R10.3). One capability of Enterprise, which asks for three, and one of Pro: Pro.
 */
export function productLevel(held: Tier, used: readonly string[], needed: NeededRank, rules: LevelRules): Tier {
  const counted = used.filter((capability) => !isAddOn(capability, rules));
  const level = descending(held.rank).find((rank) => {
    const exact = counted.filter((capability) => needed(capability, held.scheme) === rank);
    return exact.length >= enough(tierName(rules.schemes, { ...held, rank }), rules);
  });
  return { ...held, rank: level ?? 0 };
}

/** Whether a capability is bought by itself, whatever the tier. */
export function isAddOn(capability: string, { addOns }: Pick<LevelRules, 'addOns'>): boolean {
  return addOns.some((name) => folded(name) === folded(capability));
}

function enough(tier: string, { minCapabilities }: LevelRules): number {
  const stated = Object.entries(minCapabilities).find(([name]) => folded(name) === folded(tier));
  return stated?.[1] ?? 1;
}

/** 3 is 3, 2, 1. */
function descending(rank: number): number[] {
  return Array.from({ length: rank }, (_, i) => rank - i);
}
