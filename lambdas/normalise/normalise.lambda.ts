import { deployedEngine, deployedStore } from '../adapters/aws/deployed.ts';
import { type Invocation, inTime, workingTime } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/perform-step.ts';
import { parseStepEvent, type StepAnswer } from '../run/step-event.ts';
import { normalise } from './normalise.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);
const openEngine = deployedEngine(process.env, store);

/** Called by the state machine with `{ run }`, and again while the answer says `more`. Builds the run's clean tables. */
export async function handler(event: unknown, invocation: Invocation): Promise<StepAnswer> {
  const run = parseStepEvent(event);
  const engine = openEngine(workingTime(invocation));
  const more = await inTime(() =>
    performStep(run, 'normalise', code, store, (inputs) => normalise(run, inputs, { engine, store })),
  );
  return { run, ...more };
}
