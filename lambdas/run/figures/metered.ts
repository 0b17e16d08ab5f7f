import { Fraction } from '../../domain/fraction.ts';
import type { MeteredPlatforms } from '../../domain/metrics/family.ts';
import { type ContractLine, isInForce } from '../../domain/money/contract.ts';
import type { MinorUnits } from '../../domain/money/money.ts';
import { addDays, asOf, firstDay, type IsoDate, lastDay, type Month } from '../../domain/month.ts';
import type { PlannedGrowth } from '../../domain/pools/forecast.ts';
import { overageCost, type PoolMonth, poolMonth } from '../../domain/pools/pool-figures.ts';
import { isOverageLine, poolName, poolsOf } from '../../domain/pools/pool-lines.ts';
import type { UnitsByDay } from '../../domain/pools/pool-parts.ts';
import { RESOURCE_CLASSES } from '../../domain/resources/classes.ts';
import { type Consumption, consumptionOf, type FindProduct } from '../../domain/resources/consumption.ts';
import { entitlementName, openEntitlements } from '../../domain/resources/entitlements.ts';
import type { CountedProduct } from '../../domain/resources/product-counts.ts';
import { ratioSets } from '../../domain/resources/ratio-sets.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { textKey } from '../../domain/text/text-key.ts';
import type { Store } from '../../ports/store.ts';
import type { Settings } from '../../settings.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';
import { attempt } from './attempt.ts';

/** What a month counts besides seats and work: subscription units and pools. Several steps read it in the same words. */
export interface Metered extends MeteredPlatforms {
  /** What each entitlement consumes, by `entitlementName` (R8). */
  readonly consumptions: ReadonlyMap<string, Consumption>;
  readonly findProduct: FindProduct;
  /** The pools with a line in force in the period, by `poolName` (R9). */
  readonly pools: ReadonlyMap<string, PoolMonth>;
  /** Why lines cannot be counted, each a sentence with its fix. */
  readonly problems: readonly string[];
}

/** The month whose counts are read. */
export interface MeteredMonth {
  readonly period: Month;
  readonly lines: readonly ContractLine[];
  readonly settings: Pick<Settings, 'subscription_units' | 'consumption'>;
}

/** The first day of the window over which units are averaged: its own, not that of seats (R8.4). */
export function firstDayOfUnits(period: Month, { subscription_units }: MeteredMonth['settings']): IsoDate {
  return addDays(asOf(period), -subscription_units.window_days);
}

/** Reads what the month counted and works out what each entitlement consumes and each pool comes to. */
export async function readMetered(
  store: Store,
  { normalised, attributed }: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  { period, lines, settings }: MeteredMonth,
): Promise<Metered> {
  const findProduct = await readProducts(store, normalised, attributed);
  const sets = ratioSets(settings.subscription_units.ratio_sets);
  const { entitlements, problems } = openEntitlements(lines, period, sets);
  const readings = await readTable(store, normalised, 'meter_days', meterDay);
  const growth = await readGrowth(store, normalised);
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const pools = new Map<string, PoolMonth>();
  for (const [name, pool] of poolsOf(lines)) {
    const own = readings.filter(({ platform, meter }) => platform === pool.platform && meter === pool.meter);
    problems.push(...unweighted(own), ...baseLineProblems(pool.lines, byId));
    const month = attempt(problems, () =>
      poolMonth(pool, {
        drawn: unitsByDay(own),
        seatLine: (lineId) => byId.get(lineId),
        period,
        rules: settings.consumption,
        growth: growth(pool.platform, pool.meter),
      }),
    );
    if (month) pools.set(name, month);
  }
  const platforms = await readTable(store, normalised, 'metered_platforms', {
    platform: column.text,
    kind: column.text,
  });
  const has = (kind: string) => (platform: string) =>
    platforms.some((row) => row.platform === platform && row.kind === kind);
  return {
    consumptions: new Map(
      entitlements.map((one) => [
        entitlementName(one.lines[0] as ContractLine),
        consumptionOf(one, findProduct, lastDay(period)),
      ]),
    ),
    findProduct,
    pools,
    problems,
    hasResources: has('resources'),
    hasReadings: has('readings'),
  };
}

const className = column.oneOf(RESOURCE_CLASSES);
const ofProduct = { platform: column.text, product: column.text, class: className };

const dailyRow = { ...ofProduct, source: column.textOrNull, on_day: column.date, resources: column.whole };
const unitRow = { ...ofProduct, source: column.textOrNull, unit_id: column.textOrNull, resource_days: column.whole };
const vendorRow = {
  ...ofProduct,
  counted_on: column.date,
  is_average: column.flag,
  unit_id: column.textOrNull,
  resources: column.whole,
};

async function readProducts(store: Store, normalised: StepOutput, attributed: StepOutput): Promise<FindProduct> {
  const nameOf = (row: { platform: string; product: string }) => textKey(row.platform, row.product);
  const daily = groupBy(await readTable(store, attributed, 'daily_resources', dailyRow), nameOf);
  const units = groupBy(await readTable(store, attributed, 'resource_days', unitRow), nameOf);
  const vendor = groupBy(await readTable(store, normalised, 'normalised_resource_counts', vendorRow), nameOf);
  return (platform, product): CountedProduct => {
    const name = textKey(platform, product);
    return {
      daily: (daily.get(name) ?? []).map((r) => ({ ...r, on: r.on_day })),
      units: (units.get(name) ?? []).map((r) => ({ ...r, unitId: r.unit_id, days: r.resource_days })),
      vendor: (vendor.get(name) ?? []).map((r) => ({
        ...{ class: r.class, resources: r.resources, unitId: r.unit_id },
        ...{ on: r.counted_on, isAverage: r.is_average },
      })),
    };
  };
}

const meterDay = {
  platform: column.text,
  meter: column.text,
  action_type: column.textOrNull,
  read_on: column.date,
  units: column.wholeOrNull,
};
type MeterDay = RowOf<typeof meterDay>;

function unitsByDay(rows: readonly MeterDay[]): UnitsByDay {
  const days = new Map<IsoDate, bigint>();
  for (const { read_on, units } of rows) days.set(read_on, (days.get(read_on) ?? 0n) + (units ?? 0n));
  return days;
}

/** Action types without a weight on their day (R9.1), one sentence for each type with its first day. */
function unweighted(rows: readonly MeterDay[]): string[] {
  const lacking = rows.filter(({ units }) => units === null);
  return [...groupBy(lacking, ({ action_type }) => action_type)].map(([type, own]) => {
    const days = own.map(({ read_on }) => read_on).sort();
    const more = days.length > 1 ? ` and ${days.length - 1} more` : '';
    return `meter ${own[0]?.meter}: action type ${type} has no weight on ${days[0]}${more}; add it to action_weights with a valid_from on or before that day`;
  });
}

/** Base lines of a pool that are no per-user lines (R9.6). */
function baseLineProblems(lines: readonly ContractLine[], byId: ReadonlyMap<string, ContractLine>): string[] {
  return lines.flatMap(({ lineId, baseLines }) =>
    baseLines
      .filter((base) => byId.get(base)?.metric !== 'per_user')
      .map((base) => `line ${lineId}: base line ${base} is no per_user line; correct base_lines in contract_lines`),
  );
}

const growthRow = { platform: column.text, meter: column.text, period: column.text, growth_percent: column.text };

async function readGrowth(
  store: Store,
  normalised: StepOutput,
): Promise<(platform: string, meter: string) => PlannedGrowth> {
  const rows = await readTable(store, normalised, 'normalised_planned_growth', growthRow);
  const known = new Map(rows.map((r) => [textKey(r.platform, r.meter, r.period), new Fraction(r.growth_percent)]));
  return (platform, meter) => (month) => known.get(textKey(platform, meter, month));
}

/** What a line that prices overage costs without an invoice (R9.3): 0 where nothing is beyond the pool; undefined for any other line. */
export function openOverages({ pools }: Pick<Metered, 'pools'>): (line: ContractLine) => MinorUnits | undefined {
  return (line) => {
    if (line.metric !== 'consumption' || !isOverageLine(line)) return undefined;
    const pool = pools.get(poolName(line));
    return pool ? overageCost(pool, line) : 0n;
  };
}

/** The entitlements that a month lists and judges: those that are charged, or have a line in force in the period. */
export function listedConsumptions(
  { consumptions }: Pick<Metered, 'consumptions'>,
  charged: readonly { readonly lineId: string }[],
  period: Month,
): ReadonlyMap<string, Consumption> {
  const ids = new Set(charged.map(({ lineId }) => lineId));
  const isListed = (line: ContractLine) => ids.has(line.lineId) || isInForce(line, firstDay(period), lastDay(period));
  return new Map([...consumptions].filter(([, { entitlement }]) => entitlement.lines.some(isListed)));
}
