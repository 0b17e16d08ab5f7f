import { InvalidInputError } from '../../domain/errors.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { revisionsOf } from '../../run/revisions/revisions.ts';

/** The newest revision of a month in a store. @throws InvalidInputError where the month was never run there. */
export async function newestRevision(store: Store, month: string): Promise<Run> {
  const period = parseMonth(month);
  const newest = (await revisionsOf(store, period)).at(-1);
  if (!newest) throw new InvalidInputError(`${period} was never run here; check --month, and --out or --stack`);
  return { period: newest.period as Month, revision: newest.revision, id: newest.run };
}
