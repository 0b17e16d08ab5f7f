import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import type { Month } from '../domain/month.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { byText, compareText } from '../domain/text/text.ts';
import type { Receipt } from '../run/landings/landing-records.ts';

/** A landing that serves the month, under every name it was dropped. */
export interface ChosenLanding {
  readonly landing: string;
  readonly feed: FeedName;
  readonly files: readonly string[];
  readonly sources: readonly string[];
}

/**
 * The landings that serve a month (R12.3): every file of an appended feed; of a snapshot those dated in the month, and
 * undated ones where their source has no dated one. Which delivery of a platform is the newest, the models decide.
 */
export function chooseLandings(receipts: readonly Receipt[], period: Month): ChosenLanding[] {
  const taken = receipts.filter((receipt) => receipt.landing !== null && receipt.feed !== null);
  const dated = new Set(taken.filter((receipt) => receipt.period === period).map(sourceAndFeed));
  const serving = taken.filter((receipt) => serves(receipt, period, dated));
  return mergeByLanding(serving);
}

function serves(receipt: Receipt, period: Month, dated: ReadonlySet<string>): boolean {
  if (receipt.feed === null || FEEDS[receipt.feed].kind === 'append') return receipt.feed !== null;
  if (receipt.period !== null) return receipt.period === period;
  return !dated.has(sourceAndFeed(receipt));
}

function sourceAndFeed({ source, feed }: Receipt): string {
  return JSON.stringify([source, feed]);
}

/** The same bytes under several names are one landing. */
function mergeByLanding(receipts: readonly Receipt[]): ChosenLanding[] {
  const merged = [...groupBy(receipts, (receipt) => receipt.landing ?? '')].map(([landing, same]) => ({
    landing,
    feed: same[0]?.feed as FeedName,
    files: same.map(({ file }) => file).sort(compareText),
    sources: [...new Set(same.map(({ source }) => source))].sort(compareText),
  }));
  return merged.sort(
    byText(
      (l) => l.feed,
      (l) => l.landing,
    ),
  );
}
