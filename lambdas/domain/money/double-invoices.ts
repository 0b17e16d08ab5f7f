import type { Month } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { joinIds } from '../text/text.ts';
import type { InvoiceLine } from './contract.ts';
import { formatAmount } from './money.ts';

/**
 * Money that was perhaps booked twice: lines of different invoices with the same vendor, contract line, months, status,
 * amount and currency, as sentences. It counts as invoiced, for two invoices of one amount can be true; none where
 * credits of that amount leave one of them.
 */
export function doubleInvoices(invoices: readonly InvoiceLine[], period: Month): string[] {
  const billed = invoices.filter((i) => i.periodFrom <= period && period <= i.periodTo);
  const alike = groupBy(billed, (i) => keyOf(i, i.amount));
  const count = (invoice: InvoiceLine, amount: bigint) => numbersOf(alike.get(keyOf(invoice, amount)) ?? []).size;
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first || first.amount <= 0n) return [];
    if (count(first, first.amount) - count(first, -first.amount) < 2) return [];
    return [sentenceOf(first, numbersOf(same))];
  });
}

function keyOf({ vendor, lineId, periodFrom, periodTo, status, currency }: InvoiceLine, amount: bigint): string {
  return JSON.stringify([vendor, lineId, periodFrom, periodTo, status, currency, amount.toString()]);
}

function numbersOf(invoices: readonly InvoiceLine[]): ReadonlySet<string> {
  return new Set(invoices.map(({ invoiceId }) => invoiceId));
}

function sentenceOf({ lineId, periodFrom, periodTo, amount, currency }: InvoiceLine, ids: Iterable<string>): string {
  const months = periodFrom === periodTo ? periodFrom : `${periodFrom} to ${periodTo}`;
  return `line ${lineId}: invoices ${joinIds(ids).replaceAll('+', ' and ')} bill ${formatAmount(amount, currency)} ${currency} each for ${months}; was it billed twice? If so, drop a credit of one of them`;
}
