import { Fraction, roundedHalfAway } from '../fraction.ts';
import { type ContractLine, isInForce } from '../money/contract.ts';
import { decimalsOf, type MinorUnits, sum } from '../money/money.ts';
import { lastDay, type Month, monthOf } from '../month.ts';
import { type ForecastRules, forecastPool, type PlannedGrowth, type PoolForecast } from './forecast.ts';
import { type PoolKind, type PoolLines, poolKind } from './pool-lines.ts';
import { type PoolBasis, type PoolPart, poolParts } from './pool-parts.ts';

/** What a pool comes to in a period (R9). */
export interface PoolMonth {
  readonly pool: PoolLines;
  readonly kind: PoolKind;
  /** The period's parts: more than one only where a contract year or a term begins. */
  readonly parts: readonly PoolPart[];
  readonly last: PoolPart;
  /** Drawn in the period, whichever contract year its days belong to. */
  readonly drawn: bigint;
  readonly overage: bigint;
  /** What of it no line prices: an exposure in units (R9.3). */
  readonly overageUnpriced: bigint;
  /** Undefined without any reading. */
  readonly forecast: PoolForecast | undefined;
}

/** What is asked of a pool's month. */
export interface PoolQuestion extends Pick<PoolBasis, 'drawn' | 'seatLine'> {
  readonly period: Month;
  readonly rules: ForecastRules;
  readonly growth: PlannedGrowth;
}

/** The month of a pool; undefined where no line of it is in force in the period. @throws MonthRefusedError for two kinds, or two lines that price. */
export function poolMonth(
  pool: PoolLines,
  { drawn, seatLine, period, rules, growth }: PoolQuestion,
): PoolMonth | undefined {
  if (pool.lines.length === 0) return undefined;
  const kind = poolKind(pool, period);
  const parts = poolParts({ pool, kind, drawn, seatLine }, period).filter(({ month }) => month === period);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const day = lastDay(period);
  const isOpen = pool.lines.some((line) => isInForce(line, day, day));
  return {
    pool,
    kind,
    parts,
    last,
    drawn: sum([...drawn].filter(([on]) => monthOf(on) === period).map(([, units]) => units)),
    overage: sum(parts.map(({ overage }) => overage)),
    overageUnpriced: sum(parts.filter(({ overageLine }) => !overageLine).map(({ overage }) => overage)),
    forecast: forecastPool(last, drawn, { rules, growth, isOpen, period }),
  };
}

/**
 * What an overage line costs without an invoice (R9.3): the overage of the parts that it prices × its rate, half away.
 * 1,200 units at 0.0425 are 51.00.
 */
export function overageCost({ parts }: PoolMonth, line: ContractLine): MinorUnits {
  const priced = parts.filter(({ overageLine }) => overageLine?.lineId === line.lineId);
  return priceOfUnits(sum(priced.map(({ overage }) => overage)), line);
}

/** Units at a line's overage rate, in minor units of its currency, half away. */
export function priceOfUnits(units: bigint, { overageRate, currency }: ContractLine): MinorUnits {
  return roundedHalfAway(new Fraction(overageRate ?? 0).mul(units), decimalsOf(currency));
}
