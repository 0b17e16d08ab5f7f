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
  /** The first month without it: nobody had used it, and its unit gave it back. */
  readonly handedBack?: Month;
  /** The day on which somebody who had given it back got it again. */
  readonly givenAgain?: IsoDate;
  /** Who uses it; nobody stands behind a service account. */
  readonly person?: Person;
}

/** What is told of a seat; chance and its person's story decide the rest. */
export interface Told extends Pick<Seat, 'handedBack' | 'givenAgain'> {
  readonly habit?: Habit;
  /** The day on which it was given to somebody who had long been here. */
  readonly given?: IsoDate;
}

/** Seats at several places that are told the same. */
export function told(ranges: string, what: Told): Readonly<Record<string, Told>> {
  return Object.fromEntries(places(ranges).map((place) => [place, what]));
}

/** Places `CS-0` to `CS-9`, written `CS-0..9`; several ranges are parted by blanks. */
export function places(ranges: string): string[] {
  return ranges.split(/\s+/).flatMap((range) => {
    const [unit = '', span = ''] = range.split('-');
    const [from = 0, to = from] = span.split('..').map(Number);
    return Array.from({ length: to - from + 1 }, (_, n) => `${unit}-${from + n}`);
  });
}

/** The seats of the people at these places: each with its usual habit, unless something is told of it. */
export function seatsOf(
  ranges: string,
  assignments: readonly string[],
  accountIdOf: (person: Person) => string,
  toldOf: Readonly<Record<string, Told>> = {},
): Seat[] {
  return places(ranges)
    .map(personAt)
    .map((person) => {
      const accountId = accountIdOf(person);
      const { given, ...what } = toldOf[person.place] ?? {};
      const habit = what.habit ?? (what.handedBack ? 'gaveUp' : usualHabit(accountId));
      return { ...what, accountId, assignments, person, habit, assignedOn: given ?? assignedOn(person, habit) };
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

/** Whether the account holds what it was given when the period's snapshot is taken. */
export function isHeld(seat: Seat, period: Month): boolean {
  if (!existsIn(seat, period)) return false;
  return seat.handedBack === undefined || period < seat.handedBack || isGivenAgain(seat, period);
}

/** The day on which the seat was given to whom it has at the end of the period. */
export function givenOn(seat: Seat, period: Month): IsoDate {
  return isGivenAgain(seat, period) ? (seat.givenAgain as IsoDate) : seat.assignedOn;
}

const isGivenAgain = ({ givenAgain }: Seat, period: Month) =>
  givenAgain !== undefined && givenAgain <= delivered(period);

/** The day on which the person left, if that has happened. */
export function leftOn({ person }: Seat): IsoDate | undefined {
  return person?.memberships.at(-1)?.to;
}
