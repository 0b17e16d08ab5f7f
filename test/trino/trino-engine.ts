import { QueryFailedError } from '../../lambdas/domain/errors.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { BuiltTable, InputTable, SqlEngine, Table, WrittenFile } from '../../lambdas/ports/sql-engine.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { getObject, glue, listKeys, putObject } from './api.ts';
import { createHiveTable, type HiveColumn } from './hive-table.ts';
import { query, TrinoRefusedError } from './trino-client.ts';

/** The models on a real Trino: files of the store are copied to S3, and what Trino writes there is copied back. */
export class TrinoEngine implements SqlEngine {
  private readonly store: Store;
  private readonly trino: string;
  private readonly endpoint: string;
  private readonly bucket: string;
  private readonly known = new Set<string>();
  /** How many statements Trino was asked to run. */
  statements = 0;
  /** What the models have read from files so far. */
  physicalBytes = 0;
  /** The columns of every model it has built, as Trino says them. */
  readonly types = new Map<string, readonly HiveColumn[]>();

  private constructor(store: Store, trino: string, endpoint: string, bucket: string) {
    this.store = store;
    this.trino = trino;
    this.endpoint = endpoint;
    this.bucket = bucket;
  }

  /** Opens an engine with a bucket of its own. */
  static async open(store: Store, trino: string, endpoint: string, bucket: string): Promise<TrinoEngine> {
    await putObject(endpoint, bucket);
    return new TrinoEngine(store, trino, endpoint, bucket);
  }

  async attach(run: Run, inputs: readonly InputTable[], built: readonly BuiltTable[]): Promise<void> {
    await this.openDatabase(databaseOf(run));
    for (const input of inputs) await this.attachInput(run, input);
    for (const table of built) await this.attachBuilt(run, table);
  }

  async build(run: Run, { name: model }: Table, select: string): Promise<readonly WrittenFile[]> {
    const database = databaseOf(run);
    const prefix = `${keys.work(run, model)}trino/`;
    const target = `scratch.${database}.${model}`;
    const options = `external_location = '${this.location(prefix)}', format = 'PARQUET'`;
    const { physicalBytes } = await this.query(
      model,
      database,
      `CREATE TABLE ${target} WITH (${options}) AS ${select}`,
    );
    this.physicalBytes += physicalBytes;
    const shown = await this.query(model, database, `SHOW COLUMNS FROM ${target}`);
    await this.query(model, database, `DROP TABLE ${target}`);
    const columns = shown.rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
    this.types.set(model, columns);
    await this.expose(database, model, columns, prefix);
    return this.copyBack(prefix);
  }

  async leaveEmpty(run: Run, { name, columns }: Table): Promise<void> {
    await this.expose(databaseOf(run), name, columns, `${keys.work(run, name)}no-rows`);
  }

  /** What Trino says of a model before it runs it. */
  async explain(run: Run, model: string, select: string, type: 'VALIDATE' | 'DISTRIBUTED'): Promise<string> {
    const { rows } = await this.query(model, databaseOf(run), `EXPLAIN (TYPE ${type}) ${select}`);
    return String(rows[0]?.[0]);
  }

  async close(): Promise<void> {}

  private async openDatabase(database: string): Promise<void> {
    if (this.known.has(database)) return;
    this.known.add(database);
    await glue(this.endpoint, 'CreateDatabase', { DatabaseInput: { Name: database } });
    await query(this.trino, `CREATE SCHEMA scratch.${database}`);
  }

  private async attachInput(run: Run, { name, columns, partitions }: InputTable): Promise<void> {
    for (const { key } of partitions) await this.copyOut(key);
    await createHiveTable(this.endpoint, {
      database: databaseOf(run),
      name,
      columns,
      location: this.location(`landed/${name}`),
      uploads: partitions.map(({ upload, key }) => ({ upload, location: this.location(folderOf(key)) })),
    });
  }

  /** A table that this engine built itself is known already. */
  private async attachBuilt(run: Run, table: BuiltTable): Promise<void> {
    const [first] = table.files;
    if (this.known.has(`${databaseOf(run)}.${table.name}`)) return;
    if (!first) return this.leaveEmpty(run, table);
    for (const { key } of table.files) await this.copyOut(key);
    await this.expose(databaseOf(run), table.name, table.columns, folderOf(first.key));
  }

  private async expose(database: string, name: string, columns: readonly HiveColumn[], prefix: string): Promise<void> {
    this.known.add(`${database}.${name}`);
    await createHiveTable(this.endpoint, { database, name, columns, location: this.location(prefix) });
  }

  private async copyOut(key: string): Promise<void> {
    const bytes = await this.store.read(key);
    if (!bytes) throw new Error(`the store has no ${key}`);
    await putObject(this.endpoint, `${this.bucket}/${encodeURI(key)}`, new Uint8Array(bytes));
  }

  private async copyBack(prefix: string): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    for (const key of await listKeys(this.endpoint, this.bucket, prefix)) {
      const body = new Uint8Array(await getObject(this.endpoint, `${this.bucket}/${key}`));
      await this.store.create(key, body);
      written.push({ key, bytes: body.length });
    }
    return written;
  }

  private location(prefix: string): string {
    return `s3://${this.bucket}/${prefix}`;
  }

  private async query(model: string, database: string, sql: string) {
    this.statements += 1;
    return query(this.trino, sql, 'awsdatacatalog', database).catch((error: unknown) => {
      if (!(error instanceof TrinoRefusedError)) throw error;
      throw new QueryFailedError(`model ${model}: ${error.message}`, { model }, { cause: error });
    });
  }
}

const databaseOf = (run: Run) => `truedown_${run.id.slice(0, 16)}`;
const folderOf = (key: string) => key.slice(0, key.lastIndexOf('/'));
