import type { PlatformEvidence, SeatRow } from '../domain/figures.ts';
import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { asOf, lastDay } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import { windowOf } from '../domain/seats/coverage.ts';
import { type Decision, decide, type PoolSeat } from '../domain/seats/dispositions.ts';
import { type IsExcepted, openExceptions } from '../domain/seats/exceptions.ts';
import { byPool, exposedSeats, seatPoolName } from '../domain/seats/seat-pools.ts';
import {
  type JudgedWindow,
  judgeWindow,
  type PlatformRecord,
  type SeatEvidence,
  stateOf,
} from '../domain/seats/states.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { byText } from '../domain/text/text.ts';
import type { Store } from '../ports/store.ts';
import { readSeats, type Seat } from '../run/figures/attributed-rows.ts';
import { type ChargedLine, chargesSchema } from '../run/figures/charges.ts';
import { readDraws } from '../run/figures/draws.ts';
import { readUnitBook } from '../run/figures/estate.ts';
import { readContractLines, readExceptions } from '../run/figures/facts.ts';
import { type Judgements, packJudgements } from '../run/figures/judgements.ts';
import { listedConsumptions, readMetered } from '../run/figures/metered.ts';
import { readResources } from '../run/figures/resources.ts';
import { readPlatforms } from '../run/landings/platform-records.ts';
import { readSeenPlatforms } from '../run/landings/seen-platforms.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import { requireStep, type StepOutput } from '../run/steps/step-output.ts';
import { readDocument, writeDocument } from '../run/store/document.ts';
import { conclude } from './conclude.ts';
import { staleEvidence, unmatchedSeatTypes } from './holds.ts';
import { judgeDraws } from './judge-draws.ts';
import { judgeUnits } from './judge-resources.ts';
import { resourceRules } from './resource-rules.ts';
import { seatCosts } from './seat-costs.ts';
import { type FindUsage, readSeatUsage, type SeatUsage } from './seat-usage.ts';

/** Judges every seat of every charged line in the estate's window and in the two beside it (R4). Safe to run again. */
export async function shelfware(run: Run, inputs: RunInputs, { store }: { store: Store }): Promise<StepOutput> {
  const normalised = await requireStep(store, run, 'normalise');
  const attributed = await requireStep(store, run, 'attribute');
  const { settings } = inputs;
  const units = await readUnitBook(store, run, normalised);
  const platforms = await readPlatforms(store, normalised, settings);
  const judge = {
    isExcepted: openExceptions(await readExceptions(store, normalised), lastDay(run.period)),
    usageOf: await readSeatUsage(store, attributed),
    windows: openWindows(platforms, inputs, run),
  };
  const charges = await readDocument(store, run, 'charges', chargesSchema);
  const seats = byPool(await readSeats(store, attributed, { units, seatTypes: settings.seat_types }));
  const lines = new Map((await readContractLines(store, normalised)).map((line) => [line.lineId, line]));
  const pools = groupBy(chargedSeatLines(charges.lines, lines), ({ line }) => seatPoolName(line));
  const judged = [...pools].flatMap(([pool, members]) => {
    const held = seats.get(pool) ?? [];
    const rows = members.flatMap(({ line: { lineId }, charged }) => {
      const costs = seatCosts(charged, held);
      return held.map((seat) => judgeSeat(seat, lineId, judge, costs.get(seat) ?? 0n));
    });
    return decided(rows, members[0]?.charged, run);
  });
  const pairs = charges.lines.map((one) => ({ charged: one, line: lines.get(one.lineId) as ContractLine }));
  const metered = await readMetered(
    store,
    { normalised, attributed },
    { ...run, lines: [...lines.values()], settings },
  );
  const infrastructure = judgeUnits(
    pairs.filter(({ line }) => line.metric === 'subscription_unit'),
    {
      ...{ units, rules: resourceRules(settings, run.period, judge.isExcepted) },
      consumptions: listedConsumptions(metered, charges.lines, run.period),
      findProduct: metered.findProduct,
      resources: await readResources(store, attributed, units),
      lowestHealth: settings.subscription_units.health_share.low,
    },
  );
  const draws = judgeDraws(pairs, await readDraws(store, attributed, units), judged);
  const seen = await readSeenPlatforms(store, { normalised, attributed }, settings);
  const holds = [
    ...staleEvidence(lineIdsByPlatform(pools), judge.windows, platforms, run),
    ...unmatchedSeatTypes([...pools.values()].flat(), seen.assignments, settings),
  ];
  const document: Judgements = {
    seats: judged.sort(byLine),
    evidence: [...platforms].map(([platform, record]) => evidenceOf(platform, record, judge.windows)),
    ...conclude(judged, charges, inputs, { holds, lines, idleOf: infrastructure.idleOf }),
    metered: {
      resources: infrastructure.rows,
      consumption: draws.rows,
      tail: [...infrastructure.tail, ...draws.tail],
      unitFindings: infrastructure.findings,
      removable: infrastructure.removable,
      seatCosts: draws.seatCosts,
    },
  };
  return writeDocument(store, run, 'judgements', packJudgements(document));
}

/** A line of seats with what it costs. */
interface ChargedSeatLine {
  readonly line: ContractLine;
  readonly charged: ChargedLine;
}

function chargedSeatLines(
  charged: readonly ChargedLine[],
  lines: ReadonlyMap<string, ContractLine>,
): ChargedSeatLine[] {
  return charged
    .map((one) => ({ charged: one, line: lines.get(one.lineId) as ContractLine }))
    .filter(({ line }) => familyOf(line).hasSeats);
}

/** What to do with the seats of a pool, over all its lines (R7.2). */
function decided(rows: readonly JudgedSeat[], charged: ChargedLine | undefined, { period }: Run): SeatRow[] {
  const { purchased = null, billable = null } = charged ?? {};
  const shortBy = purchased === null || billable === null ? 0n : exposedSeats({ purchased, billable });
  const decisions = decide(rows, Number(shortBy), period);
  return rows.map((row) => seatRow(row, decisions.get(row) as Decision));
}

function lineIdsByPlatform(pools: ReadonlyMap<string, readonly ChargedSeatLine[]>): ReadonlyMap<string, string[]> {
  const members = groupBy([...pools.values()].flat(), ({ line }) => line.platform ?? '');
  return new Map([...members].map(([platform, lines]) => [platform, lines.map(({ line }) => line.lineId)]));
}

const byLine = byText<SeatRow>(
  (row) => row.lineId,
  (row) => row.platform,
  (row) => row.accountId,
);

/** The estate's window, then the two of `sensitivity_days`. */
type Views = readonly [JudgedWindow, JudgedWindow, JudgedWindow];

/** The views on each platform's evidence. */
type Windows = ReadonlyMap<string, Views>;

interface Judge {
  readonly isExcepted: IsExcepted;
  readonly usageOf: FindUsage;
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

/** A seat of a line with its states, before the whole pool is looked at. */
interface JudgedSeat extends Pick<SeatRow, 'lineId' | 'state' | 'sensitivity' | 'monthlyCost'>, PoolSeat {
  readonly seat: Seat;
  readonly used: SeatUsage | undefined;
}

function judgeSeat(seat: Seat, lineId: string, judge: Judge, monthlyCost: bigint): JudgedSeat {
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

function seatRow(judged: JudgedSeat, { disposition, neededBy }: Decision): SeatRow {
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

function evidenceOf(platform: string, record: PlatformRecord, windows: Windows): PlatformEvidence {
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
