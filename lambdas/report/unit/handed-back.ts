import { type HandedBack, type LedgerEntry, valueToDate } from '../../domain/memory/ledger.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import { monthName } from '../words/date-words.ts';
import { exactMoney, plural } from '../words/money-words.ts';

/** What was handed back in the calendar year of a month (R7.4; reports 2.2, item 8). */
export interface HandedBackSum {
  /** Distinct seats of the entries that stand, and those of them that this month brought. */
  readonly seats: number;
  readonly thisMonth: number;
  /** What all entries of the year are worth to date, reversed ones included. */
  readonly value: MinorUnits;
}

/** Adds up the year's entries of a unit, or of the whole estate where none is named. */
export function handedBack(
  ledger: readonly LedgerEntry[],
  { period, currency, unitId }: { readonly period: Month; readonly currency: string; readonly unitId?: string },
): HandedBackSum {
  const own = ledger.filter(
    (entry): entry is HandedBack =>
      entry.kind === 'handed_back' &&
      entry.currency === currency &&
      entry.month.slice(0, 4) === period.slice(0, 4) &&
      (unitId === undefined || entry.seat.unitId === unitId),
  );
  const standing = own.filter(({ reversedIn }) => reversedIn === null);
  return {
    seats: distinct(standing),
    thisMonth: distinct(standing.filter(({ month }) => month === period)),
    value: sum(own.map(valueToDate)),
  };
}

/** `Thank you. 3 seats handed back so far this year, worth €30.00 to date; 1 of them in October.` Empty where there is none. */
export function handedBackWords({ seats, thisMonth, value }: HandedBackSum, period: Month, currency: string): string {
  if (seats === 0 && value === 0n) return '';
  const now = thisMonth > 0 && thisMonth < seats ? `; ${thisMonth} of them in ${monthName(period)}` : '';
  const all = thisMonth === seats && seats > 0 ? `, all in ${monthName(period)}` : now;
  return `${seats > 0 ? 'Thank you. ' : ''}${plural(seats, 'seat')} handed back so far this year, worth ${exactMoney(value, currency)} to date${all}.`;
}

/** A seat of a pool that several lines share is one (R4.1). */
function distinct(entries: readonly HandedBack[]): number {
  return new Set(
    entries.map(({ seat }) =>
      JSON.stringify([seat.platform, seat.seatType, seat.personId ?? '', seat.personId ? '' : seat.accountId]),
    ),
  ).size;
}
