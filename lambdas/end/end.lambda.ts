import { deployedStore } from '../adapters/aws/deployed.ts';
import { endFailed } from './end-failed.ts';

const store = deployedStore(process.env);

/** Called by the state machine when a step has failed for good, with `{ run, error }`. */
export async function handler(event: unknown): Promise<{ readonly status: string }> {
  return { status: (await endFailed(event, store))?.status ?? 'nothing was open' };
}
