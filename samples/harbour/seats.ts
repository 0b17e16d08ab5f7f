import type { IsoDate, Month } from '../../lambdas/domain/month.ts';
import { day, delivered } from './calendar.ts';
import { between } from './chance.ts';
import { type Habit, usualHabit } from './habits.ts';
import { joinedOn, type Person, personAt } from './people.ts';

/** An account of a platform, what it holds there and how it is used. */
export interface Seat {
  readonly accountId: string;
  readonly assignments: readonly string[];
  readonly assignedOn: IsoDate;
  readonly habit: Habit;
  /** Who uses it; nobody stands behind a service account. */
  readonly person?: Person;
}

/** Places `CS-0` to `CS-9`, written `CS-0..9`; several ranges are parted by blanks. */
export function places(ranges: string): string[] {
  return ranges.split(/\s+/).flatMap((range) => {
    const [unit = '', span = ''] = range.split('-');
    const [from = 0, to = from] = span.split('..').map(Number);
    return Array.from({ length: to - from + 1 }, (_, n) => `${unit}-${from + n}`);
  });
}

/** The seats of the people at these places: each with its usual habit, unless one is told. */
export function seatsOf(
  ranges: string,
  assignments: readonly string[],
  accountIdOf: (person: Person) => string,
  told: Readonly<Record<string, Habit>> = {},
): Seat[] {
  return places(ranges)
    .map(personAt)
    .map((person) => {
      const accountId = accountIdOf(person);
      const habit = told[person.place] ?? usualHabit(accountId);
      return { accountId, assignments, person, habit, assignedOn: assignedOn(person, habit) };
    });
}

/** A seat is made when its person comes, a joiner's days before; the seats that nobody ever used were given out later. */
function assignedOn(person: Person, habit: Habit): IsoDate {
  const joined = joinedOn(person);
  if (joined > '2026-10-31') return day('2026-10-26');
  if (habit !== 'never' || joined > '2025-07-01') return joined;
  return day(`2025-0${between(7, 9, 'month', person.id)}-${between(10, 28, 'day', person.id)}`);
}

/** Whether the account is there when the period's snapshot is taken. */
export function existsIn(seat: Seat, period: Month): boolean {
  return seat.assignedOn <= delivered(period);
}

/** The day on which the person left, if that has happened. */
export function leftOn({ person }: Seat): IsoDate | undefined {
  return person?.memberships.at(-1)?.to;
}
