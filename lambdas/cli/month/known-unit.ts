import { InvalidInputError } from '../../domain/errors.ts';
import type { Run } from '../../domain/run.ts';
import { nearest } from '../../domain/text/nearest.ts';
import type { Store } from '../../ports/store.ts';
import { readPlan, readPublished } from '../../run/revisions/publication.ts';

/** Holds a unit's id against the units of a revision that has ended. @throws InvalidInputError with the nearest one. */
export async function requireUnit(unit: string, run: Run, store: Store): Promise<void> {
  const plan = (await readPublished(store, run)) ?? (await readPlan(store, run));
  const units = plan?.units.map(({ unit_id }) => unit_id);
  if (!units || units.includes(unit)) return;
  const meant = nearest(unit, units);
  const fix = meant === undefined ? 'summary.json names its units' : `did you mean ${meant}?`;
  throw new InvalidInputError(`r${run.revision} of ${run.period} has no unit "${unit}"; ${fix}`, { unit });
}
