import type { IsoDate, Month } from '../../domain/month.ts';
import type { PoolRow } from '../../domain/pools/pool-row.ts';
import { dayWithin, monthName } from './date-words.ts';
import { wholePercent } from './money-words.ts';

/** `, 12 % more than in September`; empty where it is not known what was drawn then. */
export function drawnChange(now: bigint, before: bigint | null, month: Month): string {
  if (before === null) return '';
  if (before === 0n) return `, none in ${monthName(month)}`;
  const change = now - before;
  const percent = wholePercent(change, before);
  if (percent === wholePercent(0n, 1n)) return `, about as many as in ${monthName(month)}`;
  return `, ${percent} ${change > 0n ? 'more' : 'fewer'} than in ${monthName(month)}`;
}

/** `; the pool lasts until 31 August 2027`, by the forecast (R9.4); empty where there is none. */
export function poolEnd({ drawnToDate, pool, yearTo, yearForecast, exhaustedOn }: PoolRow, period: Month): string {
  if (yearForecast === null) return '';
  const day = (date: IsoDate) => dayWithin(date, period);
  if (drawnToDate >= pool) return `; the pool is used up${exhaustedOn ? ` since ${day(exhaustedOn)}` : ''}`;
  if (exhaustedOn) return `; the pool lasts until ${day(exhaustedOn)}`;
  return `; the pool lasts its contract year, to ${day(yearTo)}`;
}
