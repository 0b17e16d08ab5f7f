import { FEEDS } from '../../domain/feeds/feeds.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { emptyHeader } from '../../layouts/empty-headers.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';
import { tableLines } from '../terminal/table.ts';
import type { Checked } from './check-month.ts';
import { COSTS, type Gap } from './gaps.ts';

/** What becomes of a month with these gaps. */
export function outcomeOf(gaps: readonly Gap[]): 'refused' | 'held' | 'published' {
  if (gaps.some(({ costs }) => costs === 'refuse')) return 'refused';
  return gaps.some(({ costs }) => costs === 'hold') ? 'held' : 'published';
}

/** What is there and what stands in the way, for a person at the terminal. */
export function checkLines({ month, isGuessed, receipts, serving, gaps }: Checked): string[] {
  const name = month ?? 'a month';
  const guess = isGuessed && month ? [`${month} is the newest month that the files tell; --month names another`] : [];
  const files = receipts.map((receipt) => cellsOf(receipt, serving));
  return [
    ...tableLines([['file', 'feed', 'layout', 'serves', 'rows', 'refused'], ...files], { figuresFrom: 4 }),
    '',
    ...guess,
    ...(gaps.length > 0 ? [`What ${name} lacks, and what it costs:`, ...gaps.flatMap(linesOf), ''] : []),
    ending(name, gaps),
  ];
}

/** The same as one object. */
export function checkJson({ month, receipts, serving, gaps }: Checked): string {
  const files = receipts.map((receipt) => {
    const { file, feed, layout, verdict, records, accepted, refused } = receipt;
    return { file, feed, layout, verdict, serves: servedBy(receipt, serving), records, accepted, refused };
  });
  return JSON.stringify({ month: month ?? null, outcome: outcomeOf(gaps), files, gaps }, null, 2);
}

function cellsOf(receipt: Receipt, serving: Checked['serving']): string[] {
  const { file, feed, layout, verdict, records, accepted, refused } = receipt;
  const other = emptyHeader(file, records) ? 'no row yet' : verdict;
  const serves = servedBy(receipt, serving) ?? other;
  return [printableName(file), feed ?? '', layout ?? '', serves, String(accepted), String(refused)];
}

/** Which months a file serves: those of its rows, or the one of its date, or every one; null where it serves none, or others are the same. */
function servedBy({ verdict, landing, feed, period, months }: Receipt, serving: Checked['serving']): string | null {
  if (landing === null || feed === null || verdict === 'duplicate') return null;
  if (FEEDS[feed].kind === 'append') return spanOf(months ?? []);
  if (period !== null) return period;
  return serving?.has(landing) === false ? 'months without a dated file' : 'every month';
}

function spanOf(months: readonly string[]): string {
  const sorted = [...months].sort();
  if (sorted.length === 0) return 'as its rows say';
  return sorted.length === 1 ? String(sorted[0]) : `${sorted[0]} to ${sorted.at(-1)}`;
}

const WIDTH = Math.max(...COSTS.map((costs) => costs.length));

function linesOf({ costs, sentence, paste }: Gap): string[] {
  return [`  ${costs.padEnd(WIDTH)}  ${sentence}`, ...paste.map((line) => `  ${' '.repeat(WIDTH)}      ${line}`)];
}

const ENDINGS = {
  refused: 'would be refused: nothing is charged until every "refuse" is mended',
  held: 'would be held: its files are written, and no unit gets its mail before a person has looked and releases it',
  published: 'would be published',
} as const;

function ending(month: string, gaps: readonly Gap[]): string {
  const isDraft = gaps.some(({ costs }) => costs === 'draft');
  const outcome = outcomeOf(gaps);
  const how = outcome !== 'published' ? '' : isDraft ? ' as provisional' : '; nothing stands in the way';
  return `${month} ${ENDINGS[outcome]}${how}`;
}
