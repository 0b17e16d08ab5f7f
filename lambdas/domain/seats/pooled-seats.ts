import { type SeatRow, STATES, type State } from '../figures.ts';
import { groupBy } from '../text/group-by.ts';

/** A seat as people count it: once, however many contract lines share its pool (R4.1). */
export interface PooledSeat {
  readonly platform: string;
  readonly accountId: string;
  /** Over its lines the first of R4: who is excepted on one of them is protected, and so not idle (R7.2). */
  readonly state: State;
  readonly rows: readonly SeatRow[];
}

/** A key that is the same for everything of one account. */
export function accountKey({ platform, accountId }: Pick<PooledSeat, 'platform' | 'accountId'>): string {
  return JSON.stringify([platform, accountId]);
}

/** Every seat once, in the order of its rows. */
export function pooledSeats(rows: readonly SeatRow[]): PooledSeat[] {
  const seats = groupBy(rows, accountKey);
  return [...seats.values()].map((own) => {
    const { platform, accountId } = own[0] as SeatRow;
    return { platform, accountId, state: STATES.find((s) => own.some((row) => row.state === s)) as State, rows: own };
  });
}
