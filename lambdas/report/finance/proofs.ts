import { familyOf } from '../../domain/metrics/index.ts';
import type { ContractLine, InvoiceLine } from '../../domain/money/contract.ts';
import { invoiceTotals } from '../../domain/money/invoice-totals.ts';
import { costOfLine } from '../../domain/money/line-cost.ts';
import type { MinorUnits } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { ChargedPair } from '../line-facts.ts';

/** What the charges are made of, from the invoice to the cent, so that finance can redo each of them (R5.3, R6). */
export function proofs(
  charged: readonly ChargedPair[],
  invoices: readonly InvoiceLine[],
  period: Month,
  overageOf: (line: ContractLine) => MinorUnits | undefined,
): Pick<MonthFigures, 'invoices' | 'costs' | 'weights'> {
  const ofLine = groupBy(invoices, ({ lineId }) => lineId);
  const counted = new Set(charged.flatMap(({ charged: { invoiceIds } }) => invoiceIds));
  return {
    invoices: invoiceTotals(invoices, counted, period),
    costs: charged.flatMap(({ line, charged: { lineId, originalCurrency: currency } }) => {
      const parts = costOfLine(line, ofLine.get(lineId) ?? [], period, overageOf(line))?.parts ?? [];
      return parts.map((part) => ({ lineId, currency, part }));
    }),
    weights: charged.flatMap(({ line, charged: { lineId, charges } }) =>
      charges.flatMap(({ unitId, chargeType, parts }) =>
        parts.map((part) => ({ lineId, method: familyOf(line).method(line), unitId, chargeType, part })),
      ),
    ),
  };
}
