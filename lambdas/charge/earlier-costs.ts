import { parseAmount } from '../domain/money/money.ts';
import type { EarlierCost } from '../domain/money/unusual-amount.ts';
import type { Store } from '../ports/store.ts';
import { publishedChargeback } from '../run/revisions/published-files.ts';
import type { RevisionRef } from '../run/revisions/run-inputs.ts';

/** What each line cost in a published revision, in the currency of its invoices. */
export async function readEarlierCosts(store: Store, revision: RevisionRef | null): Promise<Map<string, EarlierCost>> {
  const costs = new Map<string, EarlierCost>();
  if (!revision) return costs;
  for (const row of await publishedChargeback(store, revision)) {
    const { line_id: lineId = '', original_amount: amount = '', original_currency: currency = '' } = row;
    const before = costs.get(lineId)?.amount ?? 0n;
    costs.set(lineId, { amount: before + parseAmount(amount, currency), currency });
  }
  return costs;
}
