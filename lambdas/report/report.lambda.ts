import { deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { type Invocation, workingTime } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/steps/perform-step.ts';
import { parseStepEvent } from '../run/steps/step-event.ts';
import { report } from './report.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/**
 * Called by the state machine with `{ run }`, and again with its own answer while that says `more`. Writes the month's
 * files and mails, and publishes or holds it.
 */
export const handler = discreet(store, async (event: unknown, invocation: Invocation) => {
  const run = parseStepEvent(event);
  const left = workingTime(invocation);
  let answer: { readonly more?: true } = {};
  await performStep(run, 'report', code, store, async (inputs) => {
    answer = await report(run, inputs, store, () => left() <= 0);
    return undefined;
  });
  return { run, ...answer };
});
