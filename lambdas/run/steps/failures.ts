import * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalJson, sha256 } from '../store/json.ts';
import { readJson } from '../store/read-json.ts';

const failure = z.object({ error: z.string(), says: z.string() });

/**
 * Keeps the sentences of an error in the store, where only who runs the estate reads them: they may name people and
 * accounts, and a log keeps what it is given for a year (F15). @returns the key.
 */
export async function keepFailure(error: Error, store: Store): Promise<string> {
  const body = canonicalJson({ error: error.name, says: error.message });
  const key = keys.failure(sha256(body));
  await store.create(key, body);
  return key;
}

/** What a failure says that was told by the key of its sentences; any other text, and one that has expired, as it is. */
export async function sentencesOf(told: string, store: Store): Promise<string> {
  const key = KEPT.exec(told)?.[0];
  return (key && (await readJson(store, key, failure))?.says) || told;
}

const KEPT = new RegExp(`${keys.failures}[0-9a-f]{64}\\.json`);

/** Where an error happened: the lines of its stack without its words. */
export function framesOf({ message, stack = '' }: Error): string[] {
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return frames.split('\n').filter((line) => /^\s+at /.test(line));
}
