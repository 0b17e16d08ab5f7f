import { readFile, rm, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import { QueryFailedError } from '../../domain/errors.ts';
import type { TableColumn } from '../../domain/feeds/feeds.ts';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { BuiltTable, InputTable, SqlEngine, Table, WrittenFile } from '../../ports/sql-engine.ts';
import { damaged } from '../../run/revisions/damage.ts';
import type { FolderStore } from './folder-store.ts';

const HIVE = 'hive_partitioning = true, hive_types_autocast = false';
const PRELUDE = new URL('./prelude.sql', import.meta.url);

/** The models' engine on a laptop: DuckDB in memory, tables as Parquet files of a folder store. */
export class DuckDbEngine implements SqlEngine {
  private readonly store: FolderStore;
  private readonly connection: DuckDBConnection;
  private readonly instance: DuckDBInstance;
  /** Every file that a table of the run consists of. */
  private readonly read = new Set<string>();
  private isClosed = false;

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
    for (const table of built) await this.expose(table, table.files);
  }

  async build(run: Run, table: Table, select: string): Promise<readonly WrittenFile[]> {
    const file = await this.store.scratchFile();
    try {
      const { rowsChanged } = await this.query(table.name, `COPY (${select}\n) TO ${text(file)} (FORMAT parquet)`);
      const files = rowsChanged === 0 ? [] : [await this.adopt(run, table.name, file)];
      await this.expose(table, files);
      return files;
    } finally {
      await rm(file, { force: true });
    }
  }

  async leaveEmpty(_: Run, table: Table): Promise<void> {
    await this.expose(table, []);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
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

  /** Files landed before a feed had a column have none of it: there it is NULL, as it is for Athena. */
  private async inputView({ name, columns, partitions }: InputTable): Promise<string> {
    const all: readonly TableColumn[] = [...columns, { name: 'upload', type: 'varchar' }];
    const files = await Promise.all(partitions.map(({ key }) => this.store.pathOf(key)));
    const groups = await this.filesByLack(name, columns, files);
    const selects = groups.map(({ lack, files }) => {
      const list = all.map((column) => (lack.includes(column.name) ? nullColumn(column) : `"${column.name}"`));
      return `SELECT ${list.join(', ')} FROM read_parquet([${files.map(text).join(', ')}], ${HIVE})`;
    });
    return `CREATE OR REPLACE VIEW "${name}" AS ${selects.length === 0 ? noRows(all) : selects.join(' UNION ALL ')}`;
  }

  /** Files that lack the same of these columns together, most often none. */
  private async filesByLack(model: string, columns: readonly TableColumn[], files: readonly string[]) {
    if (files.length === 0) return [];
    const rows = await this.rows(model, `SELECT file_name, name FROM parquet_schema([${files.map(text).join(', ')}])`);
    const there = new Map(files.map((file) => [file, new Set<string>()]));
    for (const [file, name] of rows) there.get(String(file))?.add(String(name));
    const lacking = [...there].map(([file, names]) => ({
      file,
      lack: columns.map(({ name }) => name).filter((name) => !names.has(name)),
    }));
    const groups = groupBy(lacking, ({ lack }) => lack.join(' '));
    return [...groups.values()].map((same) => ({ lack: same[0]?.lack ?? [], files: same.map(({ file }) => file) }));
  }

  private async expose({ name, columns }: Table, files: readonly WrittenFile[]): Promise<void> {
    for (const { key } of files) this.read.add(key);
    const paths = await Promise.all(files.map(({ key }) => this.store.pathOf(key)));
    const rows = `SELECT * FROM read_parquet([${paths.map(text).join(', ')}])`;
    await this.query(name, `CREATE OR REPLACE VIEW "${name}" AS ${files.length === 0 ? noRows(columns) : rows}`);
  }

  private async rows(model: string, sql: string): Promise<readonly (readonly unknown[])[]> {
    return this.blaming(model, async () => (await this.connection.runAndReadAll(sql)).getRows());
  }

  private query(model: string, sql: string): Promise<DuckDBResult> {
    return this.blaming(model, () => this.connection.run(sql));
  }

  private async blaming<Result>(model: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
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

function noRows(columns: readonly TableColumn[]): string {
  return `SELECT ${columns.map(nullColumn).join(', ')} WHERE 1 = 0`;
}

function nullColumn({ name, type }: TableColumn): string {
  return `CAST(NULL AS ${type}) AS "${name}"`;
}

function schemaOf(run: Run): string {
  return `truedown_${run.id.slice(0, 16)}`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
