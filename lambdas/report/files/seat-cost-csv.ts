import type { SeatCost } from '../../domain/metered-figures.ts';
import { formatAmount, prorate } from '../../domain/money/money.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/seat-cost.csv`: what seats cost with what their holders drew (R6.6): two equal head counts can cost different totals. */
export function seatCostCsv(rows: readonly SeatCost[], currency: string): string {
  return writeCsv<SeatCost>(
    [
      key('platform', (r) => r.platform),
      key('seat_type', (r) => r.seatType),
      key('unit_id', (r) => r.unitId),
      number('seats', (r) => r.seats),
      number('seat_amount', (r) => formatAmount(r.seatAmount, currency)),
      number('consumption_amount', (r) => formatAmount(r.consumptionAmount, currency)),
      number('total_amount', (r) => formatAmount(r.seatAmount + r.consumptionAmount, currency)),
      number('per_seat', (r) => formatAmount(perSeat(r), currency)),
      text('currency', () => currency),
    ],
    rows,
  );
}

/** A seat with its part of what was drawn, half away: 233.00 for 2 seats is 116.50. */
export function perSeat({ seatAmount, consumptionAmount, seats }: SeatCost): bigint {
  return prorate(seatAmount + consumptionAmount, 1n, BigInt(seats));
}
