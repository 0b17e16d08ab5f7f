import type { PlatformEvidence, SeatRow } from '../domain/figures.ts';
import { asOf, lastDay } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import { windowOf } from '../domain/seats/coverage.ts';
import type { Decision, PoolSeat } from '../domain/seats/dispositions.ts';
import { type IsExcepted, openExceptions } from '../domain/seats/exceptions.ts';
import {
  type JudgedWindow,
  judgeWindow,
  type PlatformRecord,
  type SeatEvidence,
  stateOf,
} from '../domain/seats/states.ts';
import type { Store } from '../ports/store.ts';
import type { Seat } from '../run/figures/attributed-rows.ts';
import { readExceptions } from '../run/figures/facts.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { type FindUsage, readSeatUsage, type SeatUsage } from './seat-usage.ts';

/** The estate's window, then the two of `sensitivity_days`. */
type Views = readonly [JudgedWindow, JudgedWindow, JudgedWindow];

/** The views on each platform's evidence. */
export type Windows = ReadonlyMap<string, Views>;

/** What seats are judged by. */
export interface SeatJudge {
  readonly isExcepted: IsExcepted;
  readonly usageOf: FindUsage;
  readonly windows: Windows;
}

/** Opens what the month's seats are judged by. */
export async function openSeatJudge(
  store: Store,
  { normalised, attributed }: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  { run, inputs, platforms }: SeatQuestion,
): Promise<SeatJudge> {
  return {
    isExcepted: openExceptions(await readExceptions(store, normalised), lastDay(run.period)),
    usageOf: await readSeatUsage(store, attributed),
    windows: openWindows(platforms, inputs, run),
  };
}

interface SeatQuestion {
  readonly run: Run;
  readonly inputs: RunInputs;
  readonly platforms: ReadonlyMap<string, PlatformRecord>;
}

function openWindows(
  platforms: ReadonlyMap<string, PlatformRecord>,
  { settings }: RunInputs,
  { period }: Run,
): Windows {
  const open = (record: PlatformRecord, days: number) =>
    judgeWindow(record, windowOf(days, asOf(period)), settings.grace_days);
  const [shorter, longer] = settings.sensitivity_days;
  return new Map(
    [...platforms].map(([platform, record]) => [
      platform,
      [open(record, settings.window_days), open(record, shorter), open(record, longer)],
    ]),
  );
}

/** A seat of a line with its states, before the whole pool is looked at. */
export interface JudgedSeat extends Pick<SeatRow, 'lineId' | 'state' | 'sensitivity' | 'monthlyCost'>, PoolSeat {
  readonly seat: Seat;
  readonly used: SeatUsage | undefined;
}

/** Judges a seat of a line in the estate's window and in the two beside it (R4); it costs nothing where the line does not. */
export function judgeSeat(seat: Seat, lineId: string, judge: SeatJudge, monthlyCost = 0n): JudgedSeat {
  const { unitId, accountId, assignedOn } = seat;
  const used = judge.usageOf(seat);
  const evidence: SeatEvidence = {
    excepted: judge.isExcepted(seat, lineId),
    hasLeft: seat.hasLeft,
    usageKnown: seat.usageKnown,
    assignedOn,
    lastUseOn: used?.lastUseOn ?? null,
    lastUseAYearAgoOn: used?.lastUseAYearAgoOn ?? null,
    lastLoginOn: used?.lastLoginOn ?? null,
  };
  const [window, shorter, longer] = judge.windows.get(seat.platform) as Views;
  const state = stateOf(evidence, window);
  const sensitivity = [stateOf(evidence, shorter), stateOf(evidence, longer)] as const;
  return { seat, lineId, unitId, accountId, assignedOn, used, state, sensitivity, monthlyCost };
}

/** A judged seat as it is written, with what becomes of it (R7.2). */
export function seatRow(judged: JudgedSeat, { disposition, neededBy }: Decision): SeatRow {
  const { seat, used } = judged;
  return {
    unitId: seat.unitId,
    lineId: judged.lineId,
    platform: seat.platform,
    accountId: seat.accountId,
    person: seat.person,
    personId: seat.personId,
    attribution: seat.reason,
    seatType: seat.seatType,
    state: judged.state,
    sensitivity: judged.sensitivity,
    assignedOn: seat.assignedOn,
    lastLoginOn: used?.lastLoginOn ?? null,
    lastActionOn: used?.lastActionOn ?? null,
    monthlyCost: judged.monthlyCost,
    disposition,
    neededBy,
  };
}

/** How a platform was judged, as reports say it. */
export function evidenceOf(platform: string, record: PlatformRecord, windows: Windows): PlatformEvidence {
  const last = record.record
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return {
    platform,
    judgedBy: record.judgedByActions ? 'actions' : 'logins',
    covered: isEvident(windows.get(platform)?.[0]),
    dataUpTo: last ?? null,
  };
}

/** Whether the platform's own evidence covers the window, by what its accounts state or by a whole record (R3.8). */
function isEvident(judged: JudgedWindow | undefined): boolean {
  return judged !== undefined && (judged.isLastLoginStated || judged.isWhole);
}
