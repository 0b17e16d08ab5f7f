import type { SeatRow } from '../figures.ts';
import { groupBy } from '../text/group-by.ts';

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
  const lines = new Map([...groupBy(seats, (seat) => seat.lineId)].map(([lineId, own]) => [lineId, holdersOf(own)]));
  return (seat) => {
    const line = lines.get(seat.lineId);
    const samePerson = seat.personId === null ? undefined : ofKind(line?.byPerson.get(seat.personId), seat);
    if (samePerson) return samePerson;
    const sameAccount = ofKind(line?.byAccount.get(seat.accountId), seat);
    const isKnownTwice = seat.personId !== null && sameAccount?.personId !== null;
    return isKnownTwice ? undefined : sameAccount;
  };
}

/** The seats of a line, which holds each person and each account once. */
interface Holders {
  readonly byPerson: ReadonlyMap<string | null, ComparedSeat>;
  readonly byAccount: ReadonlyMap<string, ComparedSeat>;
}

function holdersOf(seats: readonly ComparedSeat[]): Holders {
  const byPerson = new Map<string | null, ComparedSeat>();
  const byAccount = new Map<string, ComparedSeat>();
  for (const seat of seats) {
    byPerson.set(seat.personId, seat);
    byAccount.set(seat.accountId, seat);
  }
  return { byPerson, byAccount };
}

/** A line that stands for another platform or kind of seat by now holds other seats. */
function ofKind(found: ComparedSeat | undefined, { platform, seatType }: ComparedSeat): ComparedSeat | undefined {
  return found?.platform === platform && found.seatType === seatType ? found : undefined;
}
