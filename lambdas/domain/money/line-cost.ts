import { MonthRefusedError } from '../errors.ts';
import type { Status } from '../figures.ts';
import { addMonthsToDate, type Month, monthOf, monthsBetween } from '../month.ts';
import { joinIds } from '../text/text.ts';
import type { ContractLine, InvoiceLine } from './contract.ts';
import { allocateEvenly, formatAmount, type MinorUnits, sum } from './money.ts';

/** What a line costs in a period, in the currency of its invoices (R5.3). */
export interface LineCost {
  readonly status: Status;
  /** What it is made of: their shares add up to it. */
  readonly parts: readonly CostPart[];
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly invoiceIds: readonly string[];
  readonly warnings: readonly string[];
}

/** One invoice line's share of a line's month, or the contract's where there is no invoice (R5.3). */
export interface CostPart {
  /** Null where the contract's price stands in for an invoice. */
  readonly invoice: Pick<InvoiceLine, 'invoiceId' | 'invoiceLine' | 'status' | 'periodFrom' | 'periodTo'> | null;
  /** The whole amount that is spread, over how many months, and which of them this is, counted from 1. */
  readonly whole: MinorUnits;
  readonly shares: number;
  readonly share: number;
  readonly amount: MinorUnits;
}

/**
 * Cost of a line in a period (R5.3): final invoices, else estimated ones, else a twelfth of the contract's year; the
 * last two are a draft. Undefined where no contract month and no invoice falls into the period.
 * An invoice of 1,200.00 for 2026-01 to 2026-12 costs 100.00 in each of them. `overage` is what a line that prices the
 * overage of a pool costs without an invoice (R9.3); it has no contract month.
 * @throws MonthRefusedError that names the line without a price, or with invoices in two currencies.
 */
export function costOfLine(
  line: ContractLine,
  invoices: readonly InvoiceLine[],
  period: Month,
  overage?: MinorUnits,
): LineCost | undefined {
  const billed = invoices.filter((i) => i.periodFrom <= period && period <= i.periodTo);
  if (billed.length > 0) return invoicedCost(line, billed, period);
  return overage === undefined ? contractCost(line, period) : overageDraft(line, overage);
}

function invoicedCost(line: ContractLine, billed: readonly InvoiceLine[], period: Month): LineCost {
  const currency = oneCurrency(line, billed, period);
  const final = billed.filter((i) => i.status === 'final');
  const estimated = billed.filter((i) => i.status === 'estimated');
  const counted = final.length > 0 ? final : estimated;
  const parts = counted.map((i) => invoicePart(i, period));
  const amount = sum(parts.map((part) => part.amount));
  const expected = sum(estimated.map((i) => invoicePart(i, period).amount));
  return {
    status: final.length > 0 ? 'final' : 'draft',
    parts,
    amount,
    currency,
    invoiceIds: [...new Set(counted.map((i) => i.invoiceId))],
    warnings: final.length > 0 ? creditNoteWarnings(line, amount, expected, currency) : [],
  };
}

function invoicePart(invoice: InvoiceLine, period: Month): CostPart {
  const at = monthsBetween(invoice.periodFrom, period);
  const shares = sharesOf(invoice);
  return { invoice, whole: invoice.amount, shares: shares.length, share: at + 1, amount: shares[at] as MinorUnits };
}

/** What falls to each month of an invoice line, earlier months first (R5.3): 100.00 over three is 33.34, 33.33, 33.33. */
export function sharesOf({ periodFrom, periodTo, amount }: InvoiceLine): MinorUnits[] {
  return allocateEvenly(amount, monthsBetween(periodFrom, periodTo) + 1);
}

/** Contract month k begins k months after the start and is charged in the calendar month where it begins. */
function contractCost(line: ContractLine, period: Month): LineCost | undefined {
  const k = monthsBetween(monthOf(line.startsOn), period);
  if (k < 0) return undefined;
  if (line.endsOn !== null && addMonthsToDate(line.startsOn, k) > line.endsOn) return undefined;
  // A cap compares and needs no price (R8.8).
  if (line.annualAmount === null && line.capOn !== null) return undefined;
  if (line.annualAmount === null) {
    throw new MonthRefusedError([
      `line ${line.lineId}: no invoice and no price for ${period}; drop its invoice or fill annual_amount in contract_lines`,
    ]);
  }
  const amount = contractShare(line, line.annualAmount, period);
  const part = { invoice: null, whole: line.annualAmount, shares: 12, share: (k % 12) + 1, amount };
  return { status: 'draft', parts: [part], amount, currency: line.currency, invoiceIds: [], warnings: [] };
}

/** What goes beyond a pool, until it is invoiced; nothing where nothing does. */
function overageDraft({ currency }: ContractLine, amount: MinorUnits): LineCost | undefined {
  if (amount === 0n) return undefined;
  const part = { invoice: null, whole: amount, shares: 1, share: 1, amount };
  return { status: 'draft', parts: [part], amount, currency, invoiceIds: [], warnings: [] };
}

/** Share k modulo 12 of a contract's year, k months after its start, whether the contract is in force then or not. */
export function contractShare({ startsOn }: ContractLine, annual: MinorUnits, period: Month): MinorUnits {
  const k = monthsBetween(monthOf(startsOn), period);
  return allocateEvenly(annual, 12)[((k % 12) + 12) % 12] as MinorUnits;
}

function oneCurrency(line: ContractLine, billed: readonly InvoiceLine[], period: Month): string {
  const currencies = new Set(billed.map((i) => i.currency));
  const [currency, other] = currencies;
  if (currency === undefined || other !== undefined) {
    const invoices = joinIds(billed.map((i) => i.invoiceId));
    throw new MonthRefusedError([
      `line ${line.lineId}: invoices ${invoices} of ${period} are in ${joinIds(currencies)}; a line is billed in one currency a month`,
    ]);
  }
  return currency;
}

function creditNoteWarnings(line: ContractLine, final: MinorUnits, estimated: MinorUnits, currency: string): string[] {
  if (final >= 0n && final * 2n >= estimated) return [];
  return [
    `line ${line.lineId}: final invoices are ${formatAmount(final, currency)} ${currency} where ${formatAmount(estimated, currency)} was estimated; does a credit note hide an invoice?`,
  ];
}
