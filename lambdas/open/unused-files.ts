import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import type { Month } from '../domain/month.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { compareText } from '../domain/text/text.ts';
import type { Receipt } from '../run/landings/landing-records.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';

type UnusedFile = RunInputs['unused_files'][number];

/** Files of other months are many: this many of a feed are named, the newest. */
const OF_OTHER_MONTHS = 10;

/** The files that do not serve the month, and why, for whoever misses one of them. */
export function unusedFiles(
  receipts: readonly Receipt[],
  passedOver: readonly { readonly file: string; readonly why: string }[],
  period: Month,
): UnusedFile[] {
  const refused = receipts.filter(({ verdict }) => verdict === 'refused').map(asRefused);
  const elsewhere = receipts.filter((receipt) => isOfAnotherMonth(receipt, period));
  const named = [...groupBy(elsewhere, ({ feed }) => feed ?? '').values()].flatMap(newest);
  const noFiles = passedOver.map(({ file, why }) => ({ file, feed: null, why }));
  return [...refused, ...noFiles, ...named.map(asOfAnotherMonth)].sort((a, b) => compareText(a.file, b.file));
}

function asRefused({ file, feed, stray, reasons }: Receipt): UnusedFile {
  return { file, feed: stray ? null : feed, why: reasons[0]?.reason ?? 'no feed has these columns' };
}

function asOfAnotherMonth({ file, feed, period }: Receipt): UnusedFile {
  return { file, feed, why: `it serves ${period}` };
}

function isOfAnotherMonth({ feed, landing, period: dated }: Receipt, period: Month): boolean {
  return landing !== null && feed !== null && isSnapshot(feed) && dated !== null && dated !== period;
}

function isSnapshot(feed: FeedName): boolean {
  return FEEDS[feed].kind === 'snapshot';
}

function newest(receipts: readonly Receipt[]): Receipt[] {
  return [...receipts].sort((a, b) => compareText(b.period ?? '', a.period ?? '')).slice(0, OF_OTHER_MONTHS);
}
