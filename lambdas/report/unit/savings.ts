import type { ChargeRow, LineFacts, SeatRow } from '../../domain/figures.ts';
import { compareAmounts, type MinorUnits, sum } from '../../domain/money/money.ts';
import { addDays, addMonthsToDate, daysBetween, type IsoDate, lastDay, type Month } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Counted, Lines } from '../files/totals.ts';
import type { MonthContext } from '../month-context.ts';
import { monthAndYear, shortDate, shortDay } from '../words/date-words.ts';
import { roundMoney } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { neededSeats, type Saving } from './needed-seats.ts';

interface Term {
  readonly order: string;
  readonly when: string;
  readonly isPromise: boolean;
}

type SavingContext = Pick<MonthContext, 'run' | 'lines' | 'unitNames'>;

/**
 * Groups a unit's idle money by what the contracts allow, soonest first (reports 2.2, item 3). First what a seat that
 * somebody needs saves at once (R7.2); such seats are not saved a second time at renewal.
 */
export function savingsOf(unit: Counted, { run, lines, unitNames }: SavingContext): Saving[] {
  const idle = unit.charges
    .map((row) => ({ ...row, idleAmount: row.idleAmount - neededMoney(row, unit.seats) }))
    .filter((row) => row.idleAmount > 0n);
  const terms = groupBy(idle, (row) => JSON.stringify(termOf(lines.get(row.lineId), run.period)));
  const later = [...terms]
    .map(([term, members]) => ({ term: JSON.parse(term) as Term, members }))
    .sort((a, b) => compareText(a.term.order, b.term.order))
    .map(({ term, members }) => saving(term, members));
  return [...neededSeats(unit, lines, unitNames), ...later];
}

/** The products with the most idle money. */
function namesOf(rows: readonly ChargeRow[]): string {
  const products = groupBy(rows, (row) => row.product);
  const ranked = [...products].map(([name, own]) => ({ name, idle: sum(own.map((row) => row.idleAmount)) }));
  ranked.sort((a, b) => compareAmounts(b.idle, a.idle) || compareText(a.name, b.name));
  return atMostThree(ranked.map(({ name }) => name));
}

function saving({ when, isPromise }: Term, rows: readonly ChargeRow[]): Saving {
  const products = namesOf(rows);
  if (!isPromise) return { when, amount: '', hasAmount: false, products };
  const yearly = sum(rows.map((row) => row.idleAmount)) * 12n;
  const amount = `${roundMoney(yearly, rows[0]?.currency as string)} a year`;
  return { when: `${when}:`, amount, hasAmount: true, products };
}

/** What of a row's idle money stands for seats that somebody needs. */
function neededMoney(row: ChargeRow, seats: readonly SeatRow[]): MinorUnits {
  if (row.held === null) return 0n;
  const needed = seats.filter((seat) => seat.lineId === row.lineId && seat.disposition === 'reallocate');
  return sum(needed.map((seat) => seat.monthlyCost));
}

/** From which day fewer can be paid for, as the contract says. */
function termOf(line: LineFacts | undefined, period: Month): Term {
  const from = line?.reducibleFrom ?? (line?.endsOn ? addDays(line.endsOn, 1) : null);
  if (!from) return { order: '9', when: 'The contract states no end, ask when it can be reduced', isPromise: false };
  const today = addDays(lastDay(period), 1);
  if (from <= today) return { order: '1', when: 'The contract can be reduced now', isPromise: true };
  if (from > addMonthsToDate(today, 12))
    return { order: from, when: `Cannot be reduced before ${start(from)}`, isPromise: false };
  return { order: from, when: soon(line, from, period), isPromise: true };
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

/** The next renewal, within a year, of a line on which the unit has idle money. */
export function nextRenewal(rows: readonly ChargeRow[], lines: Lines, period: Month): IsoDate | undefined {
  const last = lastDay(period);
  const days = rows
    .filter((row) => row.idleAmount > 0n)
    .flatMap((row) => lines.get(row.lineId)?.endsOn ?? [])
    .filter((day) => day > last && day <= addMonthsToDate(last, 12));
  return days.sort()[0];
}
