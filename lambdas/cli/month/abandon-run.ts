import { InvalidInputError } from '../../domain/errors.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { endRun, readOutcome } from '../../run/revisions/outcome.ts';
import { readPublished } from '../../run/revisions/publication.ts';
import type { Person } from '../terminal/person.ts';

/** Ends a revision that has not ended, and says so. @throws InvalidInputError where it has: that end stays. */
export async function abandonRun(store: Store, run: Run, { by, why }: Person): Promise<string> {
  const before = await readOutcome(store, run);
  if (before) {
    const end = before.status === 'held' && (await readPublished(store, run)) ? 'held, then released' : before.status;
    throw new InvalidInputError(`r${run.revision} of ${run.period} has already ended: ${end}`);
  }
  await endRun(store, run, { status: 'abandoned', reasons: [`${by}: ${why}`], by, why });
  return `r${run.revision} of ${run.period} is abandoned; the next run takes r${run.revision + 1}`;
}
