import { InvalidInputError, StoreConflictError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { readOutcome } from '../run/revisions/outcome.ts';
import { type Release, readPlan, readPublished, readRelease, releasedPlan } from '../run/revisions/publication.ts';
import { canonicalJson } from '../run/store/json.ts';

/**
 * Records a person's decision to let a held run go, and nothing else (R2.5, F6). The first decision stands.
 * @returns the decision that counts; undefined where the month was published without one.
 * @throws InvalidInputError where name or reason is missing, or the run is not held.
 */
export async function release(run: Run, store: Store, { by, why }: Release): Promise<Release | undefined> {
  const decision = { by: by.trim(), why: why.trim() };
  if (!decision.by || !decision.why) throw new InvalidInputError('a release needs a name (--by) and a reason (--why)');
  if (!(await isHeld(run, store))) {
    if (await readPublished(store, run)) return undefined;
    throw new InvalidInputError(`r${run.revision} of ${run.period} is not held: there is nothing to release`);
  }
  return (await readRelease(store, run)) ?? decide(run, store, decision);
}

async function isHeld(run: Run, store: Store): Promise<boolean> {
  return (await readOutcome(store, run))?.status === 'held';
}

/** Of two who decide at once the first counts. */
async function decide(run: Run, store: Store, decision: Release): Promise<Release> {
  try {
    await store.create(keys.released(run), canonicalJson(decision));
    return decision;
  } catch (error) {
    if (!(error instanceof StoreConflictError)) throw error;
    return (await readRelease(store, run)) as Release;
  }
}

/** Publishes a held run that a person has released, exactly as it was frozen. Safe to run again. */
export async function publishReleased(run: Run, store: Store): Promise<void> {
  const released = await readRelease(store, run);
  const plan = released && (await isHeld(run, store)) ? await readPlan(store, run) : undefined;
  if (released && plan) await store.create(keys.published(run), canonicalJson(releasedPlan(plan, released)));
}
