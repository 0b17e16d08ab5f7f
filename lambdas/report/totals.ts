import type { ChargeRow } from '../domain/figures.ts';
import { type MinorUnits, sum } from '../domain/money.ts';

/** What some charge rows come to. Idle money falls into three parts that are named apart (reports 2.2). */
export interface Totals {
  readonly amount: MinorUnits;
  readonly idle: MinorUnits;
  /** Seats that somebody holds and nobody uses, and what they cost. */
  readonly idleSeats: number;
  readonly idleSeatMoney: MinorUnits;
  /** Seats that were bought and given to nobody. */
  readonly unassignedSeats: bigint;
  readonly unassignedMoney: MinorUnits;
  /** Shared products that nobody used. */
  readonly unusedMoney: MinorUnits;
  readonly held: number;
  readonly active: number;
  /** The same rows a month before; nothing where none of them was there. */
  readonly previous: MinorUnits | null;
  readonly isDraft: boolean;
}

/** Adds up charge rows of the estate's currency. */
export function totalsOf(rows: readonly ChargeRow[]): Totals {
  const unassigned = rows.filter((row) => row.chargeType === 'unassigned');
  const unused = rows.filter((row) => row.chargeType === 'unused');
  const others = rows.filter((row) => row.chargeType !== 'unassigned' && row.chargeType !== 'unused');
  const previous = rows.flatMap((row) => row.previousAmount ?? []);
  return {
    amount: sum(rows.map((row) => row.amount)),
    idle: sum(rows.map((row) => row.idleAmount)),
    idleSeats: seats(rows, (row) => row.reclaimable),
    idleSeatMoney: sum(others.map((row) => row.idleAmount)),
    unassignedSeats: sum(unassigned.map((row) => row.quantity ?? 0n)),
    unassignedMoney: sum(unassigned.map((row) => row.idleAmount)),
    unusedMoney: sum(unused.map((row) => row.idleAmount)),
    held: seats(rows, (row) => row.held),
    active: seats(rows, (row) => row.active),
    previous: previous.length > 0 ? sum(previous) : null,
    isDraft: rows.some((row) => row.status === 'draft'),
  };
}

function seats(rows: readonly ChargeRow[], of: (row: ChargeRow) => number | null): number {
  return rows.reduce((total, row) => total + (of(row) ?? 0), 0);
}
