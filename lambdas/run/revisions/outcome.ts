import * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalJson } from '../store/json.ts';
import { readJson } from '../store/read-json.ts';

const outcome = z.looseObject({
  status: z.enum(['published', 'held', 'refused', 'failed', 'abandoned']),
  /** Why, in sentences for the licence manager: what holds the month, or what refuses it. */
  reasons: z._default(z.array(z.string()), []),
});

/** `outcome.json`: the end of a revision's computing (design 2). */
export type Outcome = z.infer<typeof outcome>;

/** How a revision ended, if it has. */
export async function readOutcome(store: Store, at: { period: Month; revision: number }): Promise<Outcome | undefined> {
  return readJson(store, keys.outcome(at), outcome);
}

/** Ends a revision. Where it has already ended, that end stays. */
export async function endRun(
  store: Store,
  at: { period: Month; revision: number },
  end: z.input<typeof outcome>,
): Promise<Outcome> {
  const before = await readOutcome(store, at);
  if (before) return before;
  await store.create(keys.outcome(at), canonicalJson(end));
  return outcome.parse(end);
}
