import { type Finding, inTheWay, ready } from './finding.ts';

/** A queue of failures: what its messages are, and what helps. */
export interface FailureQueue {
  readonly url: string;
  readonly holds: string;
  readonly remedy: string;
}

/** Whether the queues of failures are empty: what lies in one waits for a person (A2). */
export async function failureQueues(
  queues: readonly FailureQueue[],
  waiting: (url: string) => Promise<number>,
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  for (const { url, holds, remedy } of queues) {
    const count = await waiting(url);
    if (count > 0) faults.push(inTheWay(`${count} in the queue of failures ${nameOf(url)} (${holds})`, remedy));
  }
  return faults.length > 0 ? faults : [ready(`all ${queues.length} are empty`)];
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
