import type { ChargeRow, LineFacts } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { type MinorUnits, sum } from '../domain/money.ts';
import { addDays, addMonthsToDate, daysBetween, type IsoDate, lastDay, type Month } from '../domain/month.ts';
import { compareText } from '../domain/text.ts';
import { monthAndYear, shortDate, shortDay } from './date-words.ts';
import { roundMoney } from './money-words.ts';

/** What can truly be saved of the idle money, and when: `Saved at renewal on 30 Nov`, `€62,400 a year`. */
export interface Saving {
  readonly when: string;
  /** Empty where the term is fixed: nothing can be promised. */
  readonly amount: string;
  readonly products: string;
}

interface Term {
  readonly order: string;
  readonly when: string;
  readonly pays: 'purchase' | 'yearly' | 'nothing';
}

type Lines = ReadonlyMap<string, LineFacts>;

/** Groups a unit's idle money by what the contracts allow, soonest first (reports 2.2, item 3). */
export function savingsOf(rows: readonly ChargeRow[], lines: Lines, period: Month): Saving[] {
  const idle = rows.filter((row) => row.idleAmount > 0n);
  const terms = groupBy(idle, (row) => JSON.stringify(termOf(lines.get(row.lineId), period)));
  return [...terms]
    .map(([term, members]) => ({ term: JSON.parse(term) as Term, members }))
    .sort((a, b) => compareText(a.term.order, b.term.order))
    .map(({ term, members }) => ({
      when: term.when,
      amount: amountOf(term, members),
      products: namesOf(members),
    }));
}

function amountOf(term: Term, rows: readonly ChargeRow[]): string {
  const monthly: MinorUnits = sum(rows.map((row) => row.idleAmount));
  const currency = rows[0]?.currency as string;
  if (term.pays === 'yearly') return `${roundMoney(monthly * 12n, currency)} a year`;
  return term.pays === 'purchase' ? `${roundMoney(monthly, currency)} a month` : '';
}

/** A short line takes seats back at once; else the contract says from which day fewer can be paid for. */
function termOf(line: LineFacts | undefined, period: Month): Term {
  if (line && line.exposure > 0) {
    return {
      order: '0',
      when: 'Free to hand back now, another unit is short and saves a purchase',
      pays: 'purchase',
    };
  }
  const from = line?.reducibleFrom ?? (line?.endsOn ? addDays(line.endsOn, 1) : null);
  if (!from) return { order: '9', when: 'The contract states no end, ask when it can be reduced', pays: 'nothing' };
  const today = addDays(lastDay(period), 1);
  if (from <= today) return { order: '1', when: 'The contract can be reduced now', pays: 'yearly' };
  if (from > addMonthsToDate(today, 12))
    return { order: from, when: `Cannot be reduced before ${start(from)}`, pays: 'nothing' };
  return { order: from, when: soon(line, from, period), pays: 'yearly' };
}

function soon(line: LineFacts | undefined, from: IsoDate, period: Month): string {
  const renewal = line?.endsOn;
  const isRenewal = renewal && Math.abs(daysBetween(renewal, from)) <= 1;
  const day = isRenewal ? renewal : from;
  const written = day.slice(0, 4) === period.slice(0, 4) ? shortDay(day) : shortDate(day);
  return isRenewal ? `Saved at renewal on ${written}` : `Can be reduced from ${written}`;
}

function start(from: IsoDate): string {
  if (from.endsWith('-01-01')) return from.slice(0, 4);
  return from.endsWith('-01') ? monthAndYear(from) : shortDate(from);
}

/** The products with the most idle money, at most three by name. */
function namesOf(rows: readonly ChargeRow[]): string {
  const products = new Map<string, bigint>();
  for (const { product, idleAmount } of rows) products.set(product, (products.get(product) ?? 0n) + idleAmount);
  const names = [...products]
    .sort(([a, x], [b, y]) => Number(y > x) - Number(y < x) || compareText(a, b))
    .map(([n]) => n);
  const more = names.length - 3;
  return more > 0 ? `${names.slice(0, 3).join(', ')} and ${more} more` : names.join(', ');
}

/** The next renewal, within a year, of a line on which the unit has idle money. */
export function nextRenewal(rows: readonly ChargeRow[], lines: Lines, period: Month): IsoDate | undefined {
  const last = lastDay(period);
  const days = rows
    .filter((row) => row.idleAmount > 0n)
    .flatMap((row) => lines.get(row.lineId)?.endsOn ?? [])
    .filter((day) => day > last && day <= addMonthsToDate(last, 12));
  return days.sort()[0];
}
