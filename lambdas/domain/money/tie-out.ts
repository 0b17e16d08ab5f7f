import type { CostBasis, Status, TieOutRow } from '../figures.ts';
import type { Charge, LineTotal } from './divide-line.ts';
import { sum } from './money.ts';

/**
 * The tie-out of a line (R5.4), in its invoices' currency and, where that is another, in the estate's: what was invoiced,
 * what the units pay and what stays unattributed. The difference must be 0.
 */
export function tieOut(
  line: LineTotal & { charges: readonly Charge[] },
  vendor: string,
  currency: string,
): TieOutRow[] {
  const original = row(line, vendor, line.originalCurrency, line.original, (c) => c.original);
  if (line.originalCurrency === currency) return [original];
  return [original, row(line, vendor, currency, line.amount, (c) => c.amount)];
}

function row(
  line: LineTotal & { charges: readonly Charge[] },
  vendor: string,
  currency: string,
  invoiced: bigint,
  amountOf: (charge: Charge) => bigint,
): TieOutRow {
  const units = sum(line.charges.filter((c) => c.unitId !== null).map(amountOf));
  const unattributed = sum(line.charges.filter((c) => c.unitId === null).map(amountOf));
  return {
    lineId: line.lineId,
    vendor,
    invoiceIds: line.invoiceIds,
    currency,
    invoiced,
    chargedToUnits: units,
    unattributed,
    difference: invoiced - units - unattributed,
    basis: basisOf(line),
  };
}

/** What a cost stands on (R5.3): final by an invoice, draft by an estimated one or, without any, by the contract. */
export function basisOf({ status, invoiceIds }: { status: Status; invoiceIds: readonly string[] }): CostBasis {
  if (status === 'final') return 'invoice';
  return invoiceIds.length > 0 ? 'estimate' : 'contract';
}
