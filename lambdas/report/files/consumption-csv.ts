import type { ConsumptionRow } from '../../domain/metered-figures.ts';
import { formatAmount } from '../../domain/money/money.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `units/<unit>/consumption.csv`: a row for each line of consumption and account of a unit (feeds-metrics 6). */
export function consumptionCsv(rows: readonly ConsumptionRow[], currency: string): string {
  return writeCsv<ConsumptionRow>(
    [
      key('line_id', (r) => r.lineId),
      key('platform', (r) => r.platform),
      key('account_id', (r) => r.accountId),
      text('meter', (r) => r.meter),
      text('person', (r) => r.person),
      text('attribution', (r) => r.attribution),
      text('seat_type', (r) => r.seatType),
      number('units', (r) => r.units),
      number('monthly_cost', (r) => formatAmount(r.monthlyCost, currency)),
    ],
    rows,
  );
}
