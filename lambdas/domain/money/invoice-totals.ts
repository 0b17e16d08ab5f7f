import type { Month } from '../month.ts';
import { monthsBetween } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import type { InvoiceLine } from './contract.ts';
import { sharesOf } from './line-cost.ts';
import { type MinorUnits, sum } from './money.ts';

/** An invoice as accounts payable finds it: what of its total falls to this month, to earlier and to later ones. */
export interface InvoiceTotal {
  readonly invoiceId: string;
  readonly vendor: string;
  readonly currency: string;
  /** The whole invoice; the three parts add up to it. */
  readonly invoiced: MinorUnits;
  readonly thisPeriod: MinorUnits;
  readonly earlierPeriods: MinorUnits;
  readonly laterPeriods: MinorUnits;
  readonly lineIds: readonly string[];
  readonly status: InvoiceLine['status'];
}

/**
 * The whole of every invoice that a month's costs stand on; `counted` are their ids (R5.3). 1,200.00 for a year, in its
 * third month: 100.00 now, 200.00 earlier, 900.00 later.
 */
export function invoiceTotals(
  invoices: readonly InvoiceLine[],
  counted: ReadonlySet<string>,
  period: Month,
): InvoiceTotal[] {
  const named = invoices.filter(({ invoiceId }) => counted.has(invoiceId));
  const groups = groupBy(named, ({ invoiceId, currency }) => JSON.stringify([invoiceId, currency]));
  return [...groups.values()].map((lines) => totalOf(lines, period)).sort(byName);
}

const byName = byText<InvoiceTotal>(
  (t) => t.invoiceId,
  (t) => t.currency,
);

/** Final lines take the place of estimated ones (R5.3). */
function totalOf(all: readonly InvoiceLine[], period: Month): InvoiceTotal {
  const final = all.filter(({ status }) => status === 'final');
  const lines = final.length > 0 ? final : all;
  const { invoiceId, vendor, currency, status } = lines[0] as InvoiceLine;
  const shares = lines.flatMap((line) =>
    sharesOf(line).map((amount, i) => ({ amount, at: i - monthsBetween(line.periodFrom, period) })),
  );
  const part = (is: (at: number) => boolean) => sum(shares.filter(({ at }) => is(at)).map(({ amount }) => amount));
  return {
    invoiceId,
    vendor,
    currency,
    invoiced: sum(lines.map(({ amount }) => amount)),
    thisPeriod: part((at) => at === 0),
    earlierPeriods: part((at) => at < 0),
    laterPeriods: part((at) => at > 0),
    lineIds: lines.map(({ lineId }) => lineId),
    status,
  };
}
