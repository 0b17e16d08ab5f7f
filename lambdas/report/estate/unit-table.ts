import { Fraction, roundedHalfAway, roundedUp } from '../../domain/fraction.ts';
import type { IsoDate } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { type Consumption, consumedUnits, statusOf, type UnitStatus } from '../../domain/resources/consumption.ts';
import { entitlementName } from '../../domain/resources/entitlements.ts';
import { type CountedBy, peakOf } from '../../domain/resources/product-counts.ts';
import { healthShare } from '../../domain/resources/unit-findings.ts';
import { joinIds } from '../../domain/text/text.ts';
import type { Settings } from '../../settings.ts';

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
  readonly lineIds: string;
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
}

type Asked = Pick<MonthFigures, 'consumptions' | 'metered'>;

/** Every entitlement with its classes and sources. */
export function unitTable(
  figures: Asked,
  { subscription_units: rules }: Pick<Settings, 'subscription_units'>,
): UnitTableRow[] {
  return figures.consumptions.flatMap((consumption) => [
    totalRow(consumption, figures, rules),
    ...classRows(consumption),
    ...sourceRows(consumption),
  ]);
}

type Rules = Settings['subscription_units'];

function named({ entitlement: { platform, product, capOn, ratioSet } }: Consumption) {
  return { platform, product, capOn, ratioSet };
}

function totalRow(consumption: Consumption, figures: Asked, rules: Rules): UnitTableRow {
  const { count } = consumption;
  return {
    ...{ ...named(consumption), class: '', source: '', ratio: '', days: null },
    countedBy: count?.countedBy ?? null,
    observed: observedDays(consumption),
    units: count ? roundedHalfAway(count.exact, 2) : null,
    total: totalOf(consumption, figures, rules),
  };
}

function totalOf(consumption: Consumption, figures: Asked, rules: Rules): UnitTotal {
  const { entitlement, count } = consumption;
  const days = count?.days ?? [];
  const peak = peakOf(days);
  const last = days.at(-1);
  const observed = observedDays(consumption);
  const consumed = consumedUnits(consumption);
  const share = healthShare(
    figures.consumptions.map((one) => ({ consumption: one })),
    { consumption },
  );
  return {
    lineIds: joinIds(entitlement.boughtBy.map(({ lineId }) => lineId)),
    consumption: consumed,
    entitlement: entitlement.units,
    status: consumed === null ? null : statusOf(consumed, entitlement.units, rules.status),
    peak: peak ? { on: peak.on, units: roundedUp(peak.units) } : null,
    daysAbove: last ? days.filter(({ units }) => units.compare(entitlement.units) > 0).length : null,
    runRate: last ? { on: last.on, units: roundedUp(last.units) } : null,
    coverage: observed === null ? null : roundedHalfAway(new Fraction(observed * 100, rules.window_days), 1),
    isLowCoverage: observed !== null && new Fraction(observed, rules.window_days).compare(rules.low_coverage) < 0,
    ...removableOf(consumption, figures),
    healthShare: share ? roundedHalfAway(share, 2) : null,
  };
}

/** What is removable and what consumption comes to without it (R8.7); a cap has neither. */
function removableOf({ entitlement, count }: Consumption, { metered }: Asked): Pick<UnitTotal, 'removable' | 'clean'> {
  if (entitlement.capOn !== null) return { removable: null, clean: null };
  const [line] = entitlement.lines;
  const found = metered.removable.find((one) => line && one.entitlement === entitlementName(line));
  const removable = new Fraction(found?.units ?? 0);
  const rest = count?.exact.sub(removable);
  return {
    removable: roundedHalfAway(removable, 2),
    clean: rest === undefined ? null : rest.compare(0) < 0 ? 0n : roundedUp(rest),
  };
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
