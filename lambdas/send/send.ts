import { InvalidInputError, SendMismatchError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { type LedgerState, ledgerName, ledgerState, readLedger } from '../run/mails/ledger.ts';
import { readOutcome } from '../run/revisions/outcome.ts';
import {
  type HeldPlan,
  type PlannedMail,
  type Published,
  readPlan,
  readPublished,
  readRelease,
  releasedPlan,
} from '../run/revisions/publication.ts';
import { canonicalJson } from '../run/store/json.ts';
import { attempt, type SendDeps } from './attempt.ts';

/** How a batch stands: every planned mail is sent, refused, unknown or left. */
export interface SendResult {
  readonly planned: number;
  readonly sent: number;
  readonly refused: number;
  /** Nobody knows whether these went out: `truedown settle` decides. */
  readonly unknown: readonly string[];
  /** Not tried, because the batch was stopped or its time was over. */
  readonly left: number;
  /** Units without an address: no mail was planned for them. */
  readonly withoutAddress: number;
  readonly isStopped: boolean;
}

/**
 * Sends what the run has published, or a held run's mail to the owner, each mail at most once (design 5).
 * Safe to run again: the ledger knows what is done.
 * @throws SendMismatchError where a mail is not what was published, or what was published is not what the run froze: the
 * batch stops there.
 */
export async function send(run: Run, deps: SendDeps): Promise<SendResult> {
  const { mails, withoutAddress } = await planOf(run, deps.store);
  const ledger = await readLedger(deps.store, run);
  const states: ('sent' | 'refused' | 'unknown')[] = [];
  const unknown: string[] = [];
  const stateOf = (mail: PlannedMail) => ledgerState(ledger.get(ledgerName(mail)) ?? []);
  const [first, ...others] = mails.filter((mail) => stateOf(mail).state === 'due');
  if (first) await deps.mailer.begin?.(others.length + 1, first.from.address);
  let isStopped = false;
  for (const mail of mails) {
    const name = ledgerName(mail);
    const before = stateOf(mail);
    if (before.state === 'due' && deps.isTimeOver?.()) break;
    isStopped = before.state !== 'sent' && (await mustStop(deps.store));
    if (isStopped) break;
    const state = await step(run, mail, before, deps);
    states.push(state);
    if (state === 'unknown') unknown.push(name);
  }
  const count = (state: string) => states.filter((s) => s === state).length;
  return {
    planned: mails.length,
    sent: count('sent'),
    refused: count('refused'),
    unknown,
    left: mails.length - states.length,
    withoutAddress,
    isStopped,
  };
}

/** What has become of one mail after this call. Unknown is tried again only where twice is once. */
async function step(run: Run, mail: PlannedMail, before: LedgerState, deps: SendDeps) {
  if (before.state === 'sent') return 'sent';
  if (before.state === 'unknown' && !deps.mailer.isIdempotent) return 'unknown';
  return attempt(run, mail, before.attempt, deps);
}

/** The mails of a held run come from its frozen plan alone, whatever PUBLISHED.json says (F6). */
async function planOf(run: Run, store: Store) {
  const [plan, published] = [await readPlan(store, run), await readPublished(store, run)];
  if (plan && !published) return { mails: plan.held_mails, withoutAddress: 0 };
  if (plan && published) await requirePlan(run, plan, published, store);
  if (!plan) await requireNotHeld(run, store);
  if (published) return { mails: (plan ?? published).mails, withoutAddress: withoutAddress(published) };
  throw new InvalidInputError(
    `r${run.revision} of ${run.period} is neither published nor held: there is nothing to send`,
  );
}

function withoutAddress({ units }: Published): number {
  return units.filter(({ delivery }) => delivery === 'no_address').length;
}

/** What a held run has published must be its plan and the decision of a person, byte for byte. */
async function requirePlan(run: Run, plan: HeldPlan, published: Published, store: Store): Promise<void> {
  const released = await readRelease(store, run);
  if (!released) throw forged(run, 'nobody released it (released.json is not there)');
  if (canonicalJson(published) !== canonicalJson(releasedPlan(plan, released))) {
    throw forged(run, 'it differs from plan.json and released.json');
  }
}

async function requireNotHeld(run: Run, store: Store): Promise<void> {
  if ((await readOutcome(store, run))?.status === 'held') throw forged(run, 'the month is held and plan.json is gone');
}

function forged(run: Run, why: string): SendMismatchError {
  return new SendMismatchError(`${keys.published(run)} is not what the run froze: ${why}; nothing is sent`, {
    run: run.id,
  });
}

/** T45: a person's switch. Not being able to look counts as stop. */
async function mustStop(store: Store): Promise<boolean> {
  return store.read(keys.stop).then(
    (found) => found !== undefined,
    () => true,
  );
}
