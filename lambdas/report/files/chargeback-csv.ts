import type { ChargeRow } from '../../domain/figures.ts';
import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import { joinIds } from '../../domain/text/text.ts';
import { type Column, key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `finance/chargeback.csv`, and with the rows of one unit its `charges.csv`: a row for each unit, line and charge type. */
export function chargebackCsv(period: Month, rows: readonly ChargeRow[]): string {
  return writeCsv(chargebackColumns(period), rows);
}

/** What each column of the chargeback holds: of the CSV file and of the workbook. */
export function chargebackColumns(period: Month): Column<ChargeRow>[] {
  return [
    text('period', () => period),
    text('status', (r) => r.status),
    key('unit_id', (r) => r.unitId),
    text('unit_name', (r) => r.unitName),
    text('cost_center', (r) => r.costCenter),
    text('company_code', (r) => r.companyCode),
    text('vendor', (r) => r.vendor),
    text('product', (r) => r.product),
    key('line_id', (r) => r.lineId),
    text('metric', (r) => r.metric),
    key('charge_type', (r) => r.chargeType),
    text('method', (r) => r.method),
    number('quantity', (r) => (r.quantity === null ? null : formatDecimal(r.quantity, r.quantityDecimals))),
    text('unit_of_measure', (r) => r.unitOfMeasure),
    number('held', (r) => r.held),
    number('active', (r) => r.active),
    number('reclaimable', (r) => r.reclaimable),
    number('amount', (r) => formatAmount(r.amount, r.currency)),
    number('idle_amount', (r) => formatAmount(r.idleAmount, r.currency)),
    text('currency', (r) => r.currency),
    number('original_amount', (r) => formatAmount(r.originalAmount, r.originalCurrency)),
    text('original_currency', (r) => r.originalCurrency),
    number('fx_rate', (r) => r.fxRate),
    text('fx_date', (r) => r.fxDate),
    text('invoice_ids', (r) => joinIds(r.invoiceIds)),
    number('previous_amount', (r) => (r.previousAmount !== null ? formatAmount(r.previousAmount, r.currency) : null)),
    text('answerable_unit', (r) => r.answerableUnit),
    text('explanation', (r) => r.explanation),
  ];
}
