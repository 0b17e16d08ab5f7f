import type { IsoDate } from '../../domain/month.ts';
import type { PoolRow } from '../../domain/pools/pool-row.ts';
import { unitsLeft } from '../files/pools-csv.ts';
import type { MonthContext } from '../month-context.ts';
import { dayWithin } from '../words/date-words.ts';
import { count, exactMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/**
 * A pool in at most four items: `servicenow assists: 77,000 of 120,000 drawn up to 31 October, 43,000 left of the contract
 * year to 31 March 2027; used up on 9 February 2027 by the forecast`, what went beyond it, what the year comes to, and what
 * to know of these figures (R9.2 to R9.5).
 */
export function poolItems(pool: PoolRow, { run, settings }: MonthContext): string[] {
  const name = singleLine(`${pool.platform} ${pool.meter}`);
  const day: Day = (date) => dayWithin(date, run.period);
  const parts = [
    [standing(pool, day), exhaustion(pool, day)],
    overageWords(pool),
    forecastWords(pool, settings.currency),
    pool.flags.map((flag) => FLAG_WORDS[flag] ?? flag),
  ];
  return parts
    .map((part) => part.filter(Boolean).join('; '))
    .flatMap((part) => (part === '' ? [] : [`${name}: ${part}`]));
}

type Day = (date: IsoDate) => string;

function standing(pool: PoolRow, day: Day): string {
  const { drawnToDate, pool: whole, lastDay, yearTo } = pool;
  const left = `${count(unitsLeft(pool))} left of the contract year to ${day(yearTo)}`;
  return `${count(drawnToDate)} of ${count(whole)} drawn up to ${day(lastDay)}, ${left}`;
}

function exhaustion({ drawnToDate, pool, exhaustedOn: on }: PoolRow, day: Day): string {
  if (!on) return '';
  return drawnToDate >= pool ? `used up since ${day(on)}` : `used up on ${day(on)} by the forecast`;
}

/** What to know of a pool before its figures are used. */
export const FLAG_WORDS: Readonly<Record<string, string>> = {
  vendors_favour:
    'the contract does not say what becomes of the rest: read in the vendor\u2019s favour, nothing carries over',
  no_rate: 'no price is agreed beyond the pool',
  growth: 'planned growth is in the forecast',
};

/** What goes beyond the pool without a price is an exposure in units and no money (R9.3). */
function overageWords({ overage, overageUnpriced, overageLineId }: PoolRow): string[] {
  const priced = overage - overageUnpriced;
  const by = overageLineId ? ` by ${singleLine(overageLineId)}` : '';
  return [
    priced > 0n ? `${count(priced)} beyond the pool this month, charged${by}` : '',
    overageUnpriced > 0n
      ? `${count(overageUnpriced)} beyond the pool this month without a price: an exposure in units`
      : '',
  ];
}

/** What the year comes to, and the pool that would cover it (R9.4); what is too many is not refunded (R9.5). */
function forecastWords(pool: PoolRow, currency: string): string[] {
  const { yearForecast, yearEndOverage, yearEndSurplus, yearEndSurplusAmount, recommendedPool } = pool;
  if (yearForecast === null) return ['nothing was drawn yet, so nothing is forecast'];
  const tooFew = yearEndOverage ? `, ${count(yearEndOverage)} too few${rateWords(pool)}` : '';
  return [
    `${count(yearForecast)} by the year\u2019s end${tooFew}`,
    yearEndSurplus
      ? `${count(yearEndSurplus)} too many, ${exactMoney(yearEndSurplusAmount ?? 0n, currency)}: not refunded inside the term, shelfware until renewal`
      : '',
    `a pool of ${count(recommendedPool ?? 0n)} covers it`,
  ];
}

function rateWords({ yearEndOverageAmount: amount, overageCurrency: currency }: PoolRow): string {
  return amount === null || currency === null ? '' : `, ${exactMoney(amount, currency)} at the agreed rate`;
}
