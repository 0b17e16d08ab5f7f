import type { ContractLine } from '../../domain/money/contract.ts';
import type { MinorUnits } from '../../domain/money/money.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { readDocument } from '../store/document.ts';
import { chargesSchema } from './charges.ts';

/** What a line costs a year, and in which currency. */
export interface YearlyCost {
  readonly yearly: MinorUnits;
  readonly currency: string;
}

/**
 * What lines cost a year: the contract's price, else twelve times the month's cost in the currency of its invoices, else
 * nothing (feeds-metrics 5.3 `as_is`).
 */
export async function readYearlyCosts(store: Store, run: Run): Promise<(line: ContractLine) => YearlyCost> {
  const { lines } = await readDocument(store, run, 'charges', chargesSchema);
  const charged = new Map(lines.map((line) => [line.lineId, line]));
  return ({ lineId, annualAmount, currency }) => {
    if (annualAmount !== null) return { yearly: annualAmount, currency };
    const month = charged.get(lineId);
    return month ? { yearly: 12n * month.original, currency: month.originalCurrency } : { yearly: 0n, currency };
  };
}
