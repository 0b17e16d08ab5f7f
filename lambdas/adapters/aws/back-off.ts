import { setTimeout as pause } from 'node:timers/promises';

/** How an adapter waits. Tests give their own, so that nothing waits there. */
export interface Waiting {
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  /** From 0 up to, but not including, 1. Decides how long somebody waits, never what is computed. */
  readonly random: () => number;
}

/** Waits as long as it says. */
export const REAL_WAITING: Waiting = { sleep: (milliseconds) => pause(milliseconds), random: Math.random };

const FIRST = 250;
const FACTOR = 1.5;
const LONGEST = 5_000;

/** How long to wait before the n-th look (n from 0), in milliseconds: 250, ×1.5 each, at most 5 s (sql.md 3.5). */
export function delayBefore(n: number): number {
  return Math.min(LONGEST, FIRST * FACTOR ** n);
}

/**
 * Calls until it works, with full jitter between the calls (faults T16).
 * @throws the last error, where it is not worth another call or `calls` have been made.
 */
export async function withBackOff<Answer>(
  call: () => Promise<Answer>,
  isWorthAnother: (error: unknown) => boolean,
  { sleep, random }: Waiting,
  calls: number,
): Promise<Answer> {
  for (let n = 0; ; n++) {
    try {
      return await call();
    } catch (error) {
      if (n + 1 >= calls || !isWorthAnother(error)) throw error;
      await sleep(random() * delayBefore(n));
    }
  }
}
