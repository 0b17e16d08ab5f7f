import { NotYetError } from './not-yet.ts';

/** What Lambda tells an invocation, as far as it is needed. */
export interface Invocation {
  getRemainingTimeInMillis(): number;
}

/** Lambda ends an invocation at 15 minutes; none works longer than 13 (faults T16). */
const RESERVE = 2 * 60_000;

/** How many milliseconds an invocation may still work. */
export function workingTime(invocation: Invocation): () => number {
  return () => invocation.getRemainingTimeInMillis() - RESERVE;
}

/** Does the work: nothing more to do, or more than this invocation has time for. */
export async function inTime(work: () => Promise<unknown>): Promise<{ readonly more?: true }> {
  try {
    await work();
    return {};
  } catch (error) {
    if (error instanceof NotYetError) return { more: true };
    throw error;
  }
}
