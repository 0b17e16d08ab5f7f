import type { ChargeRow, LineFacts, SeatRow } from '../../domain/figures.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { seatsNobodyHolds } from '../../domain/seats/findings.ts';
import { countSeats, type SeatCounts } from '../unit/seat-counts.ts';

/** Charge rows with the seats that stand behind them. */
export interface Counted {
  readonly charges: readonly ChargeRow[];
  readonly seats: readonly SeatRow[];
}

export type Lines = ReadonlyMap<string, LineFacts>;

/** What some charge rows come to. Idle money falls into four parts that are named apart (reports 2.2). */
export interface Totals {
  readonly amount: MinorUnits;
  readonly idle: MinorUnits;
  /** What the seats that somebody holds and nobody uses cost. */
  readonly idleSeatMoney: MinorUnits;
  /** Seats that were bought and given to nobody. */
  readonly unassignedSeats: bigint;
  readonly unassignedMoney: MinorUnits;
  /** Shared products that nobody used. */
  readonly unusedMoney: MinorUnits;
  /** Infrastructure that counts and need not (R8.7). */
  readonly removableMoney: MinorUnits;
  /** A seat of a pool that several lines share counts once (R4.1). */
  readonly seats: SeatCounts;
  readonly isDraft: boolean;
}

/** Adds up charge rows of the estate's currency: money over the lines, seats once a pool (R4.1). */
export function totalsOf({ charges, seats }: Counted, lines: Lines): Totals {
  const unassigned = charges.filter((row) => row.chargeType === 'unassigned');
  const unused = charges.filter((row) => row.chargeType === 'unused');
  const others = charges.filter((row) => row.chargeType !== 'unassigned' && row.chargeType !== 'unused');
  return {
    amount: sum(charges.map((row) => row.amount)),
    idle: idleOf(charges),
    idleSeatMoney: idleOf(others.filter((row) => row.metric !== 'subscription_unit')),
    unassignedSeats: seatsNobodyHolds(unassigned, seatPoolNames(lines)),
    unassignedMoney: idleOf(unassigned),
    unusedMoney: idleOf(unused),
    removableMoney: idleOf(others.filter((row) => row.metric === 'subscription_unit')),
    seats: countSeats(seats),
    isDraft: charges.some((row) => row.status === 'draft'),
  };
}

function idleOf(rows: readonly ChargeRow[]): MinorUnits {
  return sum(rows.map((row) => row.idleAmount));
}

/** The pool of seats that a line shares with others (R4.1), else a name of its own. */
export function seatPoolNames(lines: Lines): (lineId: string) => string {
  return (lineId) => lines.get(lineId)?.seatPool ?? lineId;
}
