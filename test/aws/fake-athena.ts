import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type AthenaClient, GetQueryExecutionCommand, StartQueryExecutionCommand } from '@aws-sdk/client-athena';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FakeGlue, GlueTable } from './fake-glue.ts';
import { refusal } from './refusal.ts';

const PRELUDE = fileURLToPath(new URL('../../lambdas/adapters/local/prelude.sql', import.meta.url));
const UNLOAD = /^UNLOAD \(([\s\S]*)\n\) TO 's3:\/\/([^']*)' WITH \(format = 'PARQUET', compression = 'SNAPPY'\)$/;

interface Execution {
  readonly id: string;
  readonly sql: string;
  readonly database: string;
  looks: number;
  ending?: { State: string; StateChangeReason?: string };
}

/**
 * Athena's rules for executions over DuckDB: a token is one execution for ever, even a failed one, and refuses other
 * SQL; UNLOAD wants an empty prefix and cleans up nothing; no rows are no file (faults T14, T15).
 * `root` is the folder in which buckets are folders.
 */
export class FakeAthena {
  readonly executions: Execution[] = [];
  /** How often a statement is looked at until it has ended. */
  looksUntilEnd = 2;
  /** Why a statement fails after it has written half of its rows, or nothing. */
  failing: (sql: string, nth: number) => string | undefined = () => undefined;
  isThrottled: () => boolean = () => false;
  /** How many statements ran at the same time at most. */
  mostAtOnce = 0;
  private readonly tokens = new Map<string, Execution>();
  private readonly known = new Set<string>();
  private readonly root: string;
  private readonly glue: FakeGlue;
  private connection: DuckDBConnection | undefined;

  constructor(root: string, glue: FakeGlue) {
    this.root = root;
    this.glue = glue;
  }

  /** Athena does not keep tokens for ever. */
  forgetTokens(): void {
    this.tokens.clear();
  }

  get client(): AthenaClient {
    return { send: (command: object) => this.send(command) } as unknown as AthenaClient;
  }

  private async send(command: object): Promise<unknown> {
    if (this.isThrottled()) throw refusal('TooManyRequestsException', 400);
    if (command instanceof StartQueryExecutionCommand) return this.start(command.input);
    if (command instanceof GetQueryExecutionCommand) return this.look(command.input.QueryExecutionId ?? '');
    throw new Error(`this Athena does not know ${command.constructor.name}`);
  }

  private start({
    QueryString = '',
    ClientRequestToken = '',
    QueryExecutionContext,
  }: StartQueryExecutionCommand['input']) {
    const before = this.tokens.get(ClientRequestToken);
    if (before && before.sql !== QueryString)
      throw refusal('InvalidRequestException', 400, 'Idempotent parameters do not match');
    if (!/^[0-9a-f]{64}$/.test(ClientRequestToken)) throw refusal('InvalidRequestException', 400, 'a bad token');
    const execution = before ?? {
      id: `query-${this.executions.length + 1}`,
      sql: QueryString,
      database: QueryExecutionContext?.Database ?? '',
      looks: 0,
    };
    if (!before) this.executions.push(execution);
    this.tokens.set(ClientRequestToken, execution);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.executions.filter(({ ending }) => !ending).length);
    return { QueryExecutionId: execution.id };
  }

  private async look(id: string) {
    const execution = this.find(id);
    if (++execution.looks < this.looksUntilEnd) {
      return { QueryExecution: { Status: { State: execution.looks === 1 ? 'QUEUED' : 'RUNNING' } } };
    }
    execution.ending ??= await this.execute(execution).then(
      () => ({ State: 'SUCCEEDED' }),
      (error: Error) => ({ State: 'FAILED', StateChangeReason: error.message }),
    );
    return { QueryExecution: { Status: execution.ending } };
  }

  private find(id: string): Execution {
    return this.executions.find((execution) => execution.id === id) as Execution;
  }

  private async execute(execution: Execution): Promise<void> {
    const connection = await this.connect(execution.database);
    const [, select, target] = UNLOAD.exec(execution.sql) ?? [];
    if (!select || !target) {
      await connection.run(execution.sql);
      return;
    }
    const folder = `${this.root}/${target}`;
    if ((await readdir(folder).catch(() => [])).length > 0) throw new Error('HIVE_PATH_ALREADY_EXISTS');
    await mkdir(folder, { recursive: true });
    const nth = this.executions.filter(({ sql }) => UNLOAD.exec(sql)?.[1] === select).indexOf(execution) + 1;
    const reason = this.failing(execution.sql, nth);
    if (reason) await writeFile(`${folder}half`, 'PAR1');
    if (reason) throw new Error(reason);
    await this.unload(connection, select, folder);
  }

  /** Two files where there are rows for them. */
  private async unload(connection: DuckDBConnection, select: string, folder: string): Promise<void> {
    await connection.run(`CREATE OR REPLACE TEMP TABLE unloaded AS SELECT * FROM (${select}\n)`);
    for (const part of [0, 1]) {
      const rows = `SELECT * FROM unloaded WHERE rowid % 2 = ${part}`;
      const [count] = (await connection.runAndReadAll(`SELECT count(*) FROM (${rows})`)).getRows();
      if (count?.[0] !== 0n) await connection.run(`COPY (${rows}) TO '${folder}part-${part}' (FORMAT parquet)`);
    }
  }

  private async connect(database: string): Promise<DuckDBConnection> {
    if (!this.connection) {
      this.connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
      await this.connection.run(await readFile(PRELUDE, 'utf8'));
    }
    await this.connection.run(`CREATE SCHEMA IF NOT EXISTS "${database}"; USE "${database}"`);
    for (const [name, table] of this.glue.tablesOf(database)) await this.show(this.connection, database, name, table);
    return this.connection;
  }

  private async show(connection: DuckDBConnection, database: string, name: string, table: GlueTable): Promise<void> {
    const version = `${database}.${name} ${table.partitions.size}`;
    if (this.known.has(version)) return;
    await connection.run(`CREATE OR REPLACE VIEW "${name}" AS ${await this.selectOf(table)}`);
    this.known.add(version);
  }

  private async selectOf({ input, partitions }: GlueTable): Promise<string> {
    const columns = input.StorageDescriptor?.Columns ?? [];
    const keys = input.PartitionKeys ?? [];
    const list = columns.map(({ Name }) => `"${Name}"`).join(', ');
    const none = (some: typeof columns) =>
      `SELECT ${some.map(({ Name, Type }) => `CAST(NULL AS ${duckType(Type ?? '')}) AS "${Name}"`).join(', ')} WHERE 1 = 0`;
    const selects = [none([...columns, ...keys])];
    const parts = keys.length > 0 ? [...partitions] : ([[undefined, input]] as const);
    for (const [upload, { StorageDescriptor }] of parts) {
      const folder = `${this.root}/${StorageDescriptor?.Location?.replace('s3://', '')}`;
      const files = (await readdir(folder).catch(() => [])).map((file) => `'${folder}${file}'`);
      const key = upload === undefined ? '' : `, '${upload}' AS upload`;
      // Athena finds columns by their names; one that a file lacks is NULL.
      const from = `(SELECT * FROM read_parquet([${files.join(', ')}], hive_partitioning = false) UNION ALL BY NAME ${none(columns)})`;
      if (files.length > 0) selects.push(`SELECT ${list}${key} FROM ${from}`);
    }
    return selects.join(' UNION ALL ');
  }
}

function duckType(hive: string): string {
  return hive === 'string' ? 'varchar' : hive;
}
