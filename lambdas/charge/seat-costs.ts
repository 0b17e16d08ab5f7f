import { allocateEvenly } from '../domain/money/money.ts';
import type { Seat } from '../run/figures/attributed-rows.ts';
import type { ChargedLine, SeatCost } from '../run/figures/charges.ts';

/**
 * Divides what each unit pays for a line over the seats it holds of it, smaller account ids first (R6.1): 100.00 over
 * three seats is 33.34, 33.33, 33.33. The seats must come sorted by account.
 */
export function seatCosts(line: ChargedLine, seats: readonly Seat[]): SeatCost[] {
  return line.charges
    .filter(({ unitOfMeasure, chargeType }) => unitOfMeasure === 'seat' && chargeType !== 'unassigned')
    .flatMap(({ unitId, amount }) => {
      const held = seats.filter((seat) => seat.unitId === unitId);
      const costs = allocateEvenly(amount, held.length);
      return held.map(({ platform, accountId }, i) => ({
        lineId: line.lineId,
        platform,
        accountId,
        cost: costs[i] as bigint,
      }));
    });
}
