import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Mailer, MailOutcome, OutgoingMail } from '../ports/mailer.ts';
import type { Store } from '../ports/store.ts';
import type { PlannedMail } from '../run/revisions/publication.ts';
import { canonicalJson } from '../run/store/json.ts';
import { checkedMessage } from './check-mail.ts';

/** What sending needs of the world. */
export interface SendDeps {
  readonly store: Store;
  readonly mailer: Mailer;
  /** Whether no other mail may be begun: the next invocation goes on. */
  readonly isTimeOver?: () => boolean;
}

/**
 * One attempt at one mail (faults 7): the lock `n-sending`, the checks, the mailer, then `n-sent` or `n-refused`.
 * Whoever did not create the lock does not send. Whatever else happens leaves the lock alone: unknown.
 */
export async function attempt(
  run: Run,
  mail: PlannedMail,
  n: number,
  { store, mailer }: SendDeps,
): Promise<'sent' | 'refused' | 'unknown'> {
  const fact = (name: string) => keys.send(run, mail.addressee, mail.kind, `${n}-${name}`);
  const mime = await checkedMessage(store, run, mail);
  await mailer.pace?.();
  const lock = await store.create(fact('sending'), canonicalJson({ sha256: mail.sha256 }));
  if (lock === 'same' && !mailer.isIdempotent) return 'unknown';
  const result = await answerOf(mailer, outgoing(run, mail, mime));
  if (!result) return 'unknown';
  if (result.outcome === 'accepted') {
    await store.create(fact('sent'), canonicalJson({ message_id: result.messageId }));
    return 'sent';
  }
  await store.create(fact('refused'), canonicalJson({ reason: result.reason }));
  return 'refused';
}

/** Undefined where the answer is lost: it may have been accepted (faults T23). Where twice is once, the error is told. */
async function answerOf(mailer: Mailer, mail: OutgoingMail): Promise<MailOutcome | undefined> {
  try {
    return await mailer.send(mail);
  } catch (error) {
    if (mailer.isIdempotent) throw error;
    return undefined;
  }
}

function outgoing(
  { period, revision }: Run,
  { addressee, kind, from, to }: PlannedMail,
  mime: Uint8Array,
): OutgoingMail {
  return { period, revision, addressee, kind, from: from.address, to, mime };
}
