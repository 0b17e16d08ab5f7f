import { deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/steps/perform-step.ts';
import { parseStepEvent } from '../run/steps/step-event.ts';
import { charge } from './charge.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`. Divides every line of the month. */
export const handler = discreet(store, async (event: unknown) => {
  const run = parseStepEvent(event);
  await performStep(run, 'charge', code, store, (inputs) => charge(run, inputs, { store }));
  return { run };
});
