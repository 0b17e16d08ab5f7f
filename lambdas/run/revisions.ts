import { keys } from '../domain/keys.ts';
import type { Month } from '../domain/month.ts';
import type { Store } from '../ports/store.ts';
import { findInputs, type RevisionRef, type RunInputs } from './run-inputs.ts';

/** The revisions of a month that were ever claimed, oldest first. */
export async function revisionsOf(store: Store, period: Month): Promise<RunInputs[]> {
  const found: RunInputs[] = [];
  for (let revision = 1; ; revision++) {
    const inputs = await findInputs(store, { period, revision });
    if (!inputs) return found;
    found.push(inputs);
  }
}

/** The newest revision of a month that was published, or null. */
export async function lastPublished(store: Store, period: Month): Promise<RevisionRef | null> {
  const revisions = await revisionsOf(store, period);
  for (const { revision, run } of revisions.reverse()) {
    if (await store.read(keys.published({ period, revision }))) return { period, revision, run };
  }
  return null;
}
