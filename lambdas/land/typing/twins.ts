import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { FEEDS } from '../../domain/feeds/feeds.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './literal.ts';

/**
 * Makes the table `twins_<feed>` of the accepted rows of a snapshot that share their key with another row of the file: nobody
 * knows which is true (feeds 1). Returns how many there are.
 */
export async function setTwinsAside(database: LandingDatabase, feed: FeedName, path: string): Promise<number> {
  if (FEEDS[feed].kind !== 'snapshot') return 0;
  const key = FEEDS[feed].key.join(', ');
  const rows = `SELECT record, true AS is_accepted, ${key} FROM read_parquet(${literal(path)})
    UNION ALL SELECT record, false, ${key} FROM refused_${feed} WHERE is_keyed`;
  const groups = `SELECT min(record) AS first, max(record) AS last, ${key} FROM (${rows}) GROUP BY ${key} HAVING count(*) > 1`;
  const same = FEEDS[feed].key.map((column) => `r.${column} IS NOT DISTINCT FROM g.${column}`).join(' AND ');
  const found = `SELECT r.record, CASE WHEN r.record = g.first THEN g.last ELSE g.first END AS other
    FROM (${rows}) r JOIN (${groups}) g ON ${same} WHERE r.is_accepted`;
  await database.run(`CREATE OR REPLACE TEMP TABLE twins_${feed} AS ${found}`);
  const [counted] = await database.rows(`SELECT count(*) FROM twins_${feed}`);
  return Number(counted?.[0]);
}

/** Writes the accepted rows that are no twins to another file; returns it. */
export async function withoutTwins(
  database: LandingDatabase,
  feed: FeedName,
  path: string,
  unique: string,
): Promise<string> {
  const kept = `SELECT * FROM read_parquet(${literal(path)}) WHERE record NOT IN (SELECT record FROM twins_${feed})`;
  await database.copy(kept, unique);
  return unique;
}
