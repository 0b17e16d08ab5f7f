import { keys } from '../domain/keys.ts';
import { parseAmount } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';
import type { EarlierCost } from '../domain/unusual-amount.ts';
import type { Store } from '../ports/store.ts';
import { parseCsv } from '../run/csv.ts';
import type { RevisionRef } from '../run/run-inputs.ts';

/** What each line cost in a published revision, in the currency of its invoices. */
export async function readEarlierCosts(store: Store, revision: RevisionRef | null): Promise<Map<string, EarlierCost>> {
  const costs = new Map<string, EarlierCost>();
  if (!revision) return costs;
  const at = { period: revision.period as Month, revision: revision.revision };
  const bytes = await store.read(keys.financeFile(at, 'chargeback.csv'));
  for (const row of parseCsv(Buffer.from(bytes ?? []).toString('utf8'))) {
    const { line_id: lineId = '', original_amount: amount = '', original_currency: currency = '' } = row;
    const before = costs.get(lineId)?.amount ?? 0n;
    costs.set(lineId, { amount: before + parseAmount(amount, currency), currency });
  }
  return costs;
}
