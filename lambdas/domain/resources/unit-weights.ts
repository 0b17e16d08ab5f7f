import { type Fraction, leastMultiple } from '../fraction.ts';
import { sum } from '../money/money.ts';
import { takersByUnit, type WeightedTaker } from '../money/weights.ts';
import { groupBy } from '../text/group-by.ts';
import { type Consumption, capFilter, type FindProduct } from './consumption.ts';
import { decidingCounts, type UnitDays, type VendorCount } from './product-counts.ts';
import type { RatioSet } from './ratio-sets.ts';

/** Who gives the weights of a line of subscription units (R6.3): resources, the vendor's counts by unit, or the average as a whole. */
export type WeighedBy = 'resources' | 'counts' | 'nobody';

/** What a line of subscription units is divided by (R6.3). */
export interface UnitWeights {
  readonly by: WeighedBy;
  /** Days × ratio × `scale`, whole numbers by unit. */
  readonly takers: readonly WeightedTaker[];
  /** What makes every ratio of the set a whole number: 12 for 1, 1/3 and 1/4. */
  readonly scale: bigint;
  readonly observedDays: number;
}

/**
 * The weights of an entitlement's lines: days × ratio of each unit's resources, or the vendor's counts where these decide
 * and name a unit. What no unit owns weighs on the unattributed row, and so does all of it where the vendor counts, names
 * nobody and no resource is there.
 */
export function unitWeights(
  consumption: Consumption,
  find: FindProduct,
  answering: (unitId: string | null) => string | null,
): UnitWeights {
  const { entitlement, product, count, byResources } = consumption;
  const scale = scaleOf(entitlement.ratios);
  const counted = find(entitlement.platform, product);
  const vendors = count === undefined || count.countedBy === 'resources' ? undefined : decidingCounts(counted.vendor);
  const rows = (vendors?.rows ?? []).filter((row) => entitlement.ratios.has(row.class));
  const vendorTakers = () => takersOf(rows.map(asDays), entitlement.ratios, scale, answering);
  const observed = count?.observedDays ?? 0;
  if (rows.some(({ unitId }) => unitId !== null)) {
    return { by: 'counts', scale, takers: vendorTakers(), observedDays: observed };
  }
  const takers = takersOf(counted.units.filter(capFilter(entitlement)), entitlement.ratios, scale, answering);
  if (rows.length > 0 && !takers.some(({ weight }) => weight > 0n)) {
    return { by: 'nobody', scale, takers: vendorTakers(), observedDays: observed };
  }
  return { by: 'resources', scale, takers, observedDays: byResources?.observedDays ?? 0 };
}

const asDays = (row: VendorCount) => ({ class: row.class, unitId: row.unitId, days: row.resources });

/** What the vendor counted for units that nobody answers for, or for none: a weight for each name. */
export function countsOfNobody(
  { entitlement, product }: Consumption,
  find: FindProduct,
  answering: (unitId: string | null) => string | null,
): { readonly unitId: string | null; readonly weight: bigint }[] {
  const rows = decidingCounts(find(entitlement.platform, product).vendor)?.rows ?? [];
  const nobodys = groupBy(
    rows.filter(({ unitId }) => answering(unitId) === null),
    ({ unitId }) => unitId,
  );
  const scale = scaleOf(entitlement.ratios);
  return [...nobodys]
    .map(([unitId, own]) => ({
      unitId,
      weight: sum(own.map((row) => scaledDays(row.resources, entitlement.ratios.get(row.class), scale))),
    }))
    .filter(({ weight }) => weight > 0n);
}

/** The least number that makes every ratio whole. */
export function scaleOf(ratios: RatioSet): bigint {
  return [...ratios.values()].reduce((scale, { d }) => leastMultiple(scale, d), 1n);
}

/** Days × ratio as a whole number: 90 days at 1/3 with scale 12 are 360. */
export function scaledDays(days: bigint, ratio: Fraction | undefined, scale: bigint): bigint {
  return ratio === undefined ? 0n : (days * scale * ratio.n) / ratio.d;
}

function takersOf(
  rows: readonly Omit<UnitDays, 'source'>[],
  ratios: RatioSet,
  scale: bigint,
  answering: (unitId: string | null) => string | null,
): WeightedTaker[] {
  return takersByUnit(
    rows.map((row) => [answering(row.unitId), scaledDays(row.days, ratios.get(row.class), scale)] as const),
  );
}
