import type { Reading } from '../../layouts/reading.ts';
import type { Refusal } from '../../run/landings/landing-records.ts';
import type { ScannedFile } from '../scan/scan-file.ts';
import type { LandingDatabase } from '../typing/duckdb.ts';
import { rowMonths } from '../typing/row-months.ts';
import { type TypedRows, typeRows } from '../typing/type-rows.ts';
import { addressWarnings } from './address-warnings.ts';
import { raggedRows } from './rejects-file.ts';
import { refusedProblem, totalsProblem } from './whole-file.ts';

/** How many reasons a receipt holds; all stand in `rejects/` (feeds 3). */
export const MAX_REASONS = 20;

/** The typed rows with their verdict. */
export interface JudgedRows extends TypedRows {
  readonly refused: number;
  readonly reasons: readonly Refusal[];
  /** What was mended, and what may be wrong with rows that were taken. */
  readonly warnings: readonly string[];
  readonly sums: Readonly<Record<string, string>>;
  /** The months that the rows of an appended feed touch. */
  readonly months: string[] | null;
  /** Why the refused rows, or the totals row, refuse the whole file. */
  readonly problem: string | undefined;
}

/** Types the rows of a scanned file and judges them. They can be read until the database begins another file. */
export async function judgeRows(
  database: LandingDatabase,
  reading: Reading,
  scanned: ScannedFile,
  canonical: string,
  scratch: string,
): Promise<JudgedRows> {
  const typed = await typeRows(database, reading, scanned, canonical, scratch);
  const refused = typed.records - typed.accepted;
  const sums = await typed.controlSums();
  const contradiction = scanned.totals && refused === 0 ? totalsProblem(scanned, reading, sums) : undefined;
  return {
    ...typed,
    refused,
    sums,
    months: await rowMonths(database, reading.feed, typed.path),
    reasons: await firstReasons(typed, scanned, reading),
    warnings: [
      ...silentWarning(typed.silent, scanned.records, reading),
      ...(await typed.mended()),
      ...(await addressWarnings(database, reading.feed, typed.path)),
    ],
    problem: refusedProblem(refused, typed.records, scanned, reading) ?? contradiction,
  };
}

/** Records of which a layout with one feed makes nothing are left out, and never without a word. */
function silentWarning(silent: number, records: number, { layout, feed }: Reading): string[] {
  if (silent === 0 || layout.feeds.length > 1) return [];
  const make = silent === 1 ? 'makes' : 'make';
  return [`${silent} of ${records} records ${make} no row of ${feed} by the layout ${layout.name}`];
}

/** The first records whose shape is wrong, each with its reason. */
export function firstRagged(scanned: ScannedFile, reading?: Reading): Refusal[] {
  return raggedRows(scanned.ragged.slice(0, MAX_REASONS), scanned, reading).map(({ cells, ...refusal }) => refusal);
}

async function firstReasons(typed: TypedRows, scanned: ScannedFile, reading: Reading): Promise<Refusal[]> {
  const all = [...firstRagged(scanned, reading), ...(await typed.refusals(MAX_REASONS))];
  return all.sort((a, b) => a.record - b.record).slice(0, MAX_REASONS);
}
