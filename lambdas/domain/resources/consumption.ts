import { type Fraction, roundedUp } from '../fraction.ts';
import { isAtLeast } from '../money/share.ts';
import type { IsoDate } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import { RESOURCE_CLASSES } from './classes.ts';
import type { Entitlement } from './entitlements.ts';
import {
  averageOf,
  type CountedProduct,
  countProduct,
  countResources,
  type DailyResources,
  type ProductCount,
} from './product-counts.ts';

/** R8.6. */
export const UNIT_STATUSES = ['over', 'overage_risk', 'balanced', 'overpaying'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** A discovery source of a product: how many resource days it found, and what they come to (R8.8). */
export interface SourceUnits {
  /** Null where none is stated. */
  readonly source: string | null;
  readonly days: bigint;
  readonly units: Fraction;
}

/** What an entitlement consumes. */
export interface Consumption {
  readonly entitlement: Entitlement;
  /** The product that is counted: of a bundle the one with the largest average (R8.2). */
  readonly product: string;
  /** Undefined where no day of the window is observed: then consumption is not known, and not 0 (R3.5). */
  readonly count: ProductCount | undefined;
  /** The same by resources, whatever decides. */
  readonly byResources: ProductCount | undefined;
  readonly sources: readonly SourceUnits[];
}

/** What a month knows of a product's counts. */
export type FindProduct = (platform: string, product: string) => CountedProduct;

/** What an entitlement consumes: a bundle what its largest product does (R8.2), the first that is named on a tie. */
export function consumptionOf(entitlement: Entitlement, find: FindProduct, lastDay: IsoDate): Consumption {
  const each = entitlement.products.map((product) => ofProduct(entitlement, product, find, lastDay));
  return each.reduce((largest, next) => (isLarger(next, largest) ? next : largest));
}

function isLarger({ count: a }: Consumption, { count: b }: Consumption): boolean {
  return a !== undefined && (b === undefined || a.exact.compare(b.exact) > 0);
}

function ofProduct(entitlement: Entitlement, product: string, find: FindProduct, lastDay: IsoDate): Consumption {
  const counted = find(entitlement.platform, product);
  const isOfCap = capFilter(entitlement);
  const byResources = countResources(counted, entitlement.ratios, lastDay, isOfCap);
  const count = entitlement.capOn === null ? countProduct(counted, entitlement.ratios, lastDay) : byResources;
  return {
    entitlement,
    product,
    count,
    byResources,
    sources: byResources ? sourcesOf(counted.daily.filter(isOfCap), entitlement, byResources.observedDays) : [],
  };
}

/** Whether a cap is about a resource: it names a class, or else a discovery source (R8.8). Without a cap all are counted. */
export function capFilter({
  capOn,
}: Pick<Entitlement, 'capOn'>): (row: { readonly class: string | null; readonly source: string | null }) => boolean {
  if (capOn === null) return () => true;
  const isClass = RESOURCE_CLASSES.some((name) => name === capOn);
  return (row) => (isClass ? row.class : row.source) === capOn;
}

function sourcesOf(rows: readonly DailyResources[], { ratios }: Entitlement, observed: number): SourceUnits[] {
  const counted = rows.filter((row) => ratios.has(row.class));
  return [...groupBy(counted, ({ source }) => source)]
    .map(([source, own]) => ({
      source,
      days: own.reduce((total, { resources }) => total + resources, 0n),
      units: averageOf(
        own.map((row) => ({ ratio: ratios.get(row.class) as Fraction, days: row.resources })),
        observed,
      ),
    }))
    .filter(({ days }) => days > 0n)
    .sort((a, b) => compareText(a.source ?? '', b.source ?? ''));
}

/** C, rounded up once (R8.4); null where no day is observed. */
export function consumedUnits({ count }: Pick<Consumption, 'count'>): bigint | null {
  return count === undefined ? null : roundedUp(count.exact);
}

/** C against E (R8.6): 91 of 100 are overage risk, 80 of 100 overpaying, 81 balanced. */
export function statusOf(
  consumed: bigint,
  entitled: bigint,
  limits: { readonly overage_risk: number; readonly overpaying: number },
): UnitStatus {
  if (consumed > entitled) return 'over';
  if (isAtLeast(consumed, entitled, limits.overage_risk)) return 'overage_risk';
  return isAtLeast(-consumed, -entitled, limits.overpaying) ? 'overpaying' : 'balanced';
}
