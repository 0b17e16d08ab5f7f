import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { FEEDS } from '../../domain/feeds/feeds.ts';
import { addMonths, monthsBetween, parseMonth } from '../../domain/month.ts';
import { compareText } from '../../domain/text/text.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './literal.ts';

/** The first and the last month of a row, as text, by feed. */
const SPANS: Readonly<Partial<Record<FeedName, readonly [first: string, last: string]>>> = {
  activity: [monthOf('occurred_from'), monthOf('occurred_on')],
  invoices: ['period_from', 'period_to'],
  fx_rates: [monthOf('rate_date'), monthOf('rate_date')],
  resource_counts: [monthOf('counted_on'), monthOf('counted_on')],
  meter_readings: [monthOf('read_from'), monthOf('read_on')],
  capability_use: [monthOf('used_from'), monthOf('used_on')],
};

/** A span of a hundred years is a mistake of the file's; its months need not be listed one by one. */
const MOST_MONTHS = 1200;

/** The months that the rows of an appended feed touch, sorted; nothing of a snapshot, which serves the month of its path. */
export async function rowMonths(database: LandingDatabase, feed: FeedName, path: string): Promise<string[] | null> {
  const span = SPANS[feed];
  if (FEEDS[feed].kind === 'snapshot' || !span) return null;
  const [first, last] = span;
  const rows = await database.rows(`SELECT DISTINCT ${first}, ${last} FROM read_parquet(${literal(path)})`);
  const months = rows.flatMap(([from, to]) => monthsOf(String(from), String(to)));
  return [...new Set(months)].sort(compareText);
}

function monthOf(column: string): string {
  return `strftime(${column}, '%Y-%m')`;
}

function monthsOf(from: string, to: string): string[] {
  const first = parseMonth(from);
  const count = Math.min(monthsBetween(first, parseMonth(to)), MOST_MONTHS);
  return Array.from({ length: count + 1 }, (_, i) => addMonths(first, i));
}
