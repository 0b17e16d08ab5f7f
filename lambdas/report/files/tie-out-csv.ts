import type { TieOutRow } from '../../domain/figures.ts';
import { formatAmount } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `finance/tie-out.csv`: a row for each line and currency that shows that nothing got lost (R5.4). */
export function tieOutCsv(period: Month, rows: readonly TieOutRow[]): string {
  return writeCsv<TieOutRow>(
    [
      text('period', () => period),
      key('line_id', (r) => r.lineId),
      text('vendor', (r) => r.vendor),
      text('invoice_ids', (r) => joinIds(r.invoiceIds)),
      key('currency', (r) => r.currency),
      number('invoiced', (r) => formatAmount(r.invoiced, r.currency)),
      number('charged_to_units', (r) => formatAmount(r.chargedToUnits, r.currency)),
      number('unattributed', (r) => formatAmount(r.unattributed, r.currency)),
      number('difference', (r) => formatAmount(r.difference, r.currency)),
      text('basis', (r) => r.basis),
    ],
    rows,
  );
}
