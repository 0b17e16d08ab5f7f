import { FEED_NAMES, FEEDS, type FeedName } from '../domain/feeds/feeds.ts';
import type { Layout } from './layout.ts';

/** Truedown's own columns of a feed (feeds 1), taken as they are. */
export function ownColumns(feed: FeedName): Layout {
  const columns = FEEDS[feed].columns;
  return {
    name: `truedown-${feed}`,
    version: 1,
    headers: columns.filter(({ required }) => required).map(({ name }) => name),
    feeds: [{ feed, columns: Object.fromEntries(columns.map(({ name }) => [name, { from: name }])) }],
  };
}

/** The own layout of every feed. */
export const OWN_LAYOUTS: readonly Layout[] = FEED_NAMES.map(ownColumns);
