import type { SeatRow } from '../figures.ts';
import { textKey } from '../text/text-key.ts';

/** A seat on a contract line as two months compare it. */
export type ComparedSeat = Pick<
  SeatRow,
  'unitId' | 'lineId' | 'platform' | 'seatType' | 'accountId' | 'personId' | 'state' | 'monthlyCost'
>;

/** Finds the same seat among those of another month; undefined where it is not there. */
export type FindSeat = (seat: ComparedSeat) => ComparedSeat | undefined;

/**
 * Opens the seats of a month for the question whether a seat of another month is there (R7.4, R7.6): on the same line the
 * seat of the same person, whatever its account; where one of the months knows no person, the seat of the same account.
 */
export function openSeats(seats: readonly ComparedSeat[]): FindSeat {
  const byPerson = new Map(seats.filter((s) => s.personId !== null).map((s) => [keyOf(s, s.personId), s]));
  const byAccount = new Map(seats.map((s) => [keyOf(s, s.accountId), s]));
  return (seat) => {
    const samePerson = seat.personId === null ? undefined : byPerson.get(keyOf(seat, seat.personId));
    const sameAccount = byAccount.get(keyOf(seat, seat.accountId));
    const isKnownTwice = seat.personId !== null && sameAccount?.personId !== null;
    return samePerson ?? (isKnownTwice ? undefined : sameAccount);
  };
}

function keyOf({ lineId, platform, seatType }: ComparedSeat, holder: string | null): string {
  return textKey(lineId, platform, seatType, holder);
}
