import { Fraction, roundedHalfAway, roundedUp, sumOfFractions } from '../fraction.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  type IsoDate,
  lastDay,
  type Month,
  monthOf,
  monthsBetween,
} from '../month.ts';
import type { PoolPart, UnitsByDay } from './pool-parts.ts';

/** How a forecast is reckoned (R9.4). */
export interface ForecastRules {
  readonly least_squares_from: number;
  readonly history_months: number;
  readonly buffer_percent: number;
}

/** Planned growth of a month in percent, exact; undefined where none is planned. */
export type PlannedGrowth = (month: Month) => Fraction | undefined;

/** What a pool comes to by the end of its contract year (R9.4). */
export interface PoolForecast {
  /** How many months it was made from, and how. */
  readonly months: number;
  readonly method: 'least_squares' | 'mean';
  readonly year: bigint;
  readonly yearEndOverage: bigint;
  readonly yearEndSurplus: bigint;
  readonly recommendedPool: bigint;
  /** The day on which the pool was or will be drawn; null where that does not happen in the contract year. */
  readonly exhaustedOn: IsoDate | null;
  /** Whether a planned growth was used. */
  readonly hasGrowth: boolean;
}

/** A coming month, or what the end of the contract year leaves of it. */
interface ComingMonth {
  readonly month: Month;
  readonly days: number;
  readonly units: Fraction;
}

/**
 * Forecasts a pool to the end of the contract year of its last part (R9.4); undefined without any reading.
 * 120,000 a year, 15,000 a month for six months: year 180,000, overage 60,000, recommended 198,000, exhausted at the end of
 * month 8.
 */
export function forecastPool(
  part: PoolPart,
  drawn: UnitsByDay,
  { rules, growth, isOpen, period }: ForecastContext,
): PoolForecast | undefined {
  const history = historyOf(drawn, period, rules.history_months);
  if (history.length === 0) return undefined;
  const method = history.length >= rules.least_squares_from ? 'least_squares' : 'mean';
  const coming = isOpen ? comingMonths(part.year.to, period, readAhead(history, method), growth) : [];
  const exact = sumOfFractions(coming.map(({ units }) => units)).add(part.drawnToDate);
  const year = roundedHalfAway(exact);
  return {
    months: history.length,
    method,
    year,
    yearEndOverage: atLeastZero(year - part.pool - part.burst),
    yearEndSurplus: atLeastZero(part.pool - year),
    recommendedPool: roundedUp(new Fraction(rules.buffer_percent).div(100).add(1).mul(year)),
    exhaustedOn: exhaustedOn(part, drawn, coming),
    hasGrowth: coming.some(({ month }) => growth(month) !== undefined),
  };
}

/** What a forecast needs besides the pool. */
export interface ForecastContext {
  readonly rules: ForecastRules;
  readonly growth: PlannedGrowth;
  /** Whether a line of the pool is in force on the period's last day: else the rest of the year brings nothing. */
  readonly isOpen: boolean;
  readonly period: Month;
}

/** The units of each month from the meter's first reading on, the last so many; a month without a reading is 0. */
function historyOf(drawn: UnitsByDay, period: Month, most: number): bigint[] {
  const days = [...drawn.keys()].filter((day) => day <= lastDay(period)).sort();
  const [first] = days;
  if (first === undefined) return [];
  const months = new Map<Month, bigint>();
  for (const day of days) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0n) + (drawn.get(day) as bigint));
  const count = monthsBetween(monthOf(first), period) + 1;
  const all = Array.from({ length: count }, (_, i) => months.get(addMonths(monthOf(first), i)) ?? 0n);
  return all.slice(-most);
}

/** How much the `ahead`-th coming month draws: on the straight line through the months, or the mean of the last three. */
function readAhead(history: readonly bigint[], method: PoolForecast['method']): (ahead: number) => Fraction {
  if (method === 'mean') {
    const last = history.slice(-3);
    const mean = new Fraction(last.reduce((total, units) => total + units, 0n)).div(last.length);
    return () => mean;
  }
  const n = BigInt(history.length);
  const [x, xx] = [(n * (n + 1n)) / 2n, (n * (n + 1n) * (2n * n + 1n)) / 6n];
  const y = history.reduce((total, units) => total + units, 0n);
  const xy = history.reduce((total, units, i) => total + units * BigInt(i + 1), 0n);
  const slope = new Fraction(n * xy - x * y, n * xx - x * x);
  const start = new Fraction(y).sub(slope.mul(x)).div(n);
  return (ahead) => {
    const units = slope.mul(n + BigInt(ahead)).add(start);
    return units.compare(0) < 0 ? new Fraction(0) : units;
  };
}

function comingMonths(
  until: IsoDate,
  period: Month,
  ahead: (ahead: number) => Fraction,
  growth: PlannedGrowth,
): ComingMonth[] {
  const count = Math.max(0, monthsBetween(period, monthOf(until)));
  return Array.from({ length: count }, (_, i) => {
    const month = addMonths(period, i + 1);
    const whole = daysBetween(firstDay(month), lastDay(month)) + 1;
    const days = month === monthOf(until) ? daysBetween(firstDay(month), until) + 1 : whole;
    const grown = ahead(i + 1).mul((growth(month) ?? new Fraction(0)).div(100).add(1));
    return { month, days, units: grown.mul(days).div(whole) };
  });
}

/** The first day on which what was drawn reached the pool, else the day in a coming month on which the forecast does. */
function exhaustedOn(
  { pool, days: yearSoFar, drawnToDate }: PoolPart,
  drawn: UnitsByDay,
  coming: readonly ComingMonth[],
): IsoDate | null {
  if (drawnToDate >= pool) return dayOfReaching(pool, yearSoFar, drawn);
  let before = new Fraction(drawnToDate);
  for (const { month, days, units } of coming) {
    const left = new Fraction(pool).sub(before);
    if (units.compare(left) >= 0) {
      return addDays(firstDay(month), Number(roundedUp(left.mul(days).div(units))) - 1);
    }
    before = before.add(units);
  }
  return null;
}

function dayOfReaching(pool: bigint, days: readonly IsoDate[], drawn: UnitsByDay): IsoDate | null {
  let sum = 0n;
  return (
    days.find((day) => {
      sum += drawn.get(day) ?? 0n;
      return sum >= pool;
    }) ?? null
  );
}

function atLeastZero(units: bigint): bigint {
  return units > 0n ? units : 0n;
}
