import * as z from 'zod/mini';
import { PipelineError } from '../../../domain/errors.ts';
import type { Run } from '../../../domain/run.ts';
import type { SqlEngine } from '../../../ports/sql-engine.ts';
import type { Store } from '../../../ports/store.ts';
import type { RunInputs } from '../../../run/revisions/run-inputs.ts';
import { performStep } from '../../../run/steps/perform-step.ts';
import { parseStepEvent, type StepResponse } from '../../../run/steps/step-event.ts';
import type { StepOutput } from '../../../run/steps/step-output.ts';
import { type Invocation, inTime, workingTime } from '../in-time.ts';

/** So long a SQL step may work over all its invocations, in seconds (faults T16). */
export const MOST_SECONDS = 30 * 60;

/** A SQL step has worked as long as it may. The run has not ended: a new execution of it goes on. */
export class StepOverdueError extends PipelineError {
  override readonly name = 'StepOverdueError';
}

/** The steps that are made of models. */
export type SqlStepName = 'normalise' | 'attribute';

export interface SqlStepDeps {
  readonly step: SqlStepName;
  /** The hash of the program. */
  readonly code: string;
  readonly store: Store;
  /** An engine for the milliseconds that it is told. */
  readonly openEngine: (deadline: () => number) => SqlEngine;
  readonly work: (run: Run, inputs: RunInputs, tools: { engine: SqlEngine; store: Store }) => Promise<StepOutput>;
}

/** What a SQL step answers: while there is more, how many seconds it has worked travels with it. */
export interface SqlStepResponse extends StepResponse {
  readonly seconds?: number;
}

const spent = z.object({ seconds: z._default(z.int().check(z.minimum(0)), 0) });

/**
 * One invocation of a SQL step: works to its end, to the end of the invocation's time or to the end of the step's.
 * @throws StepOverdueError where the step's time is over.
 */
export async function sqlStep(event: unknown, invocation: Invocation, deps: SqlStepDeps): Promise<SqlStepResponse> {
  const { step, code, store } = deps;
  const run = parseStepEvent(event);
  const worked = stopwatch(spent.parse(event).seconds, invocation);
  const left = workingTime(invocation);
  const engine = deps.openEngine(() => Math.min(left(), MOST_SECONDS * 1000 - worked()));
  const { more } = await inTime(() =>
    performStep(run, step, code, store, (inputs) => deps.work(run, inputs, { engine, store })),
  );
  if (!more) return { run };
  const seconds = Math.ceil(worked() / 1000);
  if (seconds >= MOST_SECONDS) throw overdue(run, step);
  return { run, more, seconds };
}

/** Milliseconds that the step has worked, those of earlier invocations with them, by Lambda's own clock. */
function stopwatch(secondsBefore: number, invocation: Invocation): () => number {
  const atStart = invocation.getRemainingTimeInMillis();
  return () => secondsBefore * 1000 + atStart - invocation.getRemainingTimeInMillis();
}

function overdue({ period, revision, id }: Run, step: SqlStepName): StepOverdueError {
  const minutes = MOST_SECONDS / 60;
  return new StepOverdueError(
    `${step} of r${revision} of ${period} has worked ${minutes} minutes and has not ended; run the month again, and it goes on where it stopped`,
    { run: id, step, minutes },
  );
}
