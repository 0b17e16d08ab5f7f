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

/** A seat that an exception may name. */
interface NamedSeat {
  readonly platform: string;
  readonly accountId: string;
  readonly personId: string | null;
}

/** Whether an exception protects a seat on a line. */
export type IsExcepted = (seat: NamedSeat, lineId: string) => boolean;

/**
 * Finds whether an exception in force names a seat (R4 state 1), on the period's last day (R2.2). One that names account
 * and person protects by either; a person without a platform is protected on every one.
 */
export function openExceptions(exceptions: readonly SeatException[], lastDay: IsoDate): IsExcepted {
  const inForce = exceptions.filter((e) => e.expiresOn === null || e.expiresOn >= lastDay);
  const ofAccount = groupBy(inForce, (e) => e.accountId);
  const ofPerson = groupBy(inForce, (e) => e.personId);
  return ({ platform, accountId, personId }, lineId) => {
    const byAccount = (ofAccount.get(accountId) ?? []).filter((e) => e.platform === platform);
    const byPerson = personId === null ? [] : (ofPerson.get(personId) ?? []);
    const onPlatform = byPerson.filter((e) => e.platform === null || e.platform === platform);
    return [...byAccount, ...onPlatform].some((e) => e.lineId === null || e.lineId === lineId);
  };
}
