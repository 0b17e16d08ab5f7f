import type * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { compactJson } from './json.ts';
import { requireJson } from './read-json.ts';

/** Writes what a TypeScript step has computed where the next steps meet it: `work/<run>/<name>/<name>.json`. */
export async function writeDocument(store: Store, run: Run, name: string, value: unknown): Promise<StepOutput> {
  const key = `${keys.work(run, name)}${name}.json`;
  const body = compactJson(value);
  await store.create(key, body);
  return { tables: { [name]: [{ key, bytes: Buffer.byteLength(body) }] } };
}

/** Reads what an earlier step of the run has computed, checked by `schema`. */
export async function readDocument<T>(store: Store, run: Run, name: string, schema: z.core.$ZodType<T>): Promise<T> {
  return requireJson(store, `${keys.work(run, name)}${name}.json`, schema);
}
