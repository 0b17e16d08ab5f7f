import { deployedStore } from '../adapters/aws/deployed.ts';
import { type BatchAnswer, eachMessage } from '../run/mails/queue-batch.ts';
import { recordEvent } from './record-event.ts';

const store = deployedStore(process.env);

/** Called by the queue of SES's events: an event of EventBridge a message. */
export async function handler(event: unknown): Promise<BatchAnswer> {
  return eachMessage(event, ({ body }) => recordEvent(body, store));
}
