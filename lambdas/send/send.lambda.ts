import { deployedMailer, deployedStore } from '../adapters/aws/deployed.ts';
import { type Invocation, workingTime } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { readInputs } from '../run/run-inputs.ts';
import { parseStepEvent } from '../run/step-event.ts';
import { send } from './send.ts';
import { roundsOf, type SendAnswer, sendAnswer } from './send-answer.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`, and again with its own answer while that says `more`. */
export async function handler(event: unknown, invocation: Invocation): Promise<SendAnswer> {
  const run = parseStepEvent(event);
  const left = workingTime(invocation);
  await readInputs(store, run, code);
  const mailer = deployedMailer(process.env);
  return sendAnswer(run, await send(run, { store, mailer, isTimeOver: () => left() <= 0 }), roundsOf(event));
}
