import * as z from 'zod';
import { StoreConflictError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Store } from '../ports/store.ts';
import { canonicalJson } from '../run/json.ts';
import { requireJson } from '../run/read-json.ts';
import type { KnownLandings } from './file-landing.ts';

const first = z.object({ receipt: z.string() });

/**
 * What is known of landings while one upload is landed where others land at the same time: a landing that another
 * upload has made is a duplicate, one that this very upload has made, and died, is its own.
 */
export function knownBesides(receiptKey: string, store: Store): KnownLandings {
  return {
    has: async (landing) =>
      (await firstUpload(landing, receiptKey, store)) !== receiptKey &&
      (await store.read(keys.manifest(landing))) !== undefined,
    add: () => undefined,
  };
}

/** The receipt of the upload that came first to a landing: of this one, where there was none. */
async function firstUpload(landing: string, receipt: string, store: Store): Promise<string> {
  const key = keys.landing(landing);
  try {
    await store.create(key, canonicalJson({ receipt }));
    return receipt;
  } catch (error) {
    if (!(error instanceof StoreConflictError)) throw error;
    return (await requireJson(store, key, first)).receipt;
  }
}
