import { columnMeaning } from '../domain/feeds/column-words.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { type ColumnType, FEEDS } from '../domain/feeds/feeds.ts';
import type { Examples } from './examples/example.ts';
import { METRIC_EXAMPLES } from './examples/metric-examples.ts';
import { SEAT_EXAMPLES } from './examples/seat-examples.ts';

/** Two realistic rows of every feed; columns that are not named are empty. */
const EXAMPLES: Examples<FeedName> = { ...SEAT_EXAMPLES, ...METRIC_EXAMPLES };

/** What `truedown template` prints: the header of a feed and two rows that land as they are. */
export function templateOf(feed: FeedName): string {
  const columns = FEEDS[feed].columns.map(({ name }) => name);
  const rows = EXAMPLES[feed].map((cells) => columns.map((column) => cells[column] ?? ''));
  return [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** The header of a feed alone, for a file of one's own. */
export function headerOf(feed: FeedName): string {
  return FEEDS[feed].columns.map(({ name }) => name).join(',');
}

/** Every column of a feed as rows of a table: whether it must be there and filled, what it takes, what empty means, why. */
export function explainedRows(feed: FeedName): string[][] {
  const rows = FEEDS[feed].columns.map((column) => [
    column.name,
    column.filled ? 'filled' : column.required ? 'in the header' : '',
    column.values?.join(', ') ?? TAKES[column.type],
    column.empty ?? '',
    columnMeaning(feed, column.name) ?? '',
  ]);
  return [['column', 'must be', 'takes', 'empty means', 'meaning'], ...rows];
}

const TAKES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'a day, 2026-10-31',
  day: 'a day or an instant, 2026-10-31',
  month: 'a month, 2026-10',
  instant: 'an instant or a day, 2026-10-03T08:15:00Z',
  moment: 'an instant, a day or a month',
  integer: 'a whole number from 0',
  signed: 'a whole number, below 0 too',
  boolean: 'true, false',
  currency: 'a currency, EUR',
  amount: 'an amount, 1250.00',
  rate: 'a number above 0, 0.92405',
  decimal: 'a number, 2.5',
};
