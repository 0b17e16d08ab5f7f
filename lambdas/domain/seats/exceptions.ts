import type { IsoDate } from '../month.ts';

/** A seat that is to be kept whatever its use: by account or person, on a line or on every one (feeds 1). */
export interface SeatException {
  readonly platform: string | null;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly lineId: string | null;
  /** The last day on which it holds. */
  readonly expiresOn: IsoDate | null;
}

/** The seat and line that an exception may name. */
export interface ExceptedSeat {
  readonly platform: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly lineId: string;
}

/** Finds whether an exception in force names a seat (R4 state 1), on the period's last day (R2.2). */
export function openExceptions(
  exceptions: readonly SeatException[],
  lastDay: IsoDate,
): (seat: ExceptedSeat) => boolean {
  const inForce = exceptions.filter((e) => e.expiresOn === null || e.expiresOn >= lastDay);
  const named = new Set(inForce.flatMap(namesOf));
  return (seat) => waysToName(seat).some((way) => named.has(JSON.stringify(way)));
}

/** An exception that names account and person protects by either. */
function namesOf({ platform, accountId, personId, lineId }: SeatException): string[] {
  const byAccount = accountId === null ? [] : [[platform, accountId, null, lineId]];
  const byPerson = personId === null ? [] : [[platform, null, personId, lineId]];
  return [...byAccount, ...byPerson].map((name) => JSON.stringify(name));
}

function waysToName({ platform, accountId, personId, lineId }: ExceptedSeat): (string | null)[][] {
  return [lineId, null].flatMap((line) => [
    [platform, accountId, null, line],
    ...(personId === null
      ? []
      : [
          [platform, null, personId, line],
          [null, null, personId, line],
        ]),
  ]);
}
