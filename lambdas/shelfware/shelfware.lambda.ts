import { deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/steps/perform-step.ts';
import { parseStepEvent } from '../run/steps/step-event.ts';
import { shelfware } from './shelfware.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`. Judges every seat of the month. */
export const handler = discreet(store, async (event: unknown) => {
  const run = parseStepEvent(event);
  await performStep(run, 'shelfware', code, store, (inputs) => shelfware(run, inputs, { store }));
  return { run };
});
