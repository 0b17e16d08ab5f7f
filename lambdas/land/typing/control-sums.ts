import { isWhole } from '../../domain/feeds/column-spec.ts';
import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { FEEDS } from '../../domain/feeds/feeds.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './literal.ts';

/**
 * Sums over the rows of a landed file as decimal text: of whole numbers under the column's name (`quantity`), of amounts
 * in minor units under column and currency (`amount EUR`).
 */
export async function controlSums(
  database: LandingDatabase,
  feed: FeedName,
  path: string,
): Promise<Record<string, string>> {
  const queries = FEEDS[feed].columns.flatMap(({ name, type }) => {
    if (isWhole({ type })) return [`SELECT '${name}' AS name, sum(${name}) AS total ${from(path)}`];
    if (type !== 'amount') return [];
    return [
      `SELECT '${name} ' || currency, sum(${name}_minor) ${from(path)} WHERE ${name}_minor IS NOT NULL GROUP BY currency`,
    ];
  });
  if (queries.length === 0) return {};
  const rows = await database.rows(`${queries.join(' UNION ALL ')} ORDER BY 1`);
  return Object.fromEntries(rows.flatMap(([name, total]) => (total === null ? [] : [[String(name), String(total)]])));
}

const from = (path: string) => `FROM read_parquet(${literal(path)})`;
