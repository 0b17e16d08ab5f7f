import { deployedEngine, deployedStore } from '../adapters/aws/deployed.ts';
import type { Invocation } from '../adapters/aws/in-time.ts';
import { type SqlStepAnswer, sqlStep } from '../adapters/aws/sql-step.ts';
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
export async function handler(event: unknown, invocation: Invocation): Promise<SqlStepAnswer> {
  return sqlStep(event, invocation, deps);
}
