import { formatAmount } from '../../domain/money/money.ts';
import type { Reallocation } from '../../domain/seats/reallocations.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/reallocation.csv`: idle seats that a unit gives and a unit needs (R7.2). */
export function reallocationCsv(rows: readonly Reallocation[]): string {
  return writeCsv<Reallocation>(
    [
      key('platform', (r) => r.platform),
      key('seat_type', (r) => r.seatType),
      key('from_unit', (r) => r.fromUnit),
      key('to_unit', (r) => r.toUnit),
      text('line_ids', (r) => joinIds(r.lineIds)),
      number('seats', (r) => r.seats),
      number('annual_value', (r) => (r.annualValue === null ? null : formatAmount(r.annualValue, r.currency))),
      text('currency', (r) => r.currency),
    ],
    rows,
  );
}
