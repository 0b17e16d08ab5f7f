import { deployedEngine, deployedStore } from '../adapters/aws/deployed.ts';
import type { Invocation } from '../adapters/aws/in-time.ts';
import { type SqlStepAnswer, sqlStep } from '../adapters/aws/sql-step.ts';
import { readEnvironment } from '../environment.ts';
import { attribute } from './attribute.ts';

const { code } = readEnvironment(process.env, 'code');
const store = deployedStore(process.env);
const deps = {
  step: 'attribute',
  work: attribute,
  code,
  store,
  openEngine: deployedEngine(process.env, store),
} as const;

/** Called by the state machine with `{ run }`, and again with its own answer while that says `more`. Gives every seat and action its unit. */
export async function handler(event: unknown, invocation: Invocation): Promise<SqlStepAnswer> {
  return sqlStep(event, invocation, deps);
}
