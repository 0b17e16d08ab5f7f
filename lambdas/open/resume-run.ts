import { InvalidInputError } from '../domain/errors.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { readOutcome } from '../run/revisions/outcome.ts';
import { findInputs } from '../run/revisions/run-inputs.ts';

/** Ends after which a run has nothing left to do: no step, no mail. */
const ENDS: readonly string[] = ['refused', 'failed', 'abandoned'];

/**
 * A run that was claimed before and goes on: one that died, or one that a person has released or settled (faults T18).
 * @throws InvalidInputError where nobody claimed it, or it has ended with nothing to send.
 */
export async function resumeRun(run: Run, store: Store): Promise<Run> {
  const { period, revision, id } = run;
  const name = `r${revision} of ${period}`;
  const inputs = await findInputs(store, run);
  if (inputs?.run !== id) throw new InvalidInputError(`${name} is not run ${id}; name the month instead`, { run: id });
  const outcome = await readOutcome(store, run);
  if (outcome && ENDS.includes(outcome.status)) {
    throw new InvalidInputError(`${name} has ended as ${outcome.status}; run the month again, it gets a new revision`, {
      run: id,
    });
  }
  return run;
}
