import { MonthRefusedError } from '../../domain/errors.ts';
import type { Run } from '../../domain/run.ts';
import type { StepName } from '../../pipeline.ts';
import type { Store } from '../../ports/store.ts';
import { endRun, readOutcome } from '../revisions/outcome.ts';
import { type RunInputs, readInputs } from '../revisions/run-inputs.ts';
import { readStep, type StepOutput, writeStep } from './step-output.ts';

/** Does the work of a step; what it has written, where it writes tables. */
export type StepWork = (inputs: RunInputs) => Promise<StepOutput | undefined>;

/**
 * Performs one step of a run, wherever it runs. A step that has ended is passed over, so a run that died goes on where it
 * stopped; the last two are always looked at again: a person may have released the month since, and the ledger knows
 * which mails are left (design 5).
 * @throws BuildChangedError where the program is not the one that began the run.
 * @throws MonthRefusedError where the month cannot be computed; the run has then ended as refused.
 */
export async function performStep(run: Run, step: StepName, code: string, store: Store, work: StepWork): Promise<void> {
  const inputs = await readInputs(store, run, code);
  if (!LOOKED_AT_AGAIN.includes(step) && (await hasEnded(store, run, step))) return;
  try {
    const record = await work(inputs);
    if (record) await writeStep(store, run, step, record);
  } catch (error) {
    if (error instanceof MonthRefusedError) {
      await endRun(store, run, { status: 'refused', reasons: [...error.problems] });
    }
    throw error;
  }
}

const LOOKED_AT_AGAIN: readonly StepName[] = ['report', 'send'];

async function hasEnded(store: Store, run: Run, step: StepName): Promise<boolean> {
  return (await readStep(store, run, step)) !== undefined || (await readOutcome(store, run)) !== undefined;
}
