import type { MinorUnits } from '../../domain/money/money.ts';
import type { IsoDate } from '../../domain/month.ts';
import { type PoolMonth, priceOfUnits } from '../../domain/pools/pool-figures.ts';
import { flagsOf, surplusAmount, unitsLeft } from '../files/pools-csv.ts';
import type { MonthContext } from '../month-context.ts';
import { dayWithin } from '../words/date-words.ts';
import { count, exactMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/**
 * A pool in at most four items: `servicenow assists: 77,000 of 120,000 drawn up to 31 October, 43,000 left of the contract
 * year to 31 March 2027; used up on 9 February 2027 by the forecast`, what went beyond it, what the year comes to, and what
 * to know of these figures (R9.2 to R9.5).
 */
export function poolItems(pool: PoolMonth, { run, figures, settings }: MonthContext): string[] {
  const name = singleLine(`${pool.pool.platform} ${pool.pool.meter}`);
  const day: Day = (date) => dayWithin(date, run.period);
  const parts = [
    [standing(pool, day), exhaustion(pool, day)],
    overageWords(pool),
    forecastWords(pool, surplusAmount(pool, figures), settings.currency),
    flagsOf(pool).map((flag) => FLAG_WORDS[flag] ?? flag),
  ];
  return parts
    .map((part) => part.filter(Boolean).join('; '))
    .flatMap((part) => (part === '' ? [] : [`${name}: ${part}`]));
}

type Day = (date: IsoDate) => string;

function standing(pool: PoolMonth, day: Day): string {
  const { drawnToDate, pool: whole, lastDay, year } = pool.last;
  const left = `${count(unitsLeft(pool))} left of the contract year to ${day(year.to)}`;
  return `${count(drawnToDate)} of ${count(whole)} drawn up to ${day(lastDay)}, ${left}`;
}

function exhaustion({ last, forecast }: PoolMonth, day: Day): string {
  const on = forecast?.exhaustedOn;
  if (!on) return '';
  return last.drawnToDate >= last.pool ? `used up since ${day(on)}` : `used up on ${day(on)} by the forecast`;
}

/** What to know of a pool before its figures are used. */
export const FLAG_WORDS: Readonly<Record<string, string>> = {
  vendors_favour:
    'the contract does not say what becomes of the rest: read in the vendor\u2019s favour, nothing carries over',
  no_rate: 'no price is agreed beyond the pool',
  growth: 'planned growth is in the forecast',
};

/** What goes beyond the pool without a price is an exposure in units and no money (R9.3). */
function overageWords({ overage, overageUnpriced, last: { overageLine } }: PoolMonth): string[] {
  const priced = overage - overageUnpriced;
  const by = overageLine ? ` by ${singleLine(overageLine.lineId)}` : '';
  return [
    priced > 0n ? `${count(priced)} beyond the pool this month, charged${by}` : '',
    overageUnpriced > 0n
      ? `${count(overageUnpriced)} beyond the pool this month without a price: an exposure in units`
      : '',
  ];
}

/** What the year comes to, and the pool that would cover it (R9.4); what is too many is not refunded (R9.5). */
function forecastWords({ forecast, last }: PoolMonth, surplus: MinorUnits | null, currency: string): string[] {
  if (forecast === undefined) return ['nothing was drawn yet, so nothing is forecast'];
  const { year, yearEndOverage, yearEndSurplus, recommendedPool } = forecast;
  return [
    `${count(year)} by the year\u2019s end${yearEndOverage > 0n ? `, ${count(yearEndOverage)} too few${rateWords(yearEndOverage, last)}` : ''}`,
    yearEndSurplus > 0n
      ? `${count(yearEndSurplus)} too many, ${exactMoney(surplus ?? 0n, currency)}: not refunded inside the term, shelfware until renewal`
      : '',
    `a pool of ${count(recommendedPool)} covers it`,
  ];
}

function rateWords(units: bigint, { overageLine }: PoolMonth['last']): string {
  return overageLine
    ? `, ${exactMoney(priceOfUnits(units, overageLine), overageLine.currency)} at the agreed rate`
    : '';
}
