import type { LineFacts, SeatRow } from '../figures.ts';
import { type MinorUnits, prorate } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { pooledSeats } from './pooled-seats.ts';

/** Idle seats of a short pool that one unit gives and one unit needs (R7.2); a taker covers itself first. */
export interface Reallocation {
  readonly platform: string;
  readonly seatType: string;
  /** Null where nobody answers for the seats. */
  readonly fromUnit: string | null;
  readonly toUnit: string;
  readonly lineIds: readonly string[];
  readonly seats: number;
  /** What a year of them costs by the contract, in `currency`; null where no line of the pool in force states a price. */
  readonly annualValue: MinorUnits | null;
  readonly currency: string;
}

/**
 * Adds up the seats that are to be given on, by pool, giver and taker (R7.2). 3 seats of a line of 10 at 1,000.00 a year:
 * 300.00.
 */
export function reallocations(seats: readonly SeatRow[], lines: ReadonlyMap<string, LineFacts>): Reallocation[] {
  const given = seats.filter((seat) => seat.neededBy !== null);
  const groups = groupBy(given, (s) => JSON.stringify([s.platform, s.seatType, s.unitId, s.neededBy]));
  return [...groups.values()].map((rows) => reallocationOf(rows, lines)).sort(byName);
}

const byName = byText<Reallocation>(
  (r) => r.platform,
  (r) => r.seatType,
  (r) => r.fromUnit ?? '',
  (r) => r.toUnit,
);

function reallocationOf(rows: readonly SeatRow[], lines: ReadonlyMap<string, LineFacts>): Reallocation {
  const { platform, seatType, unitId, neededBy, lineId } = rows[0] as SeatRow;
  const seats = pooledSeats(rows).length;
  const priced = pricingLine(lines.get(lineId)?.seatPool ?? null, lines);
  return {
    platform,
    seatType,
    fromUnit: unitId,
    toUnit: neededBy as string,
    lineIds: [...new Set(rows.map((row) => row.lineId))],
    seats,
    annualValue: priced && prorate(priced.annualAmount as MinorUnits, BigInt(seats), priced.quantity as bigint),
    currency: priced?.currency ?? '',
  };
}

/** The pool's first line in force that states a quantity and a price for the year. */
function pricingLine(pool: string | null, lines: ReadonlyMap<string, LineFacts>): LineFacts | null {
  const own = [...lines.values()].filter((line) => line.seatPool !== null && line.seatPool === pool && line.isInForce);
  return own.sort(byText((l) => l.lineId)).find((line) => line.quantity && line.annualAmount !== null) ?? null;
}
