import type { ContractLine } from '../domain/contract.ts';
import { windowOf } from '../domain/coverage.ts';
import { dispositionOf } from '../domain/dispositions.ts';
import { type ExceptedSeat, openExceptions } from '../domain/exceptions.ts';
import type { PlatformEvidence, SeatRow } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { asOf, lastDay } from '../domain/month.ts';
import { poolOf } from '../domain/pools.ts';
import type { Run } from '../domain/run.ts';
import { type JudgedWindow, judgeWindow, type PlatformRecord, type SeatEvidence, stateOf } from '../domain/states.ts';
import type { Store } from '../ports/store.ts';
import { chargesSchema, type SeatCost } from '../run/charges.ts';
import { readDocument, writeDocument } from '../run/document.ts';
import { readUnitBook } from '../run/estate.ts';
import { readContractLines, readExceptions } from '../run/facts.ts';
import type { Judgements } from '../run/judgements.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import { readSeats, type Seat } from '../run/seats.ts';
import { requireStep, type StepRecord } from '../run/step-record.ts';
import { readPlatformRecords, readSeatUsage, type SeatUsage } from './evidence.ts';

/** Judges every seat of every charged line in the estate's window and in the two beside it (R4). Safe to run again. */
export async function shelfware(run: Run, inputs: RunInputs, { store }: { store: Store }): Promise<StepRecord> {
  const normalised = await requireStep(store, run, 'normalise');
  const attributed = await requireStep(store, run, 'attribute');
  const { settings } = inputs;
  const units = await readUnitBook(store, run, normalised);
  const platforms = await readPlatformRecords(store, normalised, settings);
  const judge = {
    isExcepted: openExceptions(await readExceptions(store, normalised), lastDay(run.period)),
    usage: await readSeatUsage(store, attributed),
    windows: openWindows(platforms, inputs, run),
  };
  const charges = await readDocument(store, run, 'charges', chargesSchema);
  const seats = groupBy(await readSeats(store, attributed, { units, seatTypes: settings.seat_types }), poolOf);
  const lines = new Map((await readContractLines(store, normalised)).map((line) => [line.lineId, line]));
  const costs = new Map(charges.seatCosts.map((c) => [seatKey(c), c.cost]));
  const judged = charges.lines.flatMap(({ lineId }) => {
    const line = lines.get(lineId) as ContractLine;
    const held = line.metric === 'per_user' ? (seats.get(poolOf(line)) ?? []) : [];
    return held.map((seat) => judgeSeat(seat, line.lineId, judge, costs.get(seatKey({ ...seat, lineId })) ?? 0n));
  });
  const evidence = [...platforms].map(([platform, record]) => evidenceOf(platform, record, judge.windows));
  return writeDocument(store, run, 'judgements', { seats: judged, evidence } satisfies Judgements);
}

/** The estate's window, then the two of `sensitivity_days`. */
type Views = readonly [JudgedWindow, JudgedWindow, JudgedWindow];

/** The views on each platform's evidence. */
type Windows = ReadonlyMap<string, Views>;

interface Judge {
  readonly isExcepted: (seat: ExceptedSeat) => boolean;
  readonly usage: ReadonlyMap<string, SeatUsage>;
  readonly windows: Windows;
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

function judgeSeat(seat: Seat, lineId: string, judge: Judge, monthlyCost: bigint): SeatRow {
  const used = judge.usage.get(seatKey({ ...seat, lineId: '' }));
  const evidence: SeatEvidence = {
    excepted: judge.isExcepted({ ...seat, lineId }),
    hasLeft: seat.hasLeft,
    usageKnown: seat.usageKnown,
    assignedOn: seat.assignedOn,
    lastUseOn: used?.lastUseOn ?? null,
    lastUseAYearAgoOn: used?.lastUseAYearAgoOn ?? null,
    lastLoginOn: used?.lastLoginOn ?? null,
  };
  const [window, shorter, longer] = judge.windows.get(seat.platform) as Views;
  const state = stateOf(evidence, window);
  return {
    unitId: seat.unitId,
    lineId,
    platform: seat.platform,
    accountId: seat.accountId,
    person: seat.person,
    attribution: seat.reason,
    seatType: seat.seatType,
    state,
    sensitivity: [stateOf(evidence, shorter), stateOf(evidence, longer)],
    assignedOn: seat.assignedOn,
    lastLoginOn: used?.lastLoginOn ?? null,
    lastActionOn: used?.lastActionOn ?? null,
    monthlyCost,
    disposition: dispositionOf(state),
  };
}

function evidenceOf(platform: string, record: PlatformRecord, windows: Windows): PlatformEvidence {
  const last = record.record
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return {
    platform,
    judgedBy: record.judgedByActions ? 'actions' : 'logins',
    covered: windows.get(platform)?.[0].isCovered ?? false,
    dataUpTo: last ?? null,
  };
}

function seatKey({ lineId, platform, accountId }: Pick<SeatCost, 'lineId' | 'platform' | 'accountId'>): string {
  return JSON.stringify([lineId, platform, accountId]);
}
