import { deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { endFailed } from './end-failed.ts';

const store = deployedStore(process.env);

/** Called by the state machine when a step has failed for good, with `{ run, error }`. */
export const handler = discreet(store, async (event: unknown) => {
  return { status: (await endFailed(event, store))?.status ?? 'nothing was open' };
});
