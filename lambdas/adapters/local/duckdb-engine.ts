import { readFile, rm, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { QueryFailedError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { BuiltTable, InputTable, SqlEngine, WrittenFile } from '../../ports/sql-engine.ts';
import { damaged } from '../../run/revisions/damage.ts';
import type { FolderStore } from './folder-store.ts';

const PRELUDE = new URL('./prelude.sql', import.meta.url);

/** The models' engine on a laptop: DuckDB in memory, tables as Parquet files of a folder store. */
export class DuckDbEngine implements SqlEngine {
  private readonly store: FolderStore;
  private readonly connection: DuckDBConnection;
  private readonly instance: DuckDBInstance;
  /** Every file that a table of the run consists of. */
  private readonly read = new Set<string>();

  private constructor(store: FolderStore, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.store = store;
    this.instance = instance;
    this.connection = connection;
  }

  /**
   * Opens an engine with Trino's words. `threads` 0 means as many as the machine has. What does not fit into `megabytes`
   * of memory is spilled to the store's folder for half-written files.
   */
  static async open(store: FolderStore, threads = 0, megabytes = usualMegabytes()): Promise<DuckDbEngine> {
    const instance = await DuckDBInstance.create(':memory:', {
      ...(threads > 0 ? { threads: String(threads) } : {}),
      memory_limit: `${megabytes}MB`,
      temp_directory: await store.scratchFolder(),
      // No reader of a table asks for an order, and keeping one takes memory.
      preserve_insertion_order: 'false',
    });
    const connection = await instance.connect();
    await connection.run(await readFile(PRELUDE, 'utf8'));
    return new DuckDbEngine(store, instance, connection);
  }

  async attach(run: Run, inputs: readonly InputTable[], built: readonly BuiltTable[]): Promise<void> {
    await this.connection.run(`CREATE SCHEMA IF NOT EXISTS "${schemaOf(run)}"; USE "${schemaOf(run)}"`);
    for (const input of inputs) await this.input(input);
    for (const table of built) await this.expose(table.name, table.files);
  }

  async build(run: Run, model: string, select: string): Promise<readonly WrittenFile[]> {
    const file = await this.store.scratchFile();
    try {
      await this.query(model, `COPY (${select}\n) TO ${text(file)} (FORMAT parquet)`);
      const written = await this.adopt(run, model, file);
      await this.expose(model, [written]);
      return [written];
    } finally {
      await rm(file, { force: true });
    }
  }

  async close(): Promise<void> {
    this.connection.closeSync();
    this.instance.closeSync();
  }

  /** Puts the file under the first attempt that is free: no attempt ever writes over another. */
  private async adopt(run: Run, model: string, file: string): Promise<WrittenFile> {
    const { size } = await stat(file);
    for (let attempt = 1; ; attempt++) {
      const key = `${keys.work(run, model)}a${attempt}/rows.parquet`;
      if ((await this.store.adopt(key, file)) === 'created') return { key, bytes: size };
    }
  }

  private async input(input: InputTable): Promise<void> {
    for (const { key } of input.partitions) this.read.add(key);
    await this.query(input.name, await this.inputView(input));
  }

  private async inputView({ name, columns, partitions }: InputTable): Promise<string> {
    const list = [...columns.map((column) => `"${column.name}"`), 'upload'].join(', ');
    if (partitions.length === 0) {
      const empty = [...columns, { name: 'upload', type: 'varchar' }];
      const cells = empty.map((column) => `CAST(NULL AS ${column.type}) AS "${column.name}"`);
      return `CREATE OR REPLACE VIEW "${name}" AS SELECT ${cells.join(', ')} WHERE 1 = 0`;
    }
    const files = await Promise.all(partitions.map(({ key }) => this.store.pathOf(key)));
    const options = 'hive_partitioning = true, hive_types_autocast = false';
    return `CREATE OR REPLACE VIEW "${name}" AS SELECT ${list} FROM read_parquet([${files.map(text).join(', ')}], ${options})`;
  }

  private async expose(table: string, files: readonly WrittenFile[]): Promise<void> {
    for (const { key } of files) this.read.add(key);
    const paths = await Promise.all(files.map(({ key }) => this.store.pathOf(key)));
    const list = paths.map(text).join(', ');
    await this.query(table, `CREATE OR REPLACE VIEW "${table}" AS SELECT * FROM read_parquet([${list}])`);
  }

  private async query(model: string, sql: string): Promise<void> {
    try {
      await this.connection.run(sql);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason.startsWith('Out of Memory')) throw outOfMemory(model, error);
      await this.blameFile();
      throw new QueryFailedError(`model ${model}: ${reason}`, { model }, { cause: error });
    }
  }

  /** A file that cannot be read whole makes a query fail in the engine's words, which name no remedy (F30). */
  private async blameFile(): Promise<void> {
    for (const key of this.read) {
      if (!(await this.store.read(key))) throw damaged(key, 'is gone');
      const file = await this.store.pathOf(key);
      try {
        await this.connection.run(`SELECT max(hash(t)) FROM read_parquet(${text(file)}) t`);
      } catch (error) {
        throw damaged(key, 'is damaged: its rows cannot be read', { cause: error });
      }
    }
  }
}

/** An eighth of the machine's memory, and no more than the models of an estate of 50,000 seats have use for. */
function usualMegabytes(): number {
  return Math.min(256, Math.floor(totalmem() / 8 / 2 ** 20));
}

/** No file is to blame for it. */
function outOfMemory(model: string, cause: unknown): QueryFailedError {
  const remedy = 'it needs more memory than the engine has; run the month with more, such as --memory 1024';
  return new QueryFailedError(`model ${model}: ${remedy}`, { model }, { cause });
}

function schemaOf(run: Run): string {
  return `truedown_${run.id.slice(0, 16)}`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
