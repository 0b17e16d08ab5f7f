import { sqlStep } from '../adapters/aws/athena/sql-step.ts';
import { deployedEngine, deployedStore } from '../adapters/aws/deployed.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import type { Invocation } from '../adapters/aws/in-time.ts';
import { readEnvironment } from '../environment.ts';
import { normalise } from './normalise.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);
const deps = {
  step: 'normalise',
  work: normalise,
  code,
  store,
  openEngine: deployedEngine(process.env, store),
} as const;

/** Called by the state machine with `{ run }`, and again with its own answer while that says `more`. Builds the run's clean tables. */
export const handler = discreet(store, async (event: unknown, invocation: Invocation) => {
  return sqlStep(event, invocation, deps);
});
