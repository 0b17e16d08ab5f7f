import { deployedStore } from '../adapters/aws/deployed.ts';
import { readEnvironment } from '../environment.ts';
import { performStep } from '../run/perform-step.ts';
import { parseStepEvent, type StepAnswer } from '../run/step-event.ts';
import { report } from './report.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`. Writes the month's files and mails, and publishes or holds it. */
export async function handler(event: unknown): Promise<StepAnswer> {
  const run = parseStepEvent(event);
  await performStep(run, 'report', code, store, async (inputs) => {
    await report(run, inputs, store);
    return undefined;
  });
  return { run };
}
