import { query, text } from './duckdb.mjs';

/** Rows and last moment of each account, of a CSV or Parquet file. */
export default (file, moment = 'occurred_at') =>
  query(`SELECT account_id, count(*), max(${moment}) FROM ${text(file)} GROUP BY account_id`);
