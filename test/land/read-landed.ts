import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Receipt } from '../../lambdas/run/landings/landing-records.ts';

/** One engine reads what all tests of a process have landed: opening one takes longer than reading. */
let opened: Promise<DuckDBConnection> | undefined;

/** The rows of a landing in record order, as JSON values, and the types of its columns as Parquet has them. */
export async function readLanded(
  store: FolderStore,
  receipt: Receipt,
): Promise<{ rows: Record<string, unknown>[]; types: Record<string, string> }> {
  const path = await store.pathOf(keys.landed(receipt.feed as string, receipt.landing as string));
  opened ??= DuckDBInstance.create(':memory:').then((instance) => instance.connect());
  const connection = await opened;
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const schema = await rows(`SELECT name, type, converted_type FROM parquet_schema('${path}') WHERE type IS NOT NULL`);
  return {
    rows: await rows(`SELECT * FROM read_parquet('${path}', hive_partitioning = false) ORDER BY record`),
    types: Object.fromEntries(schema.map((c) => [String(c.name), `${c.type} ${c.converted_type ?? ''}`.trim()])),
  };
}
