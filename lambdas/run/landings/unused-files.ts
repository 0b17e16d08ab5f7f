import type { FeedName } from '../../domain/feeds/feed-names.ts';
import type { RunInputs } from '../revisions/run-inputs.ts';

/** How many files a sentence names. */
const NAMED = 5;

/** The files that may have been meant as a feed and did not serve the month, each with the reason, to follow a sentence that misses it. */
export function filesThatCouldBe(feed: FeedName, { unused_files }: Pick<RunInputs, 'unused_files'>): string {
  const candidates = unused_files.filter((file) => file.feed === feed || file.feed === null);
  if (candidates.length === 0) return '';
  const named = candidates.slice(0, NAMED).map(({ file, why }) => `${file}: ${why}`);
  const more = candidates.length > NAMED ? [`${candidates.length - NAMED} more files`] : [];
  return `. Not used: ${[...named, ...more].join('; ')}`;
}
