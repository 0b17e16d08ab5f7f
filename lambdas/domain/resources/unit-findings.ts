import { Fraction, roundedHalfAway, roundedUp } from '../fraction.ts';
import { type MinorUnits, sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';
import type { Consumption } from './consumption.ts';
import {
  type JudgedEntitlement,
  type JudgedResource,
  RESOURCE_FINDINGS,
  type ResourceFinding,
} from './judged-resource.ts';

export const UNIT_FINDINGS = [...RESOURCE_FINDINGS, 'unmonitored'] as const;

/** What is to be done about a product's units, by unit (R8.7, R8.9). */
export interface UnitFinding {
  readonly platform: string;
  readonly product: string;
  readonly finding: ResourceFinding | 'unmonitored';
  /** Null for nobody's, and of `unmonitored`, which is no unit's. */
  readonly unitId: string | null;
  /** Null of `unmonitored`. */
  readonly resources: bigint | null;
  /** With two decimals, half away. */
  readonly units: bigint;
  /** A month of it in the estate's currency; the year is twelve of them. */
  readonly amount: MinorUnits;
}

/** An entitlement, judged, with what its lines cost. */
export interface PricedEntitlement extends JudgedEntitlement {
  /** What its charged lines cost this month, in the estate's currency. */
  readonly cost: MinorUnits;
  /** What a resource costs over these lines; undefined where their weights are not resources (R6.3). */
  readonly costOf: ((resource: JudgedResource) => MinorUnits) | undefined;
}

/** The findings of every entitlement that is no cap, sorted by platform, product, finding and unit. */
export function unitFindings(entitlements: readonly PricedEntitlement[], lowestShare: number): UnitFinding[] {
  const judged = entitlements.filter(({ consumption }) => consumption.entitlement.capOn === null);
  return [...judged.flatMap(findingsOf), ...unmonitored(judged, lowestShare)].sort(
    byText(
      (f) => f.platform,
      (f) => f.product,
      (f) => f.finding,
      (f) => f.unitId ?? '',
    ),
  );
}

function findingsOf(entitlement: PricedEntitlement): UnitFinding[] {
  const found = entitlement.resources.flatMap((judged) => judged.findings.map((finding) => ({ finding, judged })));
  const groups = groupBy(found, ({ finding, judged }) => textKey(finding, judged.resource.unitId));
  return [...groups.values()].map((same) => {
    const [first] = same as [(typeof same)[number], ...typeof same];
    return findingOf(
      entitlement,
      first.finding,
      same.map(({ judged }) => judged),
    );
  });
}

function findingOf(
  entitlement: PricedEntitlement,
  finding: ResourceFinding,
  resources: readonly JudgedResource[],
): UnitFinding {
  const { consumption, perUnit, costOf } = entitlement;
  const { platform, product } = consumption.entitlement;
  const isMisclassified = finding.startsWith('misclassified');
  const weight = sum(resources.map((judged) => (isMisclassified ? judged.misclassifiedWeight : judged.weight)));
  const units = new Fraction(weight, perUnit);
  const amount = costOf && !isMisclassified ? sum(resources.map(costOf)) : worthOf(entitlement, units);
  return {
    ...{ platform, product, finding, unitId: resources[0]?.resource.unitId ?? null },
    ...{ resources: BigInt(resources.length), units: roundedHalfAway(units, 2), amount },
  };
}

/** What some units of an entitlement are worth: its cost × units ÷ what it consumes on average, half away (R8.7). */
function worthOf({ cost, consumption: { count } }: PricedEntitlement, units: Fraction): MinorUnits {
  if (count === undefined || count.exact.n === 0n) return 0n;
  return roundedHalfAway(units.mul(cost).div(count.exact));
}

/** Platforms on which what is discovered is monitored too little (R8.9): health ÷ visibility below the lowest share. */
function unmonitored(entitlements: readonly PricedEntitlement[], lowest: number): UnitFinding[] {
  return entitlements.flatMap((visibility) => {
    const { entitlement, count } = visibility.consumption;
    const share = healthShare(entitlements, visibility);
    if (count === undefined || share === undefined || share.compare(lowest) >= 0) return [];
    const units = count.exact.sub(share.mul(count.exact));
    const { platform, product } = entitlement;
    return [
      {
        ...{ platform, product, finding: 'unmonitored' as const, unitId: null, resources: null },
        ...{ units: roundedHalfAway(units, 2), amount: worthOf(visibility, units) },
      },
    ];
  });
}

/** The units of health for each unit of visibility on a platform (R8.9); undefined where one of the two is not observed. */
export function healthShare(
  entitlements: readonly Pick<JudgedEntitlement, 'consumption'>[],
  { consumption: { entitlement, count } }: Pick<JudgedEntitlement, 'consumption'>,
): Fraction | undefined {
  if (entitlement.product !== 'visibility' || entitlement.capOn !== null || !count || count.exact.n === 0n)
    return undefined;
  const health = entitlements.find(
    ({ consumption: { entitlement: other } }) =>
      other.platform === entitlement.platform && other.product === 'health' && other.capOn === null,
  );
  return health?.consumption.count?.exact.div(count.exact);
}

/** Units that need not be paid, each resource once (R8.7). */
export function removableUnits({ resources, perUnit }: JudgedEntitlement): Fraction {
  return new Fraction(sum(resources.filter(({ isRemovable }) => isRemovable).map(({ weight }) => weight)), perUnit);
}

/** What a product consumes without what is removable, up and not below 0 (R8.7); null where no day is observed. */
export function cleanUnits({ count }: Consumption, removable: Fraction): bigint | null {
  const rest = count?.exact.sub(removable);
  if (rest === undefined) return null;
  return rest.compare(0) < 0 ? 0n : roundedUp(rest);
}
