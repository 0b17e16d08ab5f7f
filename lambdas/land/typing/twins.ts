import { FEEDS, type FeedName } from '../../domain/feeds/feeds.ts';
import type { LandingDatabase } from './duckdb.ts';
import { literal } from './sql-text.ts';

/**
 * Makes the table `twins` of the accepted rows of a snapshot that share their key with another row of the file: nobody
 * knows which is true (feeds 1). Returns how many there are.
 */
export async function setTwinsAside(database: LandingDatabase, feed: FeedName, path: string): Promise<number> {
  const key = FEEDS[feed].kind === 'snapshot' ? FEEDS[feed].key.join(', ') : '';
  const rows = `SELECT record, true AS is_accepted, ${key} FROM read_parquet(${literal(path)})
    UNION ALL SELECT record, false, ${key} FROM refused WHERE is_keyed`;
  const groups = `SELECT min(record) AS first, max(record) AS last, ${key} FROM (${rows}) GROUP BY ${key} HAVING count(*) > 1`;
  const same = FEEDS[feed].key.map((column) => `r.${column} IS NOT DISTINCT FROM g.${column}`).join(' AND ');
  const found = `SELECT r.record, CASE WHEN r.record = g.first THEN g.last ELSE g.first END AS other
    FROM (${rows}) r JOIN (${groups}) g ON ${same} WHERE r.is_accepted`;
  const none = 'SELECT CAST(0 AS BIGINT) AS record, CAST(0 AS BIGINT) AS other LIMIT 0';
  await database.run(`CREATE OR REPLACE TEMP TABLE twins AS ${key === '' ? none : found}`);
  const [counted] = await database.rows('SELECT count(*) FROM twins');
  return Number(counted?.[0]);
}

/** Writes the accepted rows that are no twins to another file; returns it. */
export async function withoutTwins(database: LandingDatabase, path: string, unique: string): Promise<string> {
  const kept = `SELECT * FROM read_parquet(${literal(path)}) WHERE record NOT IN (SELECT record FROM twins)`;
  await database.copy(kept, unique);
  return unique;
}
