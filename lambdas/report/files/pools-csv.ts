import { formatAmount, type MinorUnits, prorate, sum } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { type PoolMonth, priceOfUnits } from '../../domain/pools/pool-figures.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/pools.csv`: what each pool has, what was drawn, and what the year will come to (R9). */
export function poolsCsv(figures: Pick<MonthFigures, 'pools' | 'charges'>, currency: string): string {
  return writeCsv<PoolMonth>(
    [
      key('platform', (p) => p.pool.platform),
      key('meter', (p) => p.pool.meter),
      text('line_ids', (p) => joinIds(p.last.lines.map(({ lineId }) => lineId))),
      text('kind', (p) => p.kind),
      text('year_from', (p) => p.last.year.from),
      text('year_to', (p) => p.last.year.to),
      number('pool', (p) => p.last.pool),
      number('carried', (p) => p.last.carried),
      number('seat_allowance', (p) => p.last.seatAllowance),
      number('burst', (p) => p.last.burst),
      number('drawn', (p) => p.drawn),
      number('drawn_to_date', (p) => p.last.drawnToDate),
      number('left', unitsLeft),
      number('overage', (p) => p.overage),
      number('overage_to_date', (p) => p.last.overageToDate),
      number('overage_unpriced', (p) => p.overageUnpriced),
      text('overage_line_id', (p) => p.last.overageLine?.lineId ?? ''),
      number('overage_rate', (p) => p.last.overageLine?.overageRate ?? null),
      text('overage_currency', (p) => p.last.overageLine?.currency ?? ''),
      number('months', (p) => p.forecast?.months ?? null),
      text('method', (p) => p.forecast?.method ?? ''),
      number('year_forecast', (p) => p.forecast?.year ?? null),
      number('year_end_overage', (p) => p.forecast?.yearEndOverage ?? null),
      number('year_end_overage_amount', overageAmount),
      number('year_end_surplus', (p) => p.forecast?.yearEndSurplus ?? null),
      number('year_end_surplus_amount', (p) => {
        const amount = surplusAmount(p, figures);
        return amount === null ? null : formatAmount(amount, currency);
      }),
      number('recommended_pool', (p) => p.forecast?.recommendedPool ?? null),
      text('exhausted_on', (p) => p.forecast?.exhaustedOn ?? ''),
      text('flags', (p) => flagsOf(p).join('+')),
    ],
    figures.pools,
  );
}

/** What the contract year has left. */
export function unitsLeft({ last: { pool, drawnToDate } }: PoolMonth): bigint {
  return pool > drawnToDate ? pool - drawnToDate : 0n;
}

/** What the overage at the year's end costs at the agreed rate; null where none is agreed. */
function overageAmount({ last: { overageLine: line }, forecast }: PoolMonth): string | null {
  return line && forecast ? formatAmount(priceOfUnits(forecast.yearEndOverage, line), line.currency) : null;
}

/**
 * What the surplus at the year's end is worth: twelve months of the pool's lines × surplus ÷ pool, half away (R7.1): a
 * quarter of a pool at 100.00 a month is 300.00. Null without any reading.
 */
export function surplusAmount(
  { last: { lines, pool }, forecast }: PoolMonth,
  { charges }: Pick<MonthFigures, 'charges'>,
): MinorUnits | null {
  if (!forecast) return null;
  const ids = new Set(lines.map(({ lineId }) => lineId));
  const cost = sum(charges.filter(({ lineId }) => ids.has(lineId)).map(({ amount }) => amount));
  return pool > 0n ? prorate(12n * cost, forecast.yearEndSurplus, pool) : 0n;
}

/** What to know of a pool before its figures are used (R9.2 to R9.4). */
export function flagsOf({ kind, last, forecast }: PoolMonth): string[] {
  return [
    ...(kind === 'ambiguous' ? ['vendors_favour'] : []),
    ...(last.overageLine ? [] : ['no_rate']),
    ...(forecast?.hasGrowth ? ['growth'] : []),
  ];
}
