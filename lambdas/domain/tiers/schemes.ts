import type { IsoDate } from '../month.ts';
import { folded } from '../text/folded.ts';

/** The names of a vendor's tiers from a day on, lowest first, and what the vendor makes of the names before (R10.2). */
export interface TierScheme {
  readonly from: string;
  readonly names: readonly string[];
  readonly maps?: Readonly<Record<string, string>> | undefined;
}

/** A tier where it stands: its scheme among the schemes, and its rank there, 0 for the lowest. */
export interface Tier {
  readonly scheme: number;
  readonly rank: number;
}

/** The tier of that name; undefined where no scheme has it. */
export function findTier(schemes: readonly TierScheme[], name: string): Tier | undefined {
  for (const [scheme, { names }] of schemes.entries()) {
    const rank = names.findIndex((one) => folded(one) === folded(name));
    if (rank >= 0) return { scheme, rank };
  }
  return undefined;
}

/** The name of a tier as its scheme writes it. */
export function tierName(schemes: readonly TierScheme[], { scheme, rank }: Tier): string {
  return schemes[scheme]?.names[rank] ?? '';
}

/** What a migration makes of a tier. */
export interface Migration {
  /** The scheme that is in force, newer than the tier's own. */
  readonly scheme: number;
  /** The tier that the vendor proposes there; empty where the schemes do not say. */
  readonly mappedTier: string;
}

/**
 * What the scheme in force on a day makes of a tier of an older one, through all schemes between them (R10.2): Pro is
 * Advanced from April 2026 on. Undefined where no newer scheme is in force.
 */
export function migrationOf(schemes: readonly TierScheme[], tier: Tier, day: IsoDate): Migration | undefined {
  const current = schemes.findLastIndex(({ from }) => from <= day);
  if (current <= tier.scheme) return undefined;
  const passed = schemes.slice(tier.scheme + 1, current + 1);
  const name = passed.reduce((held, { maps = {} }) => mappedName(held, maps), tierName(schemes, tier));
  const mapped = findTier(schemes, name);
  return { scheme: current, mappedTier: mapped?.scheme === current ? tierName(schemes, mapped) : '' };
}

function mappedName(name: string, maps: Readonly<Record<string, string>>): string {
  const found = Object.entries(maps).find(([from]) => folded(from) === folded(name));
  return found?.[1] ?? name;
}

/** What is wrong with schemes, each with the path to it: they come oldest first, and a name is of one scheme only. */
export function schemeProblems(
  schemes: readonly TierScheme[],
): { readonly path: readonly (string | number)[]; readonly problem: string }[] {
  const seen = new Set<string>();
  return schemes.flatMap(({ from, names, maps = {} }, i) => {
    const problems = [];
    const before = schemes[i - 1]?.from;
    if (before !== undefined && from <= before) {
      problems.push({ path: [i, 'from'], problem: `${from} is not after ${before}; list the schemes oldest first` });
    }
    for (const [j, name] of names.entries()) {
      if (seen.has(folded(name))) {
        problems.push({ path: [i, 'names', j], problem: `${name} is named twice; name each tier in one scheme only` });
      }
      seen.add(folded(name));
    }
    for (const [old, name] of Object.entries(maps)) {
      if (!names.some((one) => folded(one) === folded(name))) {
        problems.push({
          path: [i, 'maps', old],
          problem: `${name} is no tier of this scheme; write one of ${names.join(', ')}`,
        });
      }
    }
    return problems;
  });
}
