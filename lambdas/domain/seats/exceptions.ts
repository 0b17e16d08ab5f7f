import type { IsoDate } from '../month.ts';
import { groupBy } from '../text/group-by.ts';

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

/**
 * Finds whether an exception in force names a seat (R4 state 1), on the period's last day (R2.2). One that names account
 * and person protects by either; a person without a platform is protected on every one.
 */
export function openExceptions(
  exceptions: readonly SeatException[],
  lastDay: IsoDate,
): (seat: ExceptedSeat) => boolean {
  const inForce = exceptions.filter((e) => e.expiresOn === null || e.expiresOn >= lastDay);
  const ofAccount = groupBy(inForce, (e) => e.accountId);
  const ofPerson = groupBy(inForce, (e) => e.personId);
  return (seat) =>
    (ofAccount.get(seat.accountId) ?? []).some((e) => e.platform === seat.platform && isOnLine(e, seat)) ||
    (seat.personId !== null &&
      (ofPerson.get(seat.personId) ?? []).some((e) => isOnPlatform(e, seat) && isOnLine(e, seat)));
}

function isOnPlatform({ platform }: SeatException, seat: ExceptedSeat): boolean {
  return platform === null || platform === seat.platform;
}

function isOnLine({ lineId }: SeatException, seat: ExceptedSeat): boolean {
  return lineId === null || lineId === seat.lineId;
}
