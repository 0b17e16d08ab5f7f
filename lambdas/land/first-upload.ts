import * as z from 'zod/mini';
import { StoreConflictError } from '../domain/errors.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { keys } from '../domain/keys.ts';
import type { Store } from '../ports/store.ts';
import { hasRows } from '../run/landings/landed-rows.ts';
import { canonicalJson } from '../run/store/json.ts';
import { requireJson } from '../run/store/read-json.ts';
import type { KnownLandings } from './file-landing.ts';

const first = z.object({ receipt: z.string() });

/**
 * What is known of landings while one upload is landed where others land at the same time: a landing that another
 * upload has made is a duplicate, one that this very upload has made, and died, is its own. One whose rows have expired
 * is landed anew (F5).
 */
export function knownBesides(receiptKey: string, store: Store): KnownLandings {
  return {
    has: async (landing, feed) =>
      (await firstUpload(landing, receiptKey, store)) !== receiptKey && (await isLanded(landing, feed, store)),
    add: () => undefined,
  };
}

/** Whether all of a landing is there: its manifest came last. */
export async function isLanded(landing: string, feed: FeedName, store: Store): Promise<boolean> {
  return (await store.read(keys.manifest(landing))) !== undefined && (await hasRows(store, feed, landing));
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
