import { formatAmount, type MinorUnits } from '../../domain/money/money.ts';
import type { PoolRow } from '../../domain/pools/pool-row.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/pools.csv`: what each pool has, what was drawn, and what the year will come to (R9). */
export function poolsCsv(rows: readonly PoolRow[], currency: string): string {
  const amount = (value: MinorUnits | null, of: string | null) =>
    value === null || of === null ? null : formatAmount(value, of);
  return writeCsv<PoolRow>(
    [
      key('platform', (p) => p.platform),
      key('meter', (p) => p.meter),
      text('line_ids', (p) => joinIds(p.lineIds)),
      text('kind', (p) => p.kind),
      text('year_from', (p) => p.yearFrom),
      text('year_to', (p) => p.yearTo),
      number('pool', (p) => p.pool),
      number('carried', (p) => p.carried),
      number('seat_allowance', (p) => p.seatAllowance),
      number('burst', (p) => p.burst),
      number('drawn', (p) => p.drawn),
      number('drawn_to_date', (p) => p.drawnToDate),
      number('left', unitsLeft),
      number('overage', (p) => p.overage),
      number('overage_to_date', (p) => p.overageToDate),
      number('overage_unpriced', (p) => p.overageUnpriced),
      text('overage_line_id', (p) => p.overageLineId),
      number('overage_rate', (p) => p.overageRate),
      text('overage_currency', (p) => p.overageCurrency),
      number('months', (p) => p.months),
      text('method', (p) => p.method),
      number('year_forecast', (p) => p.yearForecast),
      number('year_end_overage', (p) => p.yearEndOverage),
      number('year_end_overage_amount', (p) => amount(p.yearEndOverageAmount, p.overageCurrency)),
      number('year_end_surplus', (p) => p.yearEndSurplus),
      number('year_end_surplus_amount', (p) => amount(p.yearEndSurplusAmount, currency)),
      number('recommended_pool', (p) => p.recommendedPool),
      text('exhausted_on', (p) => p.exhaustedOn),
      text('flags', (p) => p.flags.join('+')),
    ],
    rows,
  );
}

/** What the contract year has left. */
export function unitsLeft({ pool, drawnToDate }: PoolRow): bigint {
  return pool > drawnToDate ? pool - drawnToDate : 0n;
}
