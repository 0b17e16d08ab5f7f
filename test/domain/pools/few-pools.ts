import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { addDays, type IsoDate, lastDay, type Month, parseMonth } from '../../../lambdas/domain/month.ts';
import type { ForecastRules } from '../../../lambdas/domain/pools/forecast.ts';
import type { PoolQuestion } from '../../../lambdas/domain/pools/pool-figures.ts';
import { type PoolLines, poolsOf } from '../../../lambdas/domain/pools/pool-lines.ts';
import type { UnitsByDay } from '../../../lambdas/domain/pools/pool-parts.ts';
import { flatLine } from '../flat-line.ts';

export const day = (text: string) => text as IsoDate;

/** A pool line of assists: `2026-01-01..2026-12-31`, or without an end, and its units. */
export function poolLine(lineId: string, span: string, quantity: number | null, change: Partial<ContractLine> = {}) {
  const [startsOn = '', endsOn = ''] = span.split('..');
  const line: ContractLine = {
    ...flatLine,
    ...{ lineId, metric: 'consumption', platform: 'sn', module: 'assists', pool: 'annual_allowance' },
    ...{ startsOn: day(startsOn), endsOn: endsOn === '' ? null : day(endsOn) },
    quantity: quantity === null ? null : BigInt(quantity),
    ...change,
  };
  return line;
}

/** A line that prices what goes beyond. */
export const overageLine = (lineId: string, span: string, overageRate = '0.05') =>
  poolLine(lineId, span, null, { pool: 'overage', overageRate, annualAmount: null });

export const poolOf = (...lines: readonly ContractLine[]) => [...poolsOf(lines).values()][0] as PoolLines;

/** Units by day, or by month, which stands on its last day. */
export function drawn(units: Readonly<Record<string, number>>): UnitsByDay {
  const days = Object.entries(units).map(([when, count]) => {
    const on = when.length === 7 ? lastDay(parseMonth(when)) : day(when);
    return [on, BigInt(count)] as const;
  });
  return new Map(days);
}

/** The same units in each month from one to another. */
export function monthly(from: string, to: string, units: number): Record<string, number> {
  const months: Record<string, number> = {};
  for (let on = day(`${from}-01`); on <= `${to}-01`; on = day(`${addDays(on, 31).slice(0, 7)}-01`)) {
    months[on.slice(0, 7)] = units;
  }
  return months;
}

export const RULES: ForecastRules = { least_squares_from: 8, history_months: 12, buffer_percent: 10 };

export const question = (period: string, change: Partial<PoolQuestion> = {}): PoolQuestion => ({
  ...{ drawn: new Map(), seatLine: () => undefined, period: parseMonth(period), rules: RULES },
  growth: (_: Month) => undefined,
  ...change,
});
