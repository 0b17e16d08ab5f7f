import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { EMPTY_HEADER } from '../../layouts/empty-headers.ts';

/** The feeds that a first month needs, each with its folder below the uploads: one folder is one source. */
const FIRST_FEEDS: readonly (readonly [folder: string, feed: FeedName])[] = [
  ['hr', 'people'],
  ['hr', 'units'],
  ['contracts', 'contract_lines'],
  ['contracts', 'invoices'],
  ['platform', 'accounts'],
  ['platform', 'assignments'],
];

/** The empty headers of a new estate: path below the uploads, and feed. */
export const FIRST_FILES: readonly (readonly [file: string, feed: FeedName])[] = FIRST_FEEDS.map(([folder, feed]) => [
  `${folder}/${feed}${EMPTY_HEADER}`,
  feed,
]);
