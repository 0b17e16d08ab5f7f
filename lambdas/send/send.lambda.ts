import { deployedMailer, deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { type Invocation, workingTime } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { sendBatch } from './send-batch.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);

/** Called by the state machine with `{ run }`, and again with its own answer while that says `more`. */
export const handler = discreet(store, async (event: unknown, invocation: Invocation) => {
  return sendBatch(event, { store, mailer: deployedMailer(process.env), code, left: workingTime(invocation) });
});
