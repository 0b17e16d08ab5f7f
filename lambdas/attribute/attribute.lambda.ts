import { deployedEngine, deployedStore } from '../adapters/aws/deployed.ts';
import { type Invocation, inTime, workingTime } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/perform-step.ts';
import { parseStepEvent, type StepAnswer } from '../run/step-event.ts';
import { attribute } from './attribute.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);
const openEngine = deployedEngine(process.env, store);

/** Called by the state machine with `{ run }`, and again while the answer says `more`. Gives every seat and action of the run its unit. */
export async function handler(event: unknown, invocation: Invocation): Promise<StepAnswer> {
  const run = parseStepEvent(event);
  const engine = openEngine(workingTime(invocation));
  const more = await inTime(() =>
    performStep(run, 'attribute', code, store, (inputs) => attribute(run, inputs, { engine, store })),
  );
  return { run, ...more };
}
