import { DuckDBInstance } from '@duckdb/node-api';

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();

/** Runs one query as anybody would. */
export const query = (sql) => connection.run(sql).then(() => undefined);

/** A text of SQL. */
export function text(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
