import { type ContractLine, isInForce } from '../money/contract.ts';
import type { WeightedTaker } from '../money/weights.ts';
import { firstDay, lastDay, type Month } from '../month.ts';
import { groupBy } from '../text/group-by.ts';

/** Lines of one platform and seat type share one pool of seats (R4.1). */
export interface SeatPool {
  /** Q: seats bought. */
  readonly purchased: bigint;
  /** A: seats held, which is billable ones (R4.2). */
  readonly billable: bigint;
}

/** The name of a line's pool. */
export function seatPoolName(line: { platform: string | null; seatType: string | null }): string {
  return JSON.stringify([line.platform, line.seatType]);
}

/** Seats by the name of their pool. */
export function byPool<Seat extends { readonly platform: string; readonly seatType: string }>(
  seats: readonly Seat[],
): Map<string, Seat[]> {
  const pools = [...groupBy(seats, (seat) => seat.platform).values()].flatMap((own) => [
    ...groupBy(own, (seat) => seat.seatType).values(),
  ]);
  return new Map(pools.map((own) => [seatPoolName(own[0] as Seat), own]));
}

/** Q of a pool: the seats of its lines in force on the period's last day, else in the period (R4.1). */
export function purchasedSeats(lines: readonly ContractLine[], period: Month): bigint {
  return boughtLines(lines, period).reduce((total, line) => total + (line.quantity ?? 0n), 0n);
}

/** The lines of a pool whose seats count as bought: those in force on the period's last day, else in the period (R4.1). */
export function boughtLines(lines: readonly ContractLine[], period: Month): readonly ContractLine[] {
  const atTheEnd = lines.filter((line) => isInForce(line, lastDay(period), lastDay(period)));
  return atTheEnd.length > 0 ? atTheEnd : lines.filter((l) => isInForce(l, firstDay(period), lastDay(period)));
}

/** What nobody holds of a pool: Q − A, or 0. */
export function unassignedSeats({ purchased, billable }: SeatPool): bigint {
  return purchased > billable ? purchased - billable : 0n;
}

/** What is held beyond what was bought: A − Q, or 0, the exposure of a true-up (R6.1). */
export function exposedSeats({ purchased, billable }: SeatPool): bigint {
  return billable > purchased ? billable - purchased : 0n;
}

/**
 * The takers of a per-user line (R6.1): the seats that each unit holds, and Q − A unassigned ones for the owner.
 * Q = 10, Ops holds 5, Finance 2: 5, 2 and 3 unassigned.
 */
export function seatTakers(held: readonly WeightedTaker[], pool: SeatPool, ownerUnitId: string): WeightedTaker[] {
  const unassigned = unassignedSeats(pool);
  if (unassigned === 0n) return [...held];
  return [...held, { unitId: ownerUnitId, chargeType: 'unassigned', weight: unassigned }];
}
