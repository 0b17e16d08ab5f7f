import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/text/text.ts';
import type { UploadedVersion } from '../ports/uploads.ts';
import type { Receipt } from '../run/landings/landing-records.ts';
import { missingSources } from '../run/landings/missing-sources.ts';
import { type ReceiptOf, readReceipts } from '../run/landings/read-receipts.ts';
import { atOnce } from '../run/store/at-once.ts';

const SOURCES_AT_ONCE = 5;
const FILES_AT_ONCE = 20;

/**
 * Sources of the settings that have no file for a month among what lies there now. Of each source receipts are read until
 * one serves, the likeliest first, so that a mail does not count through every file that is kept (F20).
 */
export async function missingNow(
  period: Month,
  sources: readonly string[],
  uploads: readonly UploadedVersion[],
  receiptOf: ReceiptOf,
): Promise<string[]> {
  const isServed = (source: string) =>
    serves(
      source,
      period,
      uploads.filter(({ file }) => file.startsWith(`${source}/`)),
      receiptOf,
    );
  const served = (await atOnce(sources, SOURCES_AT_ONCE, isServed)) ?? [];
  return sources.filter((_, i) => !served[i]).sort(compareText);
}

async function serves(
  source: string,
  period: Month,
  uploads: readonly UploadedVersion[],
  receiptOf: ReceiptOf,
): Promise<boolean> {
  const likeliest = likeliestFirst(uploads, period);
  const read: Receipt[] = [];
  for (let at = 0; at < likeliest.length; at += at === 0 ? 1 : FILES_AT_ONCE) {
    const some = likeliest.slice(at, at === 0 ? 1 : at + FILES_AT_ONCE);
    const { receipts } = await readReceipts(some, receiptOf);
    read.push(...receipts);
    if (missingSources(receipts.filter(isSure), [source], period).length === 0) return true;
  }
  return missingSources(read, [source], period).length === 0;
}

/** First those with the month in their path, with any sign or none between; then by name, the newest first. */
function likeliestFirst(uploads: readonly UploadedVersion[], period: Month): UploadedVersion[] {
  const named = new RegExp(period.replace('-', '[^0-9]?'));
  const sorted = [...uploads].sort((a, b) => compareText(b.file, a.file));
  return [...sorted.filter(({ file }) => named.test(file)), ...sorted.filter(({ file }) => !named.test(file))];
}

/** A duplicate does not say itself which months its rows touch. */
function isSure({ verdict }: Receipt): boolean {
  return verdict !== 'duplicate';
}
