import type { LineFacts } from '../../domain/figures.ts';
import type { Movement } from '../../domain/memory/movements.ts';
import { familyOf } from '../../domain/metrics/index.ts';
import { compareAmounts, type MinorUnits, magnitude, sum } from '../../domain/money/money.ts';
import { addMonths } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { MonthContext } from '../month-context.ts';
import { monthName } from '../words/date-words.ts';
import { changeMoney, plural } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/** "What changed" (reports 2.2, item 5): the largest causes, the others in one row, and the change that they add up to. */
export interface WhatChanged {
  readonly hasChanges: boolean;
  readonly changesCaption: string;
  readonly changes: readonly ChangeLine[];
  readonly changesTotal: string;
}

/** One cause: `ITSM Fulfiller: 3 more seats`, `+€120.00`. */
export interface ChangeLine {
  readonly what: string;
  readonly amount: string;
}

const MOST_CAUSES = 3;

/** Why a unit, or the estate, pays more or less than the month before (R7.6); nothing where nothing moved. */
export function whatChanged(month: MonthContext, movements: readonly Movement[]): WhatChanged {
  const { currency } = month.settings;
  const own = movements.filter((m) => m.amount !== 0n).sort(largestFirst);
  const [shown, rest] = [own.slice(0, MOST_CAUSES), own.slice(MOST_CAUSES)];
  const line = (what: string, amount: MinorUnits) => ({ what, amount: changeMoney(amount, currency) });
  const totalOf = (some: readonly Movement[]) => sum(some.map(({ amount }) => amount));
  return {
    hasChanges: own.length > 0,
    changesCaption: `From ${monthName(addMonths(month.run.period, -1))} to ${monthName(month.run.period)}`,
    changes: [
      ...shown.map((movement) => line(causeWords(movement, month), movement.amount)),
      ...(rest.length > 0 ? [line(`Other (${plural(rest.length, 'cause')})`, totalOf(rest))] : []),
    ],
    changesTotal: changeMoney(totalOf(own), currency),
  };
}

function largestFirst(a: Movement, b: Movement): number {
  return (
    compareAmounts(magnitude(b.amount), magnitude(a.amount)) ||
    compareText(a.lineId, b.lineId) ||
    compareText(a.cause, b.cause)
  );
}

/** What happened, in a head's words: no rule, no cause by its name. */
export function causeWords(movement: Movement, month: MonthContext): string {
  if (movement.cause === 'correction') return 'Corrections of earlier months';
  return `${productOf(movement.lineId, month)}: ${happened(movement, month)}`;
}

function productOf(lineId: string, { lines, figures }: MonthContext): string {
  return singleLine(lines.get(lineId)?.product ?? figures.previous?.products.get(lineId) ?? lineId);
}

function happened({ cause, seats, amount, lineId, unitId }: Movement, { lines }: MonthContext): string {
  const line = lines.get(lineId);
  const isMore = amount > 0n;
  const count = plural(Math.abs(seats ?? 0), 'seat');
  switch (cause) {
    case 'line':
      return line ? 'new this month' : 'no longer charged';
    case 'moved':
      return (seats ?? 0) > 0 ? `${count} came from other units` : `${count} went to other units`;
    case 'seats':
      return (seats ?? 0) > 0 ? `${count} more` : `${count} fewer`;
    case 'price':
      return isMore ? 'it costs more' : 'it costs less';
    default:
      return `${usedWords(line, unitId)} ${isMore ? 'grew' : 'fell'}`;
  }
}

function usedWords(line: LineFacts | undefined, unitId: string | null): string {
  if (line && familyOf(line).hasSeats) return 'what is given to nobody';
  return unitId === null ? 'what it is shared by' : 'your share of it';
}

/** The movements of all units as one, line by line: seats that moved from one to another are none. */
export function estateMovements(movements: readonly Movement[]): Movement[] {
  const causes = groupBy(movements, ({ lineId, cause }) => JSON.stringify([lineId, cause]));
  return [...causes.values()].map((own) => ({
    ...(own[0] as Movement),
    unitId: null,
    seats: own.reduce((total, { seats }) => total + (seats ?? 0), 0),
    amount: sum(own.map(({ amount }) => amount)),
  }));
}
