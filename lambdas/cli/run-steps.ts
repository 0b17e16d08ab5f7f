import { attribute } from '../attribute/attribute.ts';
import { charge } from '../charge/charge.ts';
import { MonthRefusedError } from '../domain/errors.ts';
import type { Run } from '../domain/run.ts';
import { normalise } from '../normalise/normalise.ts';
import { pipeline, type StepName } from '../pipeline.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { SqlEngine } from '../ports/sql-engine.ts';
import type { Store } from '../ports/store.ts';
import { report } from '../report/report.ts';
import { endRun, type Outcome, readOutcome } from '../run/outcome.ts';
import { type RunInputs, readInputs } from '../run/run-inputs.ts';
import { readStep, type StepRecord, writeStep } from '../run/step-record.ts';
import { send } from '../send/send.ts';
import { shelfware } from '../shelfware/shelfware.ts';

export interface StepPorts {
  readonly store: Store;
  readonly engine: SqlEngine;
  readonly mailer: Mailer;
}

/** What each step of the pipeline does once the run is open. A step without a function does not compile. */
type Step = (run: Run, inputs: RunInputs, ports: StepPorts) => Promise<StepRecord | undefined>;

const STEPS: Readonly<Record<Exclude<StepName, 'open'>, Step>> = {
  normalise,
  attribute,
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

/**
 * Walks the pipeline for an open run. Steps that have ended are passed over, so a run that died goes on where it
 * stopped; sending alone is always looked at again, for its ledger knows what is left (design 5).
 */
export async function runSteps(run: Run, code: string, ports: StepPorts, onStep: OnStep): Promise<Outcome> {
  const inputs = await readInputs(ports.store, run, code);
  try {
    for (const { step } of pipeline) {
      if (step === 'open') continue;
      if (step !== 'send' && (await hasEnded(ports.store, run, step))) continue;
      onStep(step);
      const record = await STEPS[step](run, inputs, ports);
      if (record) await writeStep(ports.store, run, step, record);
    }
  } catch (error) {
    await endRun(ports.store, run, endOf(error));
    throw error;
  }
  const outcome = await readOutcome(ports.store, run);
  if (!outcome) throw new Error(`run ${run.id} ended without an outcome`);
  return outcome;
}

async function hasEnded(store: Store, run: Run, step: StepName): Promise<boolean> {
  return (await readStep(store, run, step)) !== undefined || (await readOutcome(store, run)) !== undefined;
}

function endOf(error: unknown): { status: 'refused' | 'failed'; reasons: string[] } {
  if (error instanceof MonthRefusedError) return { status: 'refused', reasons: [...error.problems] };
  return { status: 'failed', reasons: [error instanceof Error ? error.message : String(error)] };
}
