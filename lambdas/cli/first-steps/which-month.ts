import { FEEDS } from '../../domain/feeds/feeds.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';

/**
 * The month that the files tell: the newest that a snapshot is dated, else the newest of activity, else the newest that an
 * invoice is for. Undefined where none of them tells.
 */
export function monthOf(receipts: readonly Receipt[]): Month | undefined {
  const taken = receipts.filter(({ landing, feed }) => landing !== null && feed !== null);
  const dated = taken.flatMap(({ feed, period }) =>
    period && feed && FEEDS[feed].kind === 'snapshot' ? [period] : [],
  );
  const monthsOf = (name: string) => taken.flatMap(({ feed, months }) => (feed === name ? (months ?? []) : []));
  const found = newest(dated) ?? newest(monthsOf('activity')) ?? newest(monthsOf('invoices'));
  return found === undefined ? undefined : parseMonth(found);
}

function newest(months: readonly string[]): string | undefined {
  return [...months].sort().at(-1);
}
