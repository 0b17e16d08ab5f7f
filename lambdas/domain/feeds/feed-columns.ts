import { nearest } from '../text/nearest.ts';
import { FEED_NAMES, type FeedName } from './feed-names.ts';
import { FEEDS } from './feeds.ts';

/** What is wrong with a column of a mapping onto a feed, or onto whichever feed has it; undefined where it is one. */
export function columnProblem(column: string, feed: FeedName | undefined): string | undefined {
  const names = (feed ? [feed] : FEED_NAMES).flatMap((name) => FEEDS[name].columns.map((known) => known.name));
  if (names.includes(column)) return undefined;
  const meant = nearest(column, names);
  return `is no column of ${feed ?? 'any feed'}${meant ? `; did you mean ${meant}?` : ''}`;
}
