import { keys } from '../../domain/keys.ts';
import { addMonths, type Month, parseMonth } from '../../domain/month.ts';
import { compareText } from '../../domain/text/text.ts';
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

/** Months that a run looks back to, besides its own: with it they are the six months of a mail (feeds 4). */
const LOOKS_BACK = 5;

/**
 * The newest published revision of each of the five calendar months before a month, oldest first. Where none of them has
 * one, that of the latest month before them: the savings ledger goes on after any pause (R7.4).
 */
export async function publishedBefore(store: Store, period: Month): Promise<RevisionRef[]> {
  const months = (await claimedMonths(store)).filter((month) => month < period);
  const found: RevisionRef[] = [];
  for (const month of months.reverse()) {
    if (found.length > 0 && month < addMonths(period, -LOOKS_BACK)) break;
    const published = await lastPublished(store, month);
    if (published) found.unshift(published);
  }
  return found;
}

/** Every month of which a revision was ever claimed, oldest first. */
async function claimedMonths(store: Store): Promise<Month[]> {
  const below = await store.list(keys.runs);
  return [...new Set(below.map(({ key }) => parseMonth(key.split('/')[1] ?? '')))].sort(compareText);
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
