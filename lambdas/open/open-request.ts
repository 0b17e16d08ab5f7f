import * as z from 'zod/mini';
import { addMonths, type Month, parseChargedMonth } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import { localTime } from '../run/steps/local-time.ts';
import { travellingRun } from '../run/steps/step-event.ts';

/** Which month is to be opened, and how often it was waited for its files; or which open run is to go on. */
export type OpenRequest = { readonly period: Month; readonly waits: number } | { readonly run: Run };

const month = z.object({
  month: z.pipe(z.string(), z.transform(parseChargedMonth)),
  waits: z._default(z.int().check(z.minimum(0)), 0),
});
const resumed = z.object({ run: travellingRun });
const scheduled = z.object({ scheduled: z.iso.datetime({ offset: true }) });

/**
 * Reads `{ "scheduled": "2026-11-03T06:00:00Z" }`, which asks for the month before that day in the estate's zone and
 * never looks at the clock (faults T21), `{ "month": "2026-10" }`, or `{ "run": { "period", "revision", "id" } }`.
 */
export function parseOpenRequest(input: unknown, timezone: string): OpenRequest {
  const asked = z.union([resumed, month, scheduled]).parse(input);
  if ('run' in asked) return { run: asked.run };
  if ('month' in asked) return { period: asked.month, waits: asked.waits };
  return { period: addMonths(localTime(new Date(asked.scheduled), timezone).month, -1), waits: 0 };
}
