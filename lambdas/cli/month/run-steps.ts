import { attribute } from '../../attribute/attribute.ts';
import { charge } from '../../charge/charge.ts';
import type { Run } from '../../domain/run.ts';
import { normalise } from '../../normalise/normalise.ts';
import { pipeline, type StepName } from '../../pipeline.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SqlEngine } from '../../ports/sql-engine.ts';
import type { Store } from '../../ports/store.ts';
import { report } from '../../report/report.ts';
import { endRun, type Outcome, readOutcome } from '../../run/revisions/outcome.ts';
import type { RunInputs } from '../../run/revisions/run-inputs.ts';
import { performStep } from '../../run/steps/perform-step.ts';
import type { StepOutput } from '../../run/steps/step-output.ts';
import { send } from '../../send/send.ts';
import { shelfware } from '../../shelfware/shelfware.ts';

export interface StepPorts {
  readonly store: Store;
  readonly engine: SqlEngine;
  readonly mailer: Mailer;
}

/** What each step of the pipeline does once the run is open. A step without a function does not compile. */
type Step = (run: Run, inputs: RunInputs, ports: StepPorts) => Promise<StepOutput | undefined>;

const STEPS: Readonly<Record<Exclude<StepName, 'open'>, Step>> = {
  normalise,
  attribute: async (run, inputs, ports) => {
    const record = await attribute(run, inputs, ports);
    // No step after this one asks the engine, and each has use for its memory.
    await ports.engine.close();
    return record;
  },
  charge,
  shelfware,
  report: async (run, inputs, { store }) => {
    await report(run, inputs, store);
    return undefined;
  },
  send: async (run, _, ports) => {
    await send(run, ports);
    return undefined;
  },
};

/** Told before each step begins. */
export type OnStep = (step: StepName) => void;

/** Walks the pipeline for an open run; one that cannot go on ends as failed, so that it blocks no other run. */
export async function runSteps(run: Run, code: string, ports: StepPorts, onStep: OnStep): Promise<Outcome> {
  try {
    for (const { step } of pipeline) {
      if (step === 'open') continue;
      await performStep(run, step, code, ports.store, async (inputs) => {
        onStep(step);
        return STEPS[step](run, inputs, ports);
      });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await endRun(ports.store, run, { status: 'failed', reasons: [reason] });
    throw error;
  }
  const outcome = await readOutcome(ports.store, run);
  if (!outcome) throw new Error(`run ${run.id} ended without an outcome`);
  return outcome;
}
