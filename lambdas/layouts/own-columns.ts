import { FEED_NAMES, type FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import type { Layout } from './layout.ts';

/** Raised where a feed gets columns, or must keep more: its files are then read again. */
const VERSIONS: Readonly<Partial<Record<FeedName, number>>> = { contract_lines: 2 };

/** Truedown's own columns of a feed (feeds 1), taken as they are. */
export function ownColumns(feed: FeedName): Layout {
  const columns = FEEDS[feed].columns;
  return {
    name: `truedown-${feed}`,
    version: VERSIONS[feed] ?? 1,
    headers: columns.filter(({ required }) => required).map(({ name }) => name),
    feeds: [{ feed, columns: Object.fromEntries(columns.map(({ name }) => [name, { from: name }])) }],
  };
}

/** The own layout of every feed. */
export const OWN_LAYOUTS: readonly Layout[] = FEED_NAMES.map(ownColumns);
