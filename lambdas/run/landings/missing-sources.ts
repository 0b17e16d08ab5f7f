import { FEEDS } from '../../domain/feeds/feeds.ts';
import type { Month } from '../../domain/month.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Receipt } from './landing-records.ts';

/**
 * Sources of the settings that have nothing for the month (R2.5): no file that serves it; of an appended feed, no row
 * that touches it, whatever the file's date. A name in `sources` is a promise.
 */
export function missingSources(receipts: readonly Receipt[], sources: readonly string[], period: Month): string[] {
  const months = monthsByLanding(receipts);
  const delivered = new Set(receipts.filter((receipt) => serves(receipt, period, months)).map(({ source }) => source));
  return sources.filter((source) => !delivered.has(source)).sort(compareText);
}

/** The sources of the settings, as far as they are looked at here. */
type Sources = Readonly<Record<string, { readonly feed?: string | undefined }>>;

/** What is wrong with a missing source and how to mend it, with a folder that may have been meant. */
export function missingSourceSentence(
  source: string,
  receipts: readonly Receipt[],
  sources: Sources,
  period: Month,
): string {
  const folders = unnamedFolders(receipts, Object.keys(sources));
  const folder = foldersOf(sources[source]?.feed, receipts, folders)[0] ?? nearest(source, folders);
  const other = folder ? `; ${folder}/ has files and is no source of the settings: did you mean it?` : '';
  return `source ${source} has nothing for ${period}: drop its file below uploads/${source}/, or take ${source} out of sources${other}`;
}

/** Those of the folders that delivered a feed. */
function foldersOf(feed: string | undefined, receipts: readonly Receipt[], folders: readonly string[]): string[] {
  return folders.filter((folder) => receipts.some((r) => r.source === folder && r.feed === feed && r.feed !== null));
}

/** Folders with files that no source of the settings names; none where the settings name no source at all. */
export function unnamedFolders(receipts: readonly Receipt[], sources: readonly string[]): string[] {
  if (sources.length === 0) return [];
  const folders = new Set(receipts.filter(({ verdict }) => verdict !== 'ignored').map(({ source }) => source));
  return [...folders].filter((folder) => folder !== '' && !sources.includes(folder)).sort(compareText);
}

/** The months that a landing's rows touch; a duplicate was not read again. */
function monthsByLanding(receipts: readonly Receipt[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    receipts.flatMap(({ landing, months }) =>
      landing !== null && months !== null ? [[landing, months] as const] : [],
    ),
  );
}

function serves(receipt: Receipt, period: Month, months: ReadonlyMap<string, readonly string[]>): boolean {
  const { landing, feed } = receipt;
  if (landing === null || feed === null) return false;
  if (FEEDS[feed].kind === 'append') return months.get(landing)?.includes(period) ?? true;
  return receipt.period === null || receipt.period === period;
}
