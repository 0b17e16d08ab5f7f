import type { SeatRow } from '../figures.ts';
import { groupByTwo } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { isReclaimable } from './states.ts';

/** What another window would have decided of a unit's seats on a line (R4.3). */
export interface Sensitivity {
  readonly unitId: string | null;
  readonly lineId: string;
  /** Reclaimable seats in the shorter, the estate's and the longer window. */
  readonly reclaimable: readonly [shorter: number, own: number, longer: number];
  /** Accounts whose state is not the same in all three. */
  readonly changing: readonly string[];
}

/**
 * Counts the reclaimable seats of each unit and line in three windows (R4.3). 10 seats, of which 4 are idle for 30 days, 2
 * for 90 and 2 for 180: 4, 2, 2, and two accounts that change.
 */
export function sensitivities(seats: readonly SeatRow[]): Sensitivity[] {
  const groups = groupByTwo(
    seats,
    (seat) => seat.unitId,
    (seat) => seat.lineId,
  );
  return groups.map(sensitivityOf).sort(byName);
}

const byName = byText<Sensitivity>(
  ({ unitId }) => unitId ?? '',
  ({ lineId }) => lineId,
);

function sensitivityOf(seats: readonly SeatRow[]): Sensitivity {
  const { unitId, lineId } = seats[0] as SeatRow;
  const views = seats.map(({ state, sensitivity: [shorter, longer], accountId }) => ({
    accountId,
    states: [shorter, state, longer] as const,
  }));
  const reclaimable = (window: 0 | 1 | 2) => views.filter(({ states }) => isReclaimable(states[window])).length;
  const changing = views.filter(({ states }) => new Set(states).size > 1).map(({ accountId }) => accountId);
  return { unitId, lineId, reclaimable: [reclaimable(0), reclaimable(1), reclaimable(2)], changing };
}
