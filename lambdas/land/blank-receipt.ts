import type { FeedName } from '../domain/feeds/feeds.ts';
import type { Receipt } from '../run/landings/landing-records.ts';

/** The receipt of a file of which nothing is known yet but what its source declares. */
export function blankReceipt(file: string, source: string, feed: FeedName | null): Receipt {
  return {
    file,
    source,
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
