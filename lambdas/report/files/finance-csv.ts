import type { InvoiceTotal } from '../../domain/money/invoice-totals.ts';
import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';
import type { Change } from '../finance/changes.ts';

/** The files by which finance redoes a figure, from the invoice to the cent (feeds 4). */

/** `finance/invoices.csv`: each invoice that the month's costs stand on, whole. */
export function invoicesCsv(rows: readonly InvoiceTotal[]): string {
  return writeCsv<InvoiceTotal>(
    [
      key('invoice_id', (r) => r.invoiceId),
      key('currency', (r) => r.currency),
      text('vendor', (r) => r.vendor),
      number('invoiced', (r) => formatAmount(r.invoiced, r.currency)),
      number('this_period', (r) => formatAmount(r.thisPeriod, r.currency)),
      number('earlier_periods', (r) => formatAmount(r.earlierPeriods, r.currency)),
      number('later_periods', (r) => formatAmount(r.laterPeriods, r.currency)),
      text('line_ids', (r) => joinIds(r.lineIds)),
      text('status', (r) => r.status),
    ],
    rows,
  );
}

type Cost = MonthFigures['costs'][number];

/** `finance/line-costs.csv`: what each line's cost is made of (R5.3); `this_period` is share `share` of `shares` of `amount`. */
export function lineCostsCsv(rows: readonly Cost[]): string {
  return writeCsv<Cost>(
    [
      key('line_id', (r) => r.lineId),
      key('invoice_id', (r) => r.part.invoice?.invoiceId ?? ''),
      key('invoice_line', (r) => r.part.invoice?.invoiceLine ?? ''),
      text('status', (r) => r.part.invoice?.status ?? 'contract'),
      text('period_from', (r) => r.part.invoice?.periodFrom ?? ''),
      text('period_to', (r) => r.part.invoice?.periodTo ?? ''),
      number('amount', (r) => formatAmount(r.part.whole, r.currency)),
      number('share', (r) => r.part.share),
      number('shares', (r) => r.part.shares),
      number('this_period', (r) => formatAmount(r.part.amount, r.currency)),
      text('currency', (r) => r.currency),
    ],
    rows,
  );
}

type Weight = MonthFigures['weights'][number];

/**
 * `finance/weights.csv`: how each line is divided (R6), part by part: `amount` is what `weight` of `weight_total` takes of
 * `part_amount` by the largest remainder (R5.2), in the estate's currency.
 */
export function weightsCsv(rows: readonly Weight[], currency: string): string {
  return writeCsv<Weight>(
    [
      key('line_id', (r) => r.lineId),
      key('basis', (r) => r.part.basis ?? r.method),
      key('unit_id', (r) => r.unitId),
      key('charge_type', (r) => r.chargeType),
      number('percent', (r) => r.part.percent),
      number('part_amount', (r) => formatAmount(r.part.of, currency)),
      number('weight', (r) => formatDecimal(r.part.weight, r.part.decimals)),
      number('weight_total', (r) => formatDecimal(r.part.totalWeight, r.part.decimals)),
      text('unit_of_measure', (r) => r.part.unitOfMeasure),
      number('amount', (r) => formatAmount(r.part.amount, currency)),
      text('currency', () => currency),
    ],
    rows,
  );
}

/** `finance/changes.csv`: what differs from the last published revision of the same month. */
export function changesCsv(rows: readonly Change[]): string {
  const amount = (of: (row: Change) => bigint | null) => (row: Change) => {
    const value = of(row);
    return value === null ? null : formatAmount(value, row.currency);
  };
  return writeCsv<Change>(
    [
      key('unit_id', (r) => r.unitId),
      key('line_id', (r) => r.lineId),
      key('charge_type', (r) => r.chargeType),
      number(
        'before',
        amount((r) => r.before),
      ),
      number(
        'after',
        amount((r) => r.after),
      ),
      key('currency', (r) => r.currency),
    ],
    rows,
  );
}
