import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Rows of a query as plain values. */
export type Row = readonly unknown[];

/** Below this size threads cost more than they bring: waking them takes longer than the rows. */
const SMALL_BYTES = 4 * 1024 ** 2;

/**
 * A DuckDB for the files of one folder of temporary files, one after the other: 224 MB, no network, nothing outside the
 * folder. It opens with the first file that needs it.
 */
export class LandingDatabase {
  /** The folder for temporary files. */
  readonly scratch: string;
  private opened: { readonly instance: DuckDBInstance; readonly connection: DuckDBConnection } | undefined;

  constructor(scratch: string) {
    this.scratch = scratch;
  }

  /** Makes it ready for a file of so many bytes. */
  async begin(bytes: number): Promise<void> {
    this.opened ??= await open(this.scratch);
    for (const name of await this.rows('SELECT table_name FROM duckdb_tables() WHERE temporary')) {
      await this.run(`DROP TABLE "${name[0]}"`);
    }
    await this.run(bytes < SMALL_BYTES ? 'SET threads = 1' : 'RESET threads');
  }

  private get connection(): DuckDBConnection {
    if (!this.opened) throw new Error('a landing database is asked before a file has begun');
    return this.opened.connection;
  }

  /** Runs a COPY and returns how many rows it wrote. */
  async copy(select: string, path: string): Promise<number> {
    const to = `'${path.replaceAll("'", "''")}'`;
    const [row] = await this.rows(
      `COPY (${select}) TO ${to} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE_BYTES '32MB')`,
    );
    return Number(row?.[0]);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  /** All rows of a query whose answer is small. */
  async rows(sql: string): Promise<Row[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRows();
  }

  /** The rows of a query, a chunk at a time. */
  async *stream(sql: string): AsyncGenerator<Row> {
    const result = await this.connection.stream(sql);
    for await (const rows of result.yieldRows()) yield* rows;
  }

  close(): void {
    this.opened?.connection.closeSync();
    this.opened?.instance.closeSync();
  }
}

async function open(scratch: string) {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '224MB',
    temp_directory: scratch,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Every record carries its number, so that the order of rows says nothing and need not be kept in memory.
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // A filter on typed columns would be pushed below the typing, which would then be done twice.
  await connection.run("SET disabled_optimizers = 'filter_pushdown'");
  return { instance, connection };
}
