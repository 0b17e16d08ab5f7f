import type { ContractLine } from '../money/contract.ts';
import type { Month } from '../month.ts';
import type { Entitlement } from '../resources/entitlements.ts';
import { boughtLines, seatPoolName } from '../seats/seat-pools.ts';
import { folded } from '../text/folded.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { findTier, type Tier, type TierScheme } from './schemes.ts';

/** A pool of seats, or an entitlement, whose lines carry one product and one tier (R10.3). */
export interface TierPool {
  readonly platform: string;
  readonly product: string;
  /** The seat type or the module. */
  readonly pool: string;
  /** E; null for seats, which are judged one by one. */
  readonly units: bigint | null;
  /** The lines that make Q or E, by id: the first one is the held line. */
  readonly lines: readonly [ContractLine, ...ContractLine[]];
  /** The tier as the lines write it. */
  readonly tier: string;
  readonly held: Tier;
}

/** What is asked of the month's lines. */
export interface TierPoolQuestion {
  readonly lines: readonly ContractLine[];
  /** The entitlements that the month lists, caps among them. */
  readonly entitlements: readonly Entitlement[];
  readonly period: Month;
  readonly schemes: readonly TierScheme[];
}

/**
 * The pools and entitlements whose tier is judged. Those whose lines carry several products or tiers, or a tier that no
 * scheme has, are left out, each with a sentence; those without any tier are left out in silence.
 */
export function tierPools(question: TierPoolQuestion): { readonly pools: TierPool[]; readonly leftOut: string[] } {
  const candidates = [...seatCandidates(question), ...unitCandidates(question)];
  const judged = candidates.map((candidate) => poolOf(candidate, question.schemes));
  return {
    pools: judged.filter((one): one is TierPool => typeof one === 'object'),
    leftOut: judged.filter((one): one is string => typeof one === 'string'),
  };
}

interface Candidate {
  readonly pool: string;
  readonly units: bigint | null;
  readonly lines: readonly ContractLine[];
}

function seatCandidates({ lines, period }: TierPoolQuestion): Candidate[] {
  const seats = lines.filter(({ metric }) => metric === 'per_user');
  return [...groupBy(seats, seatPoolName).values()].map((own) => ({
    pool: own[0]?.seatType ?? '',
    units: null,
    lines: boughtLines(own, period),
  }));
}

function unitCandidates({ entitlements }: TierPoolQuestion): Candidate[] {
  return entitlements
    .filter(({ capOn }) => capOn === null)
    .map(({ product, units, boughtBy }) => ({ pool: product, units, lines: boughtBy }));
}

/** A pool; a sentence where it is left out; undefined where it carries no tier at all. */
function poolOf({ pool, units, lines }: Candidate, schemes: readonly TierScheme[]): TierPool | string | undefined {
  const [first, ...others] = [...lines].sort(byText(({ lineId }) => lineId));
  if (!first || lines.every(({ tier }) => tier === null)) return undefined;
  const ids =
    lines.length > 1 ? `lines ${[first, ...others].map(({ lineId }) => lineId).join(', ')}` : `line ${first.lineId}`;
  const { tier, product, platform } = first;
  if (others.some((line) => folded(line.product) !== folded(product))) {
    return `${ids}: the tier of ${pool} is not judged, because its lines name several products; name one in contract_lines`;
  }
  if (tier === null || others.some((line) => folded(line.tier ?? '') !== folded(tier))) {
    return `${ids}: the tier of ${pool} is not judged, because its lines name several tiers; name one in contract_lines`;
  }
  const held = findTier(schemes, tier);
  if (!held) return `${ids}: the tier of ${pool} is not judged, because no scheme has ${tier}; add it under tiers`;
  return { platform: platform ?? '', product, pool, units, lines: [first, ...others], tier, held };
}
