import { parseMonth } from '../../domain/month.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { readPublished } from '../revisions/publication.ts';
import type { RevisionRef } from '../revisions/run-inputs.ts';
import { ledgerName, ledgerState, readLedger } from './ledger.ts';

/**
 * The mails of a published revision that never left, by their names in its ledger: the next revision tells their
 * addressees for the first time. One whose outcome nobody knows counts as told (faults T23).
 */
export async function untoldMails(store: Store, published: RevisionRef | null): Promise<string[]> {
  if (!published) return [];
  const at = { period: parseMonth(published.period), revision: published.revision, id: published.run };
  const ledger = await readLedger(store, at);
  const names = ((await readPublished(store, at))?.mails ?? []).map(ledgerName);
  return names.filter((name) => ledgerState(ledger.get(name) ?? []).state === 'due').sort(compareText);
}
