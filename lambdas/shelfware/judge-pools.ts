import type { SeatRow } from '../domain/figures.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { type Decision, decide } from '../domain/seats/dispositions.ts';
import { exposedSeats, seatPoolName } from '../domain/seats/seat-pools.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { byText } from '../domain/text/text.ts';
import type { ChargedLine } from '../run/figures/charges.ts';
import type { ChargedPair } from './judge-draws.ts';
import { type JudgedSeat, judgeSeat, seatRow } from './judge-seats.ts';
import { chargedSeatLines, type MonthToJudge } from './read-month.ts';
import { seatCosts } from './seat-costs.ts';

/** Every seat of every charged line with its state and what becomes of it (R4, R7.2), sorted by line. */
export function judgePools(month: MonthToJudge): SeatRow[] {
  const pools = groupBy(chargedSeatLines(month), ({ line }) => seatPoolName(line));
  return [...pools].flatMap(([pool, members]) => judgePool(pool, members, month)).sort(byLine);
}

function judgePool(pool: string, members: readonly ChargedPair[], { seats, judge, run }: MonthToJudge): SeatRow[] {
  const held = seats.get(pool) ?? [];
  const rows = members.flatMap(({ line: { lineId }, charged }) => {
    const costs = seatCosts(charged, held);
    return held.map((seat) => judgeSeat(seat, lineId, judge, costs.get(seat) ?? 0n));
  });
  return decided(rows, members[0]?.charged, run);
}

/** What to do with the seats of a pool, over all its lines (R7.2). */
function decided(
  rows: readonly JudgedSeat[],
  charged: ChargedLine | undefined,
  { period }: MonthToJudge['run'],
): SeatRow[] {
  const { purchased = null, billable = null } = charged ?? {};
  const shortBy = purchased === null || billable === null ? 0n : exposedSeats({ purchased, billable });
  const decisions = decide(rows, Number(shortBy), period);
  return rows.map((row) => seatRow(row, decisions.get(row) as Decision));
}

/** The seats of a line's pool, each in the state of that line (R4.1). */
export type SeatsOfLine = (
  line: Pick<ContractLine, 'lineId' | 'platform' | 'seatType'>,
) => readonly Pick<SeatRow, 'unitId' | 'accountId' | 'state'>[];

/** Opens the seats of every line: those of charged lines as they were judged, others are judged when they are asked for. */
export function openSeatsOfLine(judged: readonly SeatRow[], { seats, judge }: MonthToJudge): SeatsOfLine {
  const charged = groupBy(judged, ({ lineId }) => lineId);
  return (line) =>
    charged.get(line.lineId) ??
    (seats.get(seatPoolName(line)) ?? []).map((seat) => judgeSeat(seat, line.lineId, judge));
}

const byLine = byText<SeatRow>(
  (row) => row.lineId,
  (row) => row.platform,
  (row) => row.accountId,
);
