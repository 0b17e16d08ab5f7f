import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { FEEDS, landedColumns } from '../../domain/feeds/feeds.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './literal.ts';

/** Dates that say when something was last used: rows of one key that differ in them are one row with the newest. */
const LAST = /^last_/;

/**
 * Folds the rows of one key of a vendor's snapshot into one (formats B5): that with the newest date of a last use, of equal
 * ones the first in the file, with the newest of each of those dates, and every product that one of them names. Events
 * stay as they are.
 */
export async function foldRows(
  database: LandingDatabase,
  feed: FeedName,
  path: string,
  to: string,
  accepted: number,
): Promise<{ readonly path: string; readonly accepted: number }> {
  if (FEEDS[feed].kind !== 'snapshot') return { path, accepted };
  const key = FEEDS[feed].key.join(', ');
  const from = `FROM read_parquet(${literal(path)})`;
  const [groups] = await database.rows(`SELECT count(*) FROM (SELECT DISTINCT ${key} ${from})`);
  if (Number(groups?.[0]) === accepted) return { path, accepted };
  return { path: to, accepted: await database.copy(folded(feed, key, from), to) };
}

function folded(feed: FeedName, key: string, from: string): string {
  const names = landedColumns(feed).map(({ name }) => name);
  const dates = names.filter((name) => LAST.test(name));
  const newest = dates.map((name) => `${name} DESC NULLS LAST`);
  const over = `OVER (PARTITION BY ${key})`;
  const columns = names.map((name) => {
    if (LAST.test(name)) return `max(${name}) ${over} AS ${name}`;
    return name === 'products' ? `${everyProduct(over)} AS ${name}` : name;
  });
  return `SELECT ${columns.join(', ')} ${from}
    QUALIFY row_number() OVER (PARTITION BY ${key} ORDER BY ${[...newest, 'record'].join(', ')}) = 1`;
}

/** A row without products counts in the first that there is (feeds 1). */
function everyProduct(over: string): string {
  return `array_to_string(list_sort(list_distinct(list(coalesce(products, 'visibility')) ${over})), '+')`;
}
