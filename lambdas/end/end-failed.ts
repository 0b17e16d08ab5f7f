import * as z from 'zod/mini';
import type { Store } from '../ports/store.ts';
import { endRun, type Outcome } from '../run/revisions/outcome.ts';
import { sentencesOf } from '../run/steps/failures.ts';
import { travellingRun } from '../run/steps/step-event.ts';

/** What the state machine has when a step fails: the run, if one was open, and the error in Lambda's words. */
const failure = z.object({
  run: z.optional(travellingRun),
  error: z.object({ Error: z.string(), Cause: z._default(z.string(), '') }),
});

/**
 * Ends a run that cannot go on as failed, so that it blocks no other run. One that has already ended, as refused or
 * as published, keeps that end; where no run was open there is nothing to end.
 */
export async function endFailed(input: unknown, store: Store): Promise<Outcome | undefined> {
  const { run, error } = failure.parse(input);
  return run && endRun(store, run, { status: 'failed', reasons: [await reasonOf(error, store)] });
}

type LambdaError = z.infer<typeof failure>['error'];

async function reasonOf({ Error: name, Cause }: LambdaError, store: Store): Promise<string> {
  const says = await sentencesOf(messageOf(Cause), store);
  return says === '' ? name : `${name}: ${says}`;
}

/** Lambda's cause is JSON with the error's message; anything else is told as it is. */
function messageOf(cause: string): string {
  try {
    return z.object({ errorMessage: z.string() }).parse(JSON.parse(cause)).errorMessage;
  } catch {
    return cause;
  }
}
