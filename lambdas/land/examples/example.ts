import type { FeedName } from '../../domain/feeds/feed-names.ts';

/** The filled cells of a row by their column. */
export type Cells = Readonly<Record<string, string>>;

/** Two rows of each of some feeds. */
export type Examples<Feed extends FeedName> = Readonly<Record<Feed, readonly [Cells, Cells]>>;
