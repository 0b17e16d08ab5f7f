import { Fraction, roundedHalfAway, roundedUp } from '../fraction.ts';
import type { IsoDate } from '../month.ts';
import { type Consumption, consumedUnits, statusOf, type UnitStatus } from './consumption.ts';
import { entitlementName } from './entitlements.ts';
import { type CountedBy, peakOf } from './product-counts.ts';
import { cleanUnits, healthShare } from './unit-findings.ts';

/** One row of `estate/subscription-units.csv`: an entitlement, one of its classes or one of its discovery sources. */
export interface UnitTableRow {
  readonly platform: string;
  readonly product: string;
  readonly capOn: string | null;
  readonly class: string;
  readonly source: string;
  readonly ratioSet: string;
  readonly ratio: string;
  readonly countedBy: CountedBy | null;
  readonly days: bigint | null;
  readonly observed: number | null;
  /** With two decimals. */
  readonly units: bigint | null;
  readonly total: UnitTotal | null;
}

/** What only the total of an entitlement has. */
export interface UnitTotal {
  /** The lines that make E, and all that share it. */
  readonly lineIds: readonly string[];
  readonly sharedBy: readonly string[];
  readonly consumption: bigint | null;
  readonly entitlement: bigint;
  readonly status: UnitStatus | null;
  readonly peak: { readonly on: IsoDate; readonly units: bigint } | null;
  readonly daysAbove: number | null;
  readonly runRate: { readonly on: IsoDate; readonly units: bigint } | null;
  /** In percent, with one decimal. */
  readonly coverage: bigint | null;
  readonly isLowCoverage: boolean;
  /** With two decimals; null of a cap. */
  readonly removable: bigint | null;
  readonly clean: bigint | null;
  /** With two decimals. */
  readonly healthShare: bigint | null;
  /** Whether it is above what the settings call high, exactly (R8.9). */
  readonly isHealthHigh: boolean;
}

/** By what entitlements are told. */
export interface UnitTableRules {
  readonly window_days: number;
  readonly low_coverage: number;
  readonly status: Parameters<typeof statusOf>[2];
  readonly health_share: { readonly high: number };
}

/** What else is known of the entitlements. */
interface Known {
  readonly consumptions: readonly Consumption[];
  /** What need not be counted of an entitlement, by `entitlementName` (R8.7). */
  readonly removableOf: (entitlement: string) => Fraction;
  readonly rules: UnitTableRules;
}

/** Every entitlement with its classes and sources. */
export function unitTable(known: Known): UnitTableRow[] {
  return known.consumptions.flatMap((consumption) => [
    totalRow(consumption, known),
    ...classRows(consumption),
    ...sourceRows(consumption),
  ]);
}

function named({ entitlement: { platform, product, capOn, ratioSet } }: Consumption) {
  return { platform, product, capOn, ratioSet };
}

function totalRow(consumption: Consumption, known: Known): UnitTableRow {
  const { count } = consumption;
  return {
    ...{ ...named(consumption), class: '', source: '', ratio: '', days: null },
    countedBy: count?.countedBy ?? null,
    observed: observedDays(consumption),
    units: count ? roundedHalfAway(count.exact, 2) : null,
    total: totalOf(consumption, known),
  };
}

function totalOf(consumption: Consumption, known: Known): UnitTotal {
  const { rules } = known;
  const { entitlement, count } = consumption;
  const days = count?.days ?? [];
  const peak = peakOf(days);
  const last = days.at(-1);
  const observed = observedDays(consumption);
  const consumed = consumedUnits(consumption);
  const share = healthShare(
    known.consumptions.map((one) => ({ consumption: one })),
    { consumption },
  );
  return {
    lineIds: entitlement.boughtBy.map(({ lineId }) => lineId),
    sharedBy: entitlement.lines.map(({ lineId }) => lineId),
    consumption: consumed,
    entitlement: entitlement.units,
    status: consumed === null ? null : statusOf(consumed, entitlement.units, rules.status),
    peak: peak ? { on: peak.on, units: roundedUp(peak.units) } : null,
    daysAbove: last ? days.filter(({ units }) => units.compare(entitlement.units) > 0).length : null,
    runRate: last ? { on: last.on, units: roundedUp(last.units) } : null,
    coverage: observed === null ? null : roundedHalfAway(new Fraction(observed * 100, rules.window_days), 1),
    isLowCoverage: observed !== null && new Fraction(observed, rules.window_days).compare(rules.low_coverage) < 0,
    ...removableOf(consumption, known),
    healthShare: share ? roundedHalfAway(share, 2) : null,
    isHealthHigh: share !== undefined && share.compare(rules.health_share.high) > 0,
  };
}

/** What is removable and what consumption comes to without it (R8.7); a cap has neither. */
function removableOf(consumption: Consumption, known: Known): Pick<UnitTotal, 'removable' | 'clean'> {
  const [line] = consumption.entitlement.lines;
  if (consumption.entitlement.capOn !== null || !line) return { removable: null, clean: null };
  const removable = known.removableOf(entitlementName(line));
  return { removable: roundedHalfAway(removable, 2), clean: cleanUnits(consumption, removable) };
}

function classRows(consumption: Consumption): UnitTableRow[] {
  const { count } = consumption;
  return (count?.classes ?? []).map(({ class: name, ratio, days }) => ({
    ...{ ...named(consumption), class: name, source: '', ratio: ratio.toString(), days, total: null },
    countedBy: count?.countedBy ?? null,
    observed: observedOf(count),
    units: roundedHalfAway(ratio.mul(days).div(observedOf(count)), 2),
  }));
}

function sourceRows(consumption: Consumption): UnitTableRow[] {
  return consumption.sources.map(({ source, days, units }) => ({
    ...{ ...named(consumption), class: '', source: source ?? '(none)', ratio: '', days, total: null },
    countedBy: 'resources',
    observed: observedOf(consumption.byResources),
    units: roundedHalfAway(units, 2),
  }));
}

/** Null where an average decides: nobody knows its days. */
function observedDays({ count }: Consumption): number | null {
  return count?.countedBy === 'aggregate' ? null : (count?.observedDays ?? 0);
}

/** An average is the count of one day. */
function observedOf(count: Consumption['count']): number {
  return count?.observedDays ?? 1;
}
