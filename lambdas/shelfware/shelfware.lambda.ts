import { deployedStore } from '../adapters/aws/deployed.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/perform-step.ts';
import { parseStepEvent, type StepAnswer } from '../run/step-event.ts';
import { shelfware } from './shelfware.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`. Judges every seat of the month. */
export async function handler(event: unknown): Promise<StepAnswer> {
  const run = parseStepEvent(event);
  await performStep(run, 'shelfware', code, store, (inputs) => shelfware(run, inputs, { store }));
  return { run };
}
