import { type ContractLine, isInForce } from '../money/contract.ts';
import { firstDay, lastDay, type Month } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { nearest } from '../text/nearest.ts';
import { splitIds } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';
import type { RatioSet } from './ratio-sets.ts';

/** What lines of one platform, module and cap have bought together (R8.4): E units of one or several products. */
export interface Entitlement {
  readonly platform: string;
  /** The module as the lines write it; several products joined by `+` are a bundle (R8.2). */
  readonly product: string;
  readonly products: readonly string[];
  /** The class or the discovery source that it caps (R8.8); null where it is no cap. */
  readonly capOn: string | null;
  readonly ratioSet: string;
  readonly ratios: RatioSet;
  /** E, and the lines that make it: those in force on the period's last day, else in the period, else all. */
  readonly units: bigint;
  readonly boughtBy: readonly ContractLine[];
  /** Every line that shares it. */
  readonly lines: readonly ContractLine[];
}

/** A name that is the same for all lines of an entitlement. */
export function entitlementName(line: Pick<ContractLine, 'platform' | 'module' | 'capOn'>): string {
  return textKey(line.platform, line.module, line.capOn);
}

/**
 * The entitlements of a month. Lines without a product, without a rule set that is known, or with two of them for one
 * entitlement are problems, each a sentence that names the lines: their entitlement is left out.
 */
export function openEntitlements(
  lines: readonly ContractLine[],
  period: Month,
  sets: ReadonlyMap<string, RatioSet>,
): { readonly entitlements: Entitlement[]; readonly problems: string[] } {
  const counted = lines.filter(({ metric }) => metric === 'subscription_unit');
  const groups = [...groupBy(counted, entitlementName).values()];
  const problems = groups.flatMap((group) => problemsOf(group, sets));
  const entitlements = groups
    .filter((group) => problemsOf(group, sets).length === 0)
    .map((group) => entitlementOf(group, period, sets));
  return { entitlements, problems };
}

function entitlementOf(
  group: readonly ContractLine[],
  period: Month,
  sets: ReadonlyMap<string, RatioSet>,
): Entitlement {
  const { platform, module, capOn, ratioSet } = group[0] as ContractLine;
  const boughtBy = linesThatCount(group, period);
  return {
    platform: platform ?? '',
    product: module ?? '',
    products: splitIds(module),
    capOn,
    ratioSet: ratioSet ?? '',
    ratios: sets.get(ratioSet ?? '') as RatioSet,
    units: boughtBy.reduce((total, { quantity }) => total + (quantity ?? 0n), 0n),
    boughtBy,
    lines: group,
  };
}

function linesThatCount(lines: readonly ContractLine[], period: Month): readonly ContractLine[] {
  const from = (day: typeof firstDay) => lines.filter((line) => isInForce(line, day(period), lastDay(period)));
  const [atTheEnd, inThePeriod] = [from(lastDay), from(firstDay)];
  if (atTheEnd.length > 0) return atTheEnd;
  return inThePeriod.length > 0 ? inThePeriod : lines;
}

function problemsOf(group: readonly ContractLine[], sets: ReadonlyMap<string, RatioSet>): string[] {
  const { lineId, module } = group[0] as ContractLine;
  if (splitIds(module).length === 0)
    return [`line ${lineId}: its module ${module} names no product; name one in contract_lines`];
  const unknown = group.filter(({ ratioSet }) => !sets.has(ratioSet ?? ''));
  if (unknown.length > 0) return unknown.map((line) => unknownSet(line, [...sets.keys()]));
  const names = new Set(group.map(({ ratioSet }) => ratioSet ?? ''));
  if (names.size <= 1) return [];
  const ids = group
    .map(({ lineId }) => lineId)
    .sort()
    .join(', ');
  return [
    `lines ${ids}: one entitlement and several ratio sets (${[...names].sort().join(', ')}); name one in ratio_set of contract_lines`,
  ];
}

function unknownSet({ lineId, ratioSet }: ContractLine, known: readonly string[]): string {
  const meant = nearest(ratioSet ?? '', known);
  const ask = meant ? `did you mean ${meant}? Else state it` : 'state it';
  return `line ${lineId}: no ratio set is called ${ratioSet}; ${ask} under subscription_units.ratio_sets`;
}
