import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { damaged } from './damage.ts';
import { readOutcome } from './outcome.ts';
import { type Published, readPublished } from './publication.ts';
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
    if (await isPublished(store, { period, revision })) return { period, revision, run };
  }
  return null;
}

/** Whether a revision was published. */
export async function isPublished(store: Store, at: { period: Month; revision: number }): Promise<boolean> {
  return (await findPublished(store, at)) !== undefined;
}

/**
 * What a revision published, if it did.
 * @throws DamagedStoreError where its end says so and `PUBLISHED.json` is gone: it would count as never published (F30).
 */
export async function findPublished(
  store: Store,
  at: { period: Month; revision: number },
): Promise<Published | undefined> {
  const published = await readPublished(store, at);
  if (!published && (await readOutcome(store, at))?.status === 'published')
    throw damaged(keys.published(at), 'is gone');
  return published;
}
