import { type MinorUnits, prorate } from '../money/money.ts';
import type { IsoDate } from '../month.ts';
import { type PoolMonth, priceOfUnits } from './pool-figures.ts';
import type { PoolKind } from './pool-lines.ts';

/** What to know of a pool before its figures are used (R9.2 to R9.4). */
export const POOL_FLAGS = ['vendors_favour', 'no_rate', 'growth'] as const;
export type PoolFlag = (typeof POOL_FLAGS)[number];

/** A pool's month as it is printed (R9): the period's own figures, and the standing on the last day of its last part. */
export interface PoolRow {
  readonly platform: string;
  readonly meter: string;
  /** The lines that make the pool, and all that are divided by its units. */
  readonly lineIds: readonly string[];
  readonly dividedLines: readonly string[];
  readonly kind: PoolKind;
  readonly yearFrom: IsoDate;
  readonly yearTo: IsoDate;
  readonly lastDay: IsoDate;
  readonly pool: bigint;
  readonly carried: bigint;
  readonly seatAllowance: bigint;
  readonly burst: bigint;
  readonly drawn: bigint;
  readonly drawnToDate: bigint;
  readonly overage: bigint;
  readonly overageToDate: bigint;
  /** An exposure in units (R9.3). */
  readonly overageUnpriced: bigint;
  readonly overageLineId: string | null;
  readonly overageRate: string | null;
  readonly overageCurrency: string | null;
  /** All of the forecast is null without any reading (R9.4). */
  readonly months: number | null;
  readonly method: 'least_squares' | 'mean' | null;
  readonly yearForecast: bigint | null;
  readonly yearEndOverage: bigint | null;
  /** At the agreed rate, in the overage's currency; null where none is agreed. */
  readonly yearEndOverageAmount: MinorUnits | null;
  readonly yearEndSurplus: bigint | null;
  readonly yearEndSurplusAmount: MinorUnits | null;
  readonly recommendedPool: bigint | null;
  readonly exhaustedOn: IsoDate | null;
  readonly flags: readonly PoolFlag[];
}

/** A pool's month as a row. `costOf` says what a line costs in the month, in the estate's currency. */
export function poolRow(month: PoolMonth, costOf: (lineId: string) => MinorUnits): PoolRow {
  const { pool, last, forecast } = month;
  const line = last.overageLine;
  return {
    ...{ platform: pool.platform, meter: pool.meter, kind: month.kind },
    lineIds: last.lines.map(({ lineId }) => lineId),
    dividedLines: [...pool.lines, ...pool.overageLines].map(({ lineId }) => lineId),
    ...{ yearFrom: last.year.from, yearTo: last.year.to, lastDay: last.lastDay },
    ...{ pool: last.pool, carried: last.carried, seatAllowance: last.seatAllowance, burst: last.burst },
    ...{ drawn: month.drawn, drawnToDate: last.drawnToDate },
    ...{ overage: month.overage, overageToDate: last.overageToDate, overageUnpriced: month.overageUnpriced },
    overageLineId: line?.lineId ?? null,
    overageRate: line?.overageRate ?? null,
    overageCurrency: line?.currency ?? null,
    ...{ months: forecast?.months ?? null, method: forecast?.method ?? null, yearForecast: forecast?.year ?? null },
    yearEndOverage: forecast?.yearEndOverage ?? null,
    yearEndOverageAmount: line && forecast ? priceOfUnits(forecast.yearEndOverage, line) : null,
    yearEndSurplus: forecast?.yearEndSurplus ?? null,
    yearEndSurplusAmount: surplusAmount(month, costOf),
    ...{ recommendedPool: forecast?.recommendedPool ?? null, exhaustedOn: forecast?.exhaustedOn ?? null },
    flags: flagsOf(month),
  };
}

/**
 * What the surplus at the year's end is worth: twelve months of the pool's lines × surplus ÷ pool, half away (R7.1): a
 * quarter of a pool at 100.00 a month is 300.00. Null without any reading.
 */
function surplusAmount(
  { last: { lines, pool }, forecast }: PoolMonth,
  costOf: (lineId: string) => MinorUnits,
): MinorUnits | null {
  if (!forecast) return null;
  const cost = lines.reduce((total, { lineId }) => total + costOf(lineId), 0n);
  return pool > 0n ? prorate(12n * cost, forecast.yearEndSurplus, pool) : 0n;
}

function flagsOf({ kind, last, forecast }: PoolMonth): PoolFlag[] {
  return [
    ...(kind === 'ambiguous' ? (['vendors_favour'] as const) : []),
    ...(last.overageLine ? [] : (['no_rate'] as const)),
    ...(forecast?.hasGrowth ? (['growth'] as const) : []),
  ];
}
