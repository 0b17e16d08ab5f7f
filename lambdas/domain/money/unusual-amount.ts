import type { Month } from '../month.ts';
import type { ContractLine } from './contract.ts';
import { contractShare } from './line-cost.ts';
import { formatAmount, type MinorUnits } from './money.ts';
import { isAbove, isAtLeast } from './share.ts';

/** What a line cost in the newest published revision of the month before. */
export interface EarlierCost {
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** A line's cost by invoices that cannot be meant, or is worth a look (R5.6). */
export interface UnusualAmount {
  readonly lineId: string;
  readonly sentence: string;
  /** At least `publish.hold_factor` times what was expected: the month waits for a person. */
  readonly holds: boolean;
}

/** The line's invoices in the period, and what they come to. */
export interface InvoicedCost {
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly invoiceIds: readonly string[];
}

/** From when on an amount is told, and from when on it holds the month. */
export interface Limits {
  readonly max_change: number;
  readonly hold_factor: number;
}

/**
 * Compares a line's cost by invoices with its contract month, else with its cost in the month before (R5.6). Undefined
 * where there is no invoice, nothing to compare with, or the two are near: 60,000.00 against a contract month of 500.00
 * is 120 times as much, so it holds the month; 800.00 is told; 700.00 is not.
 */
export function unusualAmount(
  line: ContractLine,
  cost: InvoicedCost,
  before: EarlierCost | undefined,
  period: Month,
  limits: Limits,
): UnusualAmount | undefined {
  const expected = expectedOf(line, cost.currency, before, period);
  if (cost.invoiceIds.length === 0 || !expected || expected.amount <= 0n) return undefined;
  const away = cost.amount > expected.amount ? cost.amount - expected.amount : expected.amount - cost.amount;
  if (!isAbove(away, expected.amount, limits.max_change)) return undefined;
  const money = (amount: MinorUnits) => `${formatAmount(amount, cost.currency)} ${cost.currency}`;
  return {
    lineId: line.lineId,
    sentence: `line ${line.lineId}: invoice ${cost.invoiceIds.join(', ')} comes to ${money(cost.amount)} for ${period}, where ${expected.what} is ${money(expected.amount)}`,
    holds: isAtLeast(cost.amount, expected.amount, limits.hold_factor),
  };
}

function expectedOf(line: ContractLine, currency: string, before: EarlierCost | undefined, period: Month) {
  if (line.annualAmount !== null && line.currency === currency) {
    return { what: 'its contract month', amount: contractShare(line, line.annualAmount, period) };
  }
  return before?.currency === currency ? { what: 'the month before', amount: before.amount } : undefined;
}
