import { type SeatRow, STATES, type State } from '../figures.ts';
import { groupByTwo } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';

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
  return textKey(platform, accountId);
}

/** Every seat once, in the order of its rows. */
export function pooledSeats(rows: readonly SeatRow[]): PooledSeat[] {
  const seats = groupByTwo(
    rows,
    (row) => row.platform,
    (row) => row.accountId,
  );
  return seats.map((own) => {
    const { platform, accountId } = own[0] as SeatRow;
    return { platform, accountId, state: firstState(own), rows: own };
  });
}

function firstState(rows: readonly SeatRow[]): State {
  const [first, ...others] = rows as [SeatRow, ...SeatRow[]];
  if (others.length === 0) return first.state;
  return STATES.find((state) => rows.some((row) => row.state === state)) as State;
}
