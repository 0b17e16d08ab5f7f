import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { addressProblem } from '../../domain/text/addresses.ts';
import { shown } from '../../layouts/cell-text.ts';
import type { LandingDatabase } from '../typing/duckdb.ts';
import { literal } from '../typing/literal.ts';

/** How many addresses a receipt names. */
const NAMED = 20;

/** The addresses of heads to whom no mail can be sent, one sentence each: the rows are taken (T26, T27). */
export async function addressWarnings(database: LandingDatabase, feed: FeedName, path: string): Promise<string[]> {
  if (feed !== 'units') return [];
  const query = `SELECT record, head_email FROM read_parquet(${literal(path)}) WHERE head_email IS NOT NULL ORDER BY record`;
  const warnings: string[] = [];
  for await (const [record, cell] of database.stream(query)) {
    const problem = addressProblem(String(cell));
    if (problem)
      warnings.push(`record ${record}: head_email "${shown(String(cell))}" ${problem}, so the unit gets no mail`);
  }
  const more = warnings.length - NAMED;
  return more > 0 ? [...warnings.slice(0, NAMED), `head_email: ${more} more addresses are of this kind`] : warnings;
}
