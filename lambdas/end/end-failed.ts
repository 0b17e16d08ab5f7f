import * as z from 'zod';
import type { Store } from '../ports/store.ts';
import { endRun, type Outcome } from '../run/outcome.ts';
import { travellingRun } from '../run/step-event.ts';

/** What the state machine has when a step fails: the run, if one was open, and the error in Lambda's words. */
const failure = z.object({
  run: travellingRun.optional(),
  error: z.object({ Error: z.string(), Cause: z.string().default('') }),
});

/**
 * Ends a run that cannot go on as failed, so that it stands in nobody's way. One that has already ended, as refused or
 * as published, keeps that end; where no run was open there is nothing to end.
 */
export async function endFailed(input: unknown, store: Store): Promise<Outcome | undefined> {
  const { run, error } = failure.parse(input);
  return run && endRun(store, run, { status: 'failed', reasons: [reasonOf(error)] });
}

/** Lambda's cause is JSON with the error's message; anything else is told as it is. */
function reasonOf({ Error: name, Cause }: { readonly Error: string; readonly Cause: string }): string {
  try {
    const { errorMessage } = z.object({ errorMessage: z.string() }).parse(JSON.parse(Cause));
    return `${name}: ${errorMessage}`;
  } catch {
    return Cause === '' ? name : `${name}: ${Cause}`;
  }
}
