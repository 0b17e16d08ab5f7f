import { Fraction, sumOfFractions } from '../fraction.ts';
import { addDays, daysBetween, type IsoDate } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import type { ResourceClass } from './classes.ts';
import type { RatioSet } from './ratio-sets.ts';

/** Resources of a product that counted on a day of the window (R8.4). */
export interface DailyResources {
  readonly class: ResourceClass;
  /** The discovery source; null where none is stated. */
  readonly source: string | null;
  readonly on: IsoDate;
  readonly resources: bigint;
}

/** What the vendor counted of a product: on a day, or on average up to it (R8.4). */
export interface VendorCount {
  readonly class: ResourceClass;
  readonly on: IsoDate;
  readonly isAverage: boolean;
  /** The unit that its row names. */
  readonly unitId: string | null;
  readonly resources: bigint;
}

/** Days in the window on which the resources of a unit counted. */
export interface UnitDays {
  readonly class: ResourceClass;
  readonly source: string | null;
  readonly unitId: string | null;
  readonly days: bigint;
}

/** All that is known of what one product counted in the window. */
export interface CountedProduct {
  readonly daily: readonly DailyResources[];
  readonly vendor: readonly VendorCount[];
  readonly units: readonly UnitDays[];
}

/** The vendor's daily counts decide, else its average, else the resources; they are never added (R8.4). */
export const COUNTED_BY = ['counts', 'aggregate', 'resources'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** A class of a product with the days of its resources; one average is the days of one day. */
export interface ClassDays {
  readonly class: ResourceClass;
  readonly ratio: Fraction;
  readonly days: bigint;
}

/** What one product consumes under one rule set. */
export interface ProductCount {
  readonly countedBy: CountedBy;
  readonly observedDays: number;
  /** By class, those with a count. */
  readonly classes: readonly ClassDays[];
  /** The average, exact (R8.4): Σ days × ratio ÷ observed days. */
  readonly exact: Fraction;
  /** The units of each observed day in its order; none for an average. */
  readonly days: readonly { readonly on: IsoDate; readonly units: Fraction }[];
}

/**
 * What a product consumes (R8.4): 4,000 containers on each of 90 days under `itom-2021-01` are 360,000 days × 1/3 ÷ 90 =
 * 1,333 1/3 units. Undefined where no day is observed.
 */
export function countProduct(product: CountedProduct, ratios: RatioSet, lastDay: IsoDate): ProductCount | undefined {
  const vendors = decidingCounts(product.vendor);
  if (!vendors) return countResources(product, ratios, lastDay);
  return countDays(vendors.countedBy, vendors.rows, daysOf(vendors.rows), ratios);
}

/** The vendor's rows that decide: its daily counts, else its newest average; undefined where it counted nothing. */
export function decidingCounts(
  vendor: readonly VendorCount[],
): { readonly countedBy: 'counts' | 'aggregate'; readonly rows: readonly VendorCount[] } | undefined {
  const daily = vendor.filter(({ isAverage }) => !isAverage);
  if (daily.length > 0) return { countedBy: 'counts', rows: daily };
  const newest = daysOf(vendor).at(-1);
  return vendor.length > 0 ? { countedBy: 'aggregate', rows: vendor.filter(({ on }) => on === newest) } : undefined;
}

/**
 * What a product consumes by its resources alone: the measure of sources and findings (R8.7, R8.8), and of a cap, which
 * counts some of them over the days that the product observes.
 */
export function countResources(
  { daily }: CountedProduct,
  ratios: RatioSet,
  lastDay: IsoDate,
  isCounted: (row: DailyResources) => boolean = () => true,
): ProductCount | undefined {
  const days = observedDays(daily, ratios, lastDay);
  return days.length === 0 ? undefined : countDays('resources', daily.filter(isCounted), days, ratios);
}

/** The days from the first on which a resource counts to the window's last: what was before nobody knows (R8.4). */
function observedDays(daily: readonly DailyResources[], ratios: RatioSet, lastDay: IsoDate): IsoDate[] {
  const [first] = daysOf(daily.filter((row) => ratios.has(row.class)));
  if (first === undefined) return [];
  return Array.from({ length: daysBetween(first, lastDay) + 1 }, (_, i) => addDays(first, i));
}

function countDays(
  countedBy: CountedBy,
  rows: readonly Pick<DailyResources, 'class' | 'on' | 'resources'>[],
  days: readonly IsoDate[],
  ratios: RatioSet,
): ProductCount {
  const byDay = groupBy(rows, ({ on }) => on);
  const units = days.map((on) => ({ on, units: unitsOf(byDay.get(on) ?? [], ratios) }));
  const classes = classDays(rows, ratios);
  return {
    countedBy,
    observedDays: days.length,
    classes,
    exact: averageOf(classes, days.length),
    days: countedBy === 'aggregate' ? [] : units,
  };
}

/** Σ days × ratio ÷ observed days. */
export function averageOf(classes: readonly Omit<ClassDays, 'class'>[], observed: number): Fraction {
  return sumOfFractions(classes.map(({ ratio, days }) => ratio.mul(days))).div(observed);
}

function unitsOf(rows: readonly Pick<DailyResources, 'class' | 'resources'>[], ratios: RatioSet): Fraction {
  return sumOfFractions(rows.map((row) => (ratios.get(row.class) ?? new Fraction(0)).mul(row.resources)));
}

function classDays(rows: readonly Pick<DailyResources, 'class' | 'resources'>[], ratios: RatioSet): ClassDays[] {
  return [...groupBy(rows, (row) => row.class)]
    .map(([name, own]) => ({
      class: name,
      ratio: ratios.get(name),
      days: own.reduce((total, { resources }) => total + resources, 0n),
    }))
    .filter((row): row is ClassDays => row.ratio !== undefined && row.days > 0n)
    .sort((a, b) => compareText(a.class, b.class));
}

function daysOf(rows: readonly { readonly on: IsoDate }[]): IsoDate[] {
  return [...new Set(rows.map(({ on }) => on))].sort();
}

/** The day with most units, the first of equal ones. */
export function peakOf(days: ProductCount['days']): ProductCount['days'][number] | undefined {
  return days.reduce<ProductCount['days'][number] | undefined>(
    (peak, day) => (peak === undefined || day.units.compare(peak.units) > 0 ? day : peak),
    undefined,
  );
}
