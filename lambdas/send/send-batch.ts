import type { Store } from '../ports/store.ts';
import { readInputs } from '../run/revisions/run-inputs.ts';
import { parseStepEvent } from '../run/steps/step-event.ts';
import type { SendDeps } from './attempt.ts';
import { send } from './send.ts';
import { progressOf, type SendResponse, sendResponse } from './send-response.ts';

export interface BatchDeps extends Omit<SendDeps, 'isTimeOver'> {
  readonly store: Store;
  /** The hash of the program. */
  readonly code: string;
  /** Milliseconds that this invocation may still work. */
  readonly left: () => number;
}

/** A mail waits for its turn and then at most 10 s for its answer: none is begun in the last moments. */
const LAST_MAIL = 15_000;

/**
 * One invocation of `send`, called with `{ run }` and again with its own answer: as many mails as there is time for.
 * @throws BuildChangedError where the program is not the one that began the run.
 */
export async function sendBatch(event: unknown, { code, left, ...deps }: BatchDeps): Promise<SendResponse> {
  const run = parseStepEvent(event);
  await readInputs(deps.store, run, code);
  const result = await send(run, { ...deps, isTimeOver: () => left() <= LAST_MAIL });
  return sendResponse(run, result, progressOf(event));
}
