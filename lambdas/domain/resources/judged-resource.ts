import { Fraction } from '../fraction.ts';
import { magnitude } from '../money/money.ts';
import { addDays, daysBetween, type IsoDate } from '../month.ts';
import { folded } from '../text/folded.ts';
import { type Consumption, capFilter } from './consumption.ts';
import type { CountedResource } from './counted-resource.ts';
import { duplicatesAmong } from './duplicates.ts';
import { isOutside, type Network } from './networks.ts';
import type { RatioSet } from './ratio-sets.ts';
import { scaledDays, scaleOf } from './unit-weights.ts';

/** What can be found of a resource, in the order in which files list it (R8.7). */
export const RESOURCE_FINDINGS = [
  'stale',
  'unresolved',
  'duplicate',
  'non_production',
  'out_of_scope',
  'retired_late',
  'leaving',
  'misclassified_over',
  'misclassified_under',
] as const;
export type ResourceFinding = (typeof RESOURCE_FINDINGS)[number];

/** A resource of an entitlement, judged (R8.7). */
export interface JudgedResource {
  readonly resource: CountedResource;
  /** Undefined where it does not count. */
  readonly ratio: Fraction | undefined;
  /** 0 where it does not count. */
  readonly days: bigint;
  readonly findings: readonly ResourceFinding[];
  /** Its units are paid and need not be. */
  readonly isRemovable: boolean;
  /** The day on which a resource that no longer counts has left the average; null for any other. */
  readonly stopsOn: IsoDate | null;
  /** Days × ratio × scale, a whole number: over `perUnit` they are units on average. */
  readonly weight: bigint;
  /** The same of what its class is wrong by, where an audit says so. */
  readonly misclassifiedWeight: bigint;
}

/** The resources of an entitlement, judged. */
export interface JudgedEntitlement {
  readonly consumption: Consumption;
  readonly resources: readonly JudgedResource[];
  /** How much weight is one unit on average: scale × observed days. */
  readonly perUnit: bigint;
}

/** By what resources are judged (R8.7). */
export interface ResourceRules {
  /** The period's last day, and the date after it. */
  readonly lastDay: IsoDate;
  readonly asOf: IsoDate;
  readonly windowDays: number;
  readonly staleDays: number;
  readonly retireWithinDays: number;
  readonly nonProduction: ReadonlySet<string>;
  readonly outOfScope: ReadonlySet<string>;
  readonly networks: readonly Network[];
  readonly placeholderSerials: ReadonlySet<string>;
  /** Whether an exception in force keeps it on some line. */
  readonly isExcepted: (resource: CountedResource, lineIds: readonly string[]) => boolean;
}

/**
 * Judges the resources of an entitlement on the period's last day: those with a counted day, and those whose class is
 * wrong. A cap has no findings.
 */
export function judgeResources(
  consumption: Consumption,
  resources: readonly CountedResource[],
  rules: ResourceRules,
): JudgedEntitlement {
  const { entitlement, product, byResources } = consumption;
  const { ratios, platform } = entitlement;
  const isOfCap = capFilter(entitlement);
  const own = resources.filter((r) => r.platform === platform && r.product === product && isOfCap(r));
  const still = own.filter((r) => ratioOf(r, ratios) && isStill(r, rules));
  const duplicates = duplicatesAmong(still, rules.placeholderSerials);
  const scale = scaleOf(ratios);
  const judged = own.map((resource): JudgedResource => {
    const ratio = ratioOf(resource, ratios);
    const findings = entitlement.capOn === null ? findingsOf(resource, consumption, duplicates, rules) : [];
    const weight = scaledDays(resource.days, ratio, scale);
    return {
      resource,
      ratio,
      days: ratio ? resource.days : 0n,
      findings,
      isRemovable: isStill(resource, rules) && findings.some((finding) => REMOVABLE.has(finding)),
      stopsOn: ratio && !isStill(resource, rules) ? addDays(resource.lastDay, 1 + rules.windowDays) : null,
      weight,
      misclassifiedWeight: magnitude(scaledDays(resource.days, auditedRatio(resource, ratios), scale) - weight),
    };
  });
  return {
    consumption,
    resources: judged.filter(({ days, findings }) => days > 0n || findings.length > 0),
    perUnit: scale * BigInt(byResources?.observedDays ?? rules.windowDays),
  };
}

/** Whether it counts on the period's last day, if its class counts. */
function isStill(resource: CountedResource, { lastDay }: ResourceRules): boolean {
  return resource.lastDay === lastDay;
}

/** Findings whose units need not be paid, where the resource still counts (R8.7). */
export const REMOVABLE: ReadonlySet<ResourceFinding> = new Set([
  'stale',
  'unresolved',
  'duplicate',
  'non_production',
  'out_of_scope',
  'retired_late',
]);

function ratioOf({ class: name, mayCount }: CountedResource, ratios: RatioSet): Fraction | undefined {
  return mayCount && name !== null ? ratios.get(name) : undefined;
}

function auditedRatio({ auditedClass }: CountedResource, ratios: RatioSet): Fraction {
  return (auditedClass === null ? undefined : ratios.get(auditedClass)) ?? new Fraction(0);
}

function findingsOf(
  resource: CountedResource,
  { entitlement, product }: Consumption,
  duplicates: ReadonlySet<CountedResource>,
  rules: ResourceRules,
): ResourceFinding[] {
  const lineIds = entitlement.lines.map(({ lineId }) => lineId);
  const ratio = ratioOf(resource, entitlement.ratios);
  const isKept = ratio === undefined || rules.isExcepted(resource, lineIds);
  const found = isKept ? [] : usualFindings(resource, product, duplicates, rules);
  return [...found, ...misclassified(resource, ratio, entitlement.ratios)];
}

function usualFindings(
  resource: CountedResource,
  product: string,
  duplicates: ReadonlySet<CountedResource>,
  rules: ResourceRules,
): ResourceFinding[] {
  const still = isStill(resource, rules);
  const isNode = resource.kind === 'unresolved';
  const holds: Readonly<Partial<Record<ResourceFinding, boolean>>> = {
    stale: still && !isNode && daysSince(resource.lastDiscovered, rules) > rules.staleDays,
    unresolved: still && isNode,
    duplicate: duplicates.has(resource),
    non_production: still && rules.nonProduction.has(folded(resource.environment)),
    out_of_scope: still && !isNode && isOutOfScope(resource, product, rules),
    retired_late: isRetiredLate(resource, still, rules),
    leaving: !still,
  };
  return RESOURCE_FINDINGS.filter((finding) => holds[finding]);
}

/** Software and hardware assets are counted wherever they stand. */
const ASSETS: ReadonlySet<string> = new Set(['sam', 'ham']);

function isOutOfScope(
  { class: name, table, ipAddress }: CountedResource,
  product: string,
  rules: ResourceRules,
): boolean {
  if (ASSETS.has(product)) return false;
  return rules.outOfScope.has(name ?? '') || rules.outOfScope.has(table ?? '') || isOutside(ipAddress, rules.networks);
}

/** Retired more than so many days after it was decommissioned, or not yet and that long ago (R8.7). */
function isRetiredLate(
  { decommissionedOn, retiredOn }: CountedResource,
  still: boolean,
  rules: ResourceRules,
): boolean {
  if (decommissionedOn === null) return false;
  if (retiredOn !== null) return daysBetween(decommissionedOn, retiredOn) > rules.retireWithinDays;
  return still && daysSince(decommissionedOn, rules) > rules.retireWithinDays;
}

/** A smaller ratio by the audited class is overspend, a larger one a risk; they are never netted (R8.7). */
function misclassified(resource: CountedResource, ratio: Fraction | undefined, ratios: RatioSet): ResourceFinding[] {
  if (!resource.isAudited) return [];
  const order = auditedRatio(resource, ratios).compare(ratio ?? 0);
  if (order === 0) return [];
  return [order < 0 ? 'misclassified_over' : 'misclassified_under'];
}

function daysSince(day: IsoDate | null, { asOf }: ResourceRules): number {
  return day === null ? 0 : daysBetween(day, asOf);
}
