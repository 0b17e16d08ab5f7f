import type { State } from '../figures.ts';
import { addDays, aYearBefore, type IsoDate } from '../month.ts';
import { isFresh, isWhole, type RecordDays, type Snapshots, type Tolerances, type Window } from './coverage.ts';

/** What a platform's evidence can tell (R3.6, R3.8). */
export interface PlatformRecord extends Tolerances, Snapshots {
  /** It has activity rows beyond logins: seats are judged by substantive actions, and a login alone is no use. */
  readonly judgedByActions: boolean;
  /** Some account of it states when it last logged in. */
  readonly statesLastLogin: boolean;
  /** The rows that prove that somebody looked (R3.8). */
  readonly record: readonly RecordDays[];
}

/** What is known of a seat. Dates are the latest before `as_of`; a month's row counts as its last day. */
export interface SeatEvidence {
  readonly excepted: boolean;
  readonly hasLeft: boolean;
  readonly usageKnown: boolean;
  readonly assignedOn: IsoDate | null;
  readonly lastUseOn: IsoDate | null;
  /** The latest use among those that began up to a year ago: it decides `seasonal`. */
  readonly lastUseAYearAgoOn: IsoDate | null;
  readonly lastLoginOn: IsoDate | null;
}

/** A platform's evidence seen through one window: worked out once, used for each of its seats. */
export interface JudgedWindow {
  readonly window: Window;
  /** The day from which an assignment is new, and the first day of the window a year earlier. */
  readonly newFrom: IsoDate;
  readonly fromAYearAgo: IsoDate;
  /** R3.9: what the snapshots say of use reaches to the window's end. */
  readonly isFresh: boolean;
  /** R3.8 (b). */
  readonly isLastLoginStated: boolean;
  /** R3.8 (c). */
  readonly isWhole: boolean;
  /** The day from which use could not have escaped the record; undefined where there is no record. */
  readonly recordBegan: IsoDate | undefined;
}

/** Looks at a platform's evidence through a window. */
export function judgeWindow(platform: PlatformRecord, window: Window, graceDays: number): JudgedWindow {
  const fresh = isFresh(platform, window.asOf, platform);
  return {
    window,
    newFrom: addDays(window.asOf, 1 - graceDays),
    fromAYearAgo: aYearBefore(window.from),
    isFresh: fresh,
    isLastLoginStated: fresh && !platform.judgedByActions && platform.statesLastLogin,
    isWhole: isWhole(platform.record, window, platform),
    recordBegan: recordBegan(platform),
  };
}

/** The state of a seat in a window: the first of R4 that holds. */
export function stateOf(seat: SeatEvidence, judged: JudgedWindow): State {
  const { window } = judged;
  if (seat.excepted) return 'excepted';
  if (seat.hasLeft) return 'leaver';
  if (within(seat.lastUseOn, window.from)) return 'active';
  if (!isCovered(seat, judged)) return 'unknown';
  if (within(seat.assignedOn, judged.newFrom)) return 'new';
  if (within(seat.lastUseAYearAgoOn, judged.fromAYearAgo)) return 'seasonal';
  if (!seat.usageKnown && within(seat.lastLoginOn, window.from)) return 'login_only';
  return hasTrace(seat) || !wouldHaveBeenSeen(seat, judged) ? 'dormant' : 'never_used';
}

/** States that count as reclaimable (R4). */
export function isReclaimable(state: State): boolean {
  return state === 'leaver' || state === 'dormant' || state === 'never_used';
}

/** Whether use could not have escaped the evidence (R3.8): what the seat's own assignments, or its platform's accounts, state, or a whole record. */
function isCovered(seat: SeatEvidence, judged: JudgedWindow): boolean {
  return judged.isWhole || (seat.usageKnown ? judged.isFresh : judged.isLastLoginStated);
}

/** Used or logged in at any time; a seat that is judged by its own use leaves no trace by logging in. */
function hasTrace(seat: SeatEvidence): boolean {
  return seat.lastUseOn !== null || (!seat.usageKnown && seat.lastLoginOn !== null);
}

/** Whether use since the assignment could not have escaped, so that "nothing on record" means never (R4 state 9). */
function wouldHaveBeenSeen(
  seat: SeatEvidence,
  { isLastLoginStated: tellsLastLogin, recordBegan: began }: JudgedWindow,
): boolean {
  if (seat.usageKnown) return true;
  return seat.assignedOn !== null && (tellsLastLogin || (began !== undefined && began <= seat.assignedOn));
}

function recordBegan({ record, coverageFrom }: PlatformRecord): IsoDate | undefined {
  const firsts = [...record.map((row) => row.from), ...(coverageFrom === undefined ? [] : [coverageFrom])];
  return firsts.reduce<IsoDate | undefined>(
    (first, day) => (first === undefined || day < first ? day : first),
    undefined,
  );
}

function within(day: IsoDate | null, from: IsoDate): boolean {
  return day !== null && day >= from;
}
