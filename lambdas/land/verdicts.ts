import type { FeedName } from '../domain/feeds/feed-names.ts';
import type { Reading } from '../layouts/reading.ts';
import type { FeedVerdict, Refusal } from '../run/landings/landing-records.ts';
import { MAX_REASONS } from './verdict/judge-rows.ts';

/** The verdict on a file of which nothing is known yet but what its source declares: refused until something is. */
export function blankVerdict(feed: FeedName | null): FeedVerdict {
  return {
    verdict: 'refused',
    feed,
    stray: false,
    layout: null,
    period: null,
    delivered_on: null,
    landing: null,
    months: null,
    records: 0,
    accepted: 0,
    refused: 0,
    reasons: [],
    warnings: [],
  };
}

/** The verdict so far on a file that is read for a feed: only a snapshot serves the month of its date (R12.3). */
export function verdictOf({ layout, feed, period, deliveredOn }: Reading, warnings: readonly string[]): FeedVerdict {
  return {
    ...blankVerdict(feed),
    layout: layout.name,
    period,
    delivered_on: deliveredOn,
    warnings: [...warnings],
  };
}

/** A whole file that cannot be taken: the first reason speaks of all of it, and nothing of it is taken. */
export function refusedVerdict(
  verdict: FeedVerdict,
  reason: string,
  records: number,
  reasons: readonly Refusal[] = [],
): FeedVerdict {
  const all = [{ record: 0, column: '', reason }, ...reasons].slice(0, MAX_REASONS);
  return { ...verdict, verdict: 'refused', records, refused: records, reasons: all };
}

/** A file that nobody dropped as an upload, why, and how many records it has where it is a table. */
export function ignoredVerdict(why: string, records = 0): FeedVerdict {
  return { ...blankVerdict(null), verdict: 'ignored', records, warnings: [why] };
}
