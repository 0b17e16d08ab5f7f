import * as z from 'zod/mini';
import { parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';

/** A run as it travels in the state machine: keys only (faults T20). */
export const travellingRun = z.object({
  period: z.pipe(z.string(), z.transform(parseMonth)),
  revision: z.int().check(z.minimum(1)),
  id: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const event = z.object({ run: travellingRun });

/** What a step answers, and with `more` is called with again. */
export interface StepResponse {
  readonly run: Run;
  readonly more?: true;
}

/** The run that a step is called for: `{ "run": { "period", "revision", "id" } }`. */
export function parseStepEvent(input: unknown): Run {
  return event.parse(input).run;
}
