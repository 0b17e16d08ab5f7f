import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** Rows of a query as plain values. */
export type Row = readonly unknown[];

/** A DuckDB of one file: 224 MB, no network, nothing outside its own folder. */
export class LandingDatabase {
  private readonly instance: DuckDBInstance;
  private readonly connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.instance = instance;
    this.connection = connection;
  }

  static async open(scratch: string): Promise<LandingDatabase> {
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
    return new LandingDatabase(instance, connection);
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
    this.connection.closeSync();
    this.instance.closeSync();
  }
}
