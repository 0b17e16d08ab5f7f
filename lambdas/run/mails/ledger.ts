import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';

/** Where one mail stands, from the names of its facts (design 5). */
export type LedgerState =
  | { readonly state: 'due'; readonly attempt: number }
  | { readonly state: 'sent'; readonly attempt: number }
  | { readonly state: 'unknown'; readonly attempt: number };

/**
 * Reads a mail's facts, such as `1-sending`, `1-refused`. The highest attempt decides: without an answer its outcome is
 * unknown; a definite refusal or a person's `settled-again` makes the next attempt due; whatever the mail service
 * reports (`delivered`, `bounced`, `complained`) proves that it took the message.
 */
export function ledgerState(facts: Iterable<string>): LedgerState {
  const known = new Set(facts);
  const attempt = Math.max(0, ...[...known].map(attemptOf));
  if (attempt === 0) return { state: 'due', attempt: 1 };
  if (PROOFS.some((fact) => known.has(fact))) return { state: 'sent', attempt };
  const has = (fact: string) => known.has(`${attempt}-${fact}`);
  if (has('sent') || has('settled-sent')) return { state: 'sent', attempt };
  if (has('refused') || has('settled-again')) return { state: 'due', attempt: attempt + 1 };
  return { state: 'unknown', attempt };
}

const PROOFS = ['delivered', 'bounced', 'complained'] as const;

function attemptOf(fact: string): number {
  return Number(/^([1-9][0-9]*)-/.exec(fact)?.[1] ?? 0);
}

/** The facts of every mail of a revision, by `<addressee>/<kind>`: one listing for ten thousand units (faults 7). */
export async function readLedger(store: Store, run: Run): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const facts = new Map<string, Set<string>>();
  const prefix = keys.sends(run);
  for (const { key } of await store.list(prefix)) {
    const [addressee, kind, fact] = key
      .slice(prefix.length)
      .replace(/\.json$/, '')
      .split('/');
    const mail = ledgerName({ addressee: addressee ?? '', kind: kind ?? '' });
    facts.set(mail, (facts.get(mail) ?? new Set<string>()).add(fact ?? ''));
  }
  return facts;
}

/** The name of a mail in the ledger of its revision. */
export function ledgerName({ addressee, kind }: { readonly addressee: string; readonly kind: string }): string {
  return `${addressee}/${kind}`;
}
