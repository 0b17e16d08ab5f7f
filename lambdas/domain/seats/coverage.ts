import { addDays, daysBetween, type IsoDate } from '../month.ts';
import { compareText } from '../text/text.ts';

/** A window of local dates (R1.2): `from <= d < asOf`. */
export interface Window {
  readonly from: IsoDate;
  readonly asOf: IsoDate;
}

/** The window of `days` days that ends before `asOf`. */
export function windowOf(days: number, asOf: IsoDate): Window {
  return { from: addDays(asOf, -days), asOf };
}

/** A row of the record: a day, or a month whose row stands on each of its days. */
export interface RecordDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface Tolerances {
  readonly toleranceDays: number;
  readonly maxGapDays: number;
  /** `coverage.<platform>.from`: the evidence is complete from here on, whatever its rows show. */
  readonly coverageFrom: IsoDate | undefined;
}

/**
 * Whether the record is whole over a window (R3.8 c): it begins near the first day or before, ends near the last, and
 * from the last row on or before the first day it has no gap over `maxGapDays`.
 */
export function isWhole(record: readonly RecordDays[], window: Window, tolerances: Tolerances): boolean {
  if (!endsNear(record, window, tolerances.toleranceDays)) return false;
  if (tolerances.coverageFrom !== undefined && tolerances.coverageFrom <= window.from) return true;
  return beginsNear(record, window, tolerances.toleranceDays) && longestGap(record, window) <= tolerances.maxGapDays;
}

/** How recently a platform's snapshots tell of use (R3.9). */
export interface Snapshots {
  /** The date of the newest dated delivery of accounts or assignments that serves the period. */
  readonly deliveredOn: IsoDate | null;
  /** The newest day on which they say that somebody logged in or used something. */
  readonly statedOn: IsoDate | null;
}

/**
 * Whether what snapshots say of use is evidence up to the window's end (R3.9): they were delivered at most
 * `toleranceDays` before its last day, or tell of use at most `maxGapDays` before it.
 */
export function isFresh({ deliveredOn, statedOn }: Snapshots, asOf: IsoDate, tolerances: Tolerances): boolean {
  const since = (days: number) => addDays(asOf, -1 - days);
  return reaches(deliveredOn, since(tolerances.toleranceDays)) || reaches(statedOn, since(tolerances.maxGapDays));
}

function reaches(day: IsoDate | null, from: IsoDate): boolean {
  return day !== null && day >= from;
}

function endsNear(record: readonly RecordDays[], { asOf }: Window, tolerance: number): boolean {
  const earliest = addDays(asOf, -1 - tolerance);
  return record.some(({ to }) => to >= earliest);
}

function beginsNear(record: readonly RecordDays[], { from }: Window, tolerance: number): boolean {
  const latest = addDays(from, tolerance);
  return record.some((row) => row.from <= latest);
}

/** The most days from one row to the next, where the next lies after the window's first day. */
function longestGap(record: readonly RecordDays[], { from }: Window): number {
  let covered: IsoDate | undefined;
  let longest = 0;
  for (const row of [...record].sort((a, b) => compareText(a.from, b.from))) {
    if (covered !== undefined && row.from > from) longest = Math.max(longest, daysBetween(covered, row.from));
    if (covered === undefined || row.to > covered) covered = row.to;
  }
  return longest;
}
