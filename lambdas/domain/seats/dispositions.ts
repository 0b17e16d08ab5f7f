import type { Disposition, State } from '../figures.ts';
import { type IsoDate, type Month, monthOf } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import { isReclaimable } from './states.ts';

/** A seat of a pool as one of its charged lines sees it. */
export interface PoolSeat {
  readonly unitId: string | null;
  readonly accountId: string;
  readonly assignedOn: IsoDate | null;
  readonly state: State;
}

/** What to do with a seat, and for a `reallocate` seat the unit that needs it (R7.2). */
export interface Decision {
  readonly disposition: Disposition | null;
  readonly neededBy: string | null;
}

/** What a seat's state alone says; null where it is used or protected (R7.2). */
function byState(state: State): Disposition | null {
  if (isReclaimable(state)) return 'reclaim';
  return state === 'login_only' ? 'reclassify' : null;
}

/** A unit that had seats assigned in the period, and how many it still needs. */
interface Taker {
  readonly unitId: string;
  need: number;
}

/**
 * Decides what to do with each seat of a pool (R7.2). `rows` are its seats on each of its charged lines; a seat is idle
 * where every line says so. A pool that is short by A − Q gives idle seats to the units that had seats assigned in the
 * period: first each taker its own, then those of the units with most idle seats left.
 * Short by 1, Ops had 2 seats assigned and has no idle one, Finance has 3 idle: one seat of Finance is for Ops.
 * @returns the decision of each row, by the row.
 */
export function decide<Row extends PoolSeat>(
  rows: readonly Row[],
  shortBy: number,
  period: Month,
): ReadonlyMap<Row, Decision> {
  const needed = shortBy > 0 ? givenOn(rows, shortBy, period) : new Map<string, string>();
  return new Map(
    rows.map((row) => {
      const neededBy = needed.get(row.accountId) ?? null;
      return [row, { disposition: neededBy === null ? byState(row.state) : 'reallocate', neededBy }];
    }),
  );
}

/** The unit that needs each seat which is to be given on, by account. */
function givenOn(rows: readonly PoolSeat[], shortBy: number, period: Month): ReadonlyMap<string, string> {
  const seats = [...groupBy(rows, (row) => row.accountId).values()];
  const needed = new Map<string, string>();
  giveToTakers(seats, takersOf(seats, shortBy, period), needed);
  return needed;
}

/** Units by the seats they had assigned in the period, most first, until `shortBy` seats are spoken for. */
function takersOf(seats: readonly (readonly PoolSeat[])[], shortBy: number, period: Month): Taker[] {
  const fresh = seats.flatMap(([seat]) =>
    seat && seat.unitId !== null && isOf(seat.assignedOn, period) ? [seat] : [],
  );
  const wanted = [...groupBy(fresh, (seat) => seat.unitId as string)].map(([unitId, own]) => ({
    unitId,
    need: own.length,
  }));
  wanted.sort((a, b) => b.need - a.need || compareText(a.unitId, b.unitId));
  let left = shortBy;
  return wanted.flatMap(({ unitId, need }) => {
    const spoken = Math.min(need, left);
    left -= spoken;
    return spoken > 0 ? [{ unitId, need: spoken }] : [];
  });
}

function giveToTakers(
  seats: readonly (readonly PoolSeat[])[],
  takers: readonly Taker[],
  needed: Map<string, string>,
): void {
  const idle = idleByUnit(seats);
  for (const taker of takers) take(taker, idle.get(taker.unitId) ?? [], needed);
  const givers = [...idle].map(([unitId, left]) => ({ unitId, left, count: left.length })).sort(mostFirst);
  for (const taker of takers) for (const giver of givers) take(taker, giver.left, needed);
}

function take(taker: Taker, from: PoolSeat[], needed: Map<string, string>): void {
  for (const seat of from.splice(0, taker.need)) {
    needed.set(seat.accountId, taker.unitId);
    taker.need--;
  }
}

const GIVEN_FIRST: readonly State[] = ['leaver', 'never_used', 'dormant'];

/** Idle seats of each unit in the order in which it gives them; `''` is nobody. */
function idleByUnit(seats: readonly (readonly PoolSeat[])[]): Map<string, PoolSeat[]> {
  const idle = seats.flatMap((lines) => (lines[0] && lines.every((row) => isReclaimable(row.state)) ? [lines[0]] : []));
  const groups = groupBy(idle, (seat) => seat.unitId ?? '');
  for (const own of groups.values()) {
    own.sort(
      (a, b) => GIVEN_FIRST.indexOf(a.state) - GIVEN_FIRST.indexOf(b.state) || compareText(a.accountId, b.accountId),
    );
  }
  return groups;
}

/** Most idle seats first, ties by id, among equals nobody last. */
function mostFirst(a: { unitId: string; count: number }, b: { unitId: string; count: number }): number {
  const nobodyLast = Number(a.unitId === '') - Number(b.unitId === '');
  return b.count - a.count || nobodyLast || compareText(a.unitId, b.unitId);
}

function isOf(day: IsoDate | null, period: Month): boolean {
  return day !== null && monthOf(day) === period;
}
