import * as z from 'zod';
import { InvalidInputError, StoreConflictError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalJson } from '../store/json.ts';

const decision = z.object({ by: z.string(), why: z.string() });

/** Who holds the sender, and why. */
export type SendingStop = z.infer<typeof decision>;

/** Holds the sender before its next mail (T45). @throws InvalidInputError where it is held already. */
export async function stopSending(store: Store, stop: SendingStop): Promise<void> {
  await store.create(keys.stop, canonicalJson(stop)).catch(async (error: unknown) => {
    if (!(error instanceof StoreConflictError)) throw error;
    throw new InvalidInputError(`${await stopWords(store)}; nothing has changed`, {}, { cause: error });
  });
}

/** What holds the sender; undefined where it is free. A person may have made the file by hand, with anything in it. */
export async function stopWords(store: Store): Promise<string | undefined> {
  const bytes = await store.read(keys.stop);
  if (!bytes) return undefined;
  const found = decision.safeParse(parsed(bytes));
  const who = found.success ? `, by ${found.data.by}: ${found.data.why}` : '';
  return `sending is stopped (${keys.stop})${who}`;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
