import { allocateEvenly, type MinorUnits } from '../domain/money/money.ts';
import { groupBy } from '../domain/text/group-by.ts';
import type { Seat } from '../run/figures/attributed-rows.ts';
import type { ChargedLine } from '../run/figures/charges.ts';

/**
 * Divides what each unit pays for a line over the seats it holds of it, smaller account ids first (R6.1): 100.00 over
 * three seats is 33.34, 33.33, 33.33. The seats must come sorted by account.
 */
export function seatCosts({ charges }: ChargedLine, seats: readonly Seat[]): ReadonlyMap<Seat, MinorUnits> {
  const byUnit = groupBy(seats, ({ unitId }) => unitId);
  const bySeats = charges.filter((charge) => charge.unitOfMeasure === 'seat' && charge.chargeType !== 'unassigned');
  return new Map(
    bySeats.flatMap(({ unitId, amount }) => {
      const held = byUnit.get(unitId) ?? [];
      const costs = allocateEvenly(amount, held.length);
      return held.map((seat, i) => [seat, costs[i] as MinorUnits] as const);
    }),
  );
}
