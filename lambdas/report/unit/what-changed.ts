import type { Movement } from '../../domain/memory/movements.ts';
import { familyOf } from '../../domain/metrics/index.ts';
import { compareAmounts, type MinorUnits, magnitude, sum } from '../../domain/money/money.ts';
import { addMonths } from '../../domain/month.ts';
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

/** Why a unit pays more or less than the month before (R7.6); nothing where there is no such month, or nothing moved. */
export function whatChanged(month: MonthContext, unitId: string | null): WhatChanged {
  const { currency } = month.settings;
  const own = month.figures.movements.filter((m) => m.unitId === unitId && m.amount !== 0n).sort(largestFirst);
  const [shown, rest] = [own.slice(0, MOST_CAUSES), own.slice(MOST_CAUSES)];
  const line = (what: string, amount: MinorUnits) => ({ what, amount: changeMoney(amount, currency) });
  const totalOf = (some: readonly Movement[]) => sum(some.map(({ amount }) => amount));
  return {
    hasChanges: own.length > 0,
    changesCaption: `From ${monthName(addMonths(month.run.period, -1))} to ${monthName(month.run.period)}, amounts in ${currency}`,
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

function happened({ cause, seats, amount, lineId }: Movement, { lines }: MonthContext): string {
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
      return `${line && familyOf(line).hasSeats ? 'what is given to nobody' : 'your share of it'} ${isMore ? 'grew' : 'fell'}`;
  }
}
