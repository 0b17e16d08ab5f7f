import { query, text } from './duckdb.mjs';

/** The file as Parquet, nothing checked. */
export default (file, to) =>
  query(`COPY (FROM read_csv(${text(file)})) TO ${text(to)} (FORMAT parquet, COMPRESSION zstd)`);
