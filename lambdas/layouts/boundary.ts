import type { FeedName } from '../domain/feeds/feed-names.ts';
import { compareText } from '../domain/text/text.ts';
import type { Settings } from '../settings.ts';
import { declaredFeeds } from './index.ts';
import type { Recognition } from './recognise.ts';
import { settingOf } from './source-setting.ts';
import type { UploadPlace } from './upload-place.ts';

/** How many sources a sentence names. */
const NAMED = 5;

/** The sources that the settings pin to a feed, by `feed` or by a layout of it, each with its feed (R12.4). */
export function pins({ sources }: Pick<Settings, 'sources'>): (readonly [source: string, feed: FeedName])[] {
  const pinned = Object.entries(sources).flatMap(([source, own]) =>
    declaredFeeds(own).map((feed) => [source, feed] as const),
  );
  return pinned.sort(([a], [b]) => compareText(a, b));
}

/**
 * What a header says within the boundary of its source: a feed that is pinned to some source is taken from pinned sources
 * alone (R12.4). Elsewhere the file is of no feed, so that it neither changes the month nor stops it: of `people` pinned
 * to `hr`, a file in `tools` is refused with the way out, and the month goes on without it.
 */
export function withinBoundary(
  found: Recognition,
  { source, settings: own }: UploadPlace,
  settings: Settings,
): Recognition {
  const feeds = found.known ? found.tables.map(({ feed }) => feed) : found.feed === null ? [] : [found.feed];
  for (const feed of feeds) {
    const pinned = declaredFeeds(own).includes(feed) ? [] : sourcesOf(feed, settings);
    if (pinned.length === 0) continue;
    return found.known
      ? { known: false, ignored: false, feed: null, reason: strayReason(feed, source, pinned) }
      : { ...found, feed: null };
  }
  return found;
}

/** The sources that are pinned to a feed. */
function sourcesOf(feed: FeedName, settings: Settings): string[] {
  return pins(settings).flatMap(([source, to]) => (to === feed ? [source] : []));
}

function strayReason(feed: FeedName, source: string, pinned: readonly string[]): string {
  const more = pinned.length > NAMED ? ` and ${pinned.length - NAMED} more sources` : '';
  const named = `${pinned.slice(0, NAMED).join(', ')}${more}`;
  return `the settings take ${feed} from ${named} only; drop the file below uploads/${pinned[0]}/, or pin its folder too: ${settingOf(source, `feed: ${feed}`)}`;
}
