import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';

/** The landings whose rows lie there: those that have expired do not (R13.3), though their receipts stay. */
export async function landingsWithRows(store: Store): Promise<ReadonlySet<string>> {
  const listed = await store.list(keys.landedRows);
  return new Set(listed.map(({ key }) => /\/upload=([^/]+)\//.exec(key)?.[1] ?? ''));
}

/** Whether the rows of one landing lie there. */
export async function hasRows(store: Store, feed: FeedName, landing: string): Promise<boolean> {
  return (await store.list(keys.landed(feed, landing))).length > 0;
}
