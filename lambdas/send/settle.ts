import { InvalidInputError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { ledgerName, ledgerState, readLedger } from '../run/mails/ledger.ts';
import type { MailKind } from '../run/revisions/publication.ts';
import { canonicalJson } from '../run/store/json.ts';

/** A person's word on a send whose outcome nobody knows. */
export interface Settlement {
  /** The unit's key segment, or `_owner` or `_finance`. */
  readonly addressee: string;
  readonly kind: MailKind;
  readonly as: 'sent' | 'again';
  readonly by: string;
  readonly why: string;
}

/**
 * Settles an unknown send: it counts as sent, or is sent again by the next run. Who and why is recorded (faults 7).
 * @throws InvalidInputError where name or reason is missing, or nothing about this mail is unknown.
 */
export async function settle(run: Run, settlement: Settlement, store: Store): Promise<void> {
  const { addressee, kind, as, by, why } = settlement;
  if (!by.trim() || !why.trim()) throw new InvalidInputError('settling needs a name (--by) and a reason (--why)');
  const facts = (await readLedger(store, run)).get(ledgerName(settlement)) ?? [];
  const { state, attempt } = ledgerState(facts);
  if (state !== 'unknown') {
    const now = state === 'sent' ? 'it is sent' : 'it was not tried, or will be tried again';
    throw new InvalidInputError(`the ${kind} mail of ${addressee} has nothing to settle: ${now}`, { addressee, kind });
  }
  const fact = keys.send(run, addressee, kind, `${attempt}-settled-${as}`);
  await store.create(fact, canonicalJson({ as, by: by.trim(), why: why.trim() }));
}
