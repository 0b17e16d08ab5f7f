import { InvalidInputError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { canonicalJson } from '../run/json.ts';
import { type Published, readPlan, readPublished } from '../run/publication.ts';

/** Who lets a held month go, and why. */
export interface Release {
  readonly by: string;
  readonly why: string;
}

/**
 * Publishes a held run as it was frozen (R2.5). Doing it again changes nothing: the first release stands.
 * @throws InvalidInputError where name or reason is missing, or the run is not held.
 */
export async function publish(run: Run, store: Store, released: Release): Promise<Published> {
  const [by, why] = [released.by.trim(), released.why.trim()];
  if (!by || !why) throw new InvalidInputError('a release needs a name (--by) and a reason (--why)');
  const before = await readPublished(store, run);
  if (before) return before;
  const plan = await readPlan(store, run);
  if (!plan) throw new InvalidInputError(`r${run.revision} of ${run.period} is not held: there is nothing to release`);
  const published: Published = { ...plan, released: { by, why } };
  await store.create(keys.published(run), canonicalJson(published));
  return published;
}
