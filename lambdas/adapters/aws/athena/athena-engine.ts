import { type AthenaClient, GetQueryResultsCommand } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import { QueryFailedError } from '../../../domain/errors.ts';
import { keys } from '../../../domain/keys.ts';
import type { Run } from '../../../domain/run.ts';
import { databaseName } from '../../../environment.ts';
import type { BuiltTable, InputTable, SqlEngine, WrittenFile } from '../../../ports/sql-engine.ts';
import type { Store } from '../../../ports/store.ts';
import { canonicalJson, sha256 } from '../../../run/store/json.ts';
import { REAL_WAITING, type Waiting } from '../back-off.ts';
import { AthenaQueries, type Ending } from './athena-query.ts';
import { columnsOfFile, hiveColumns, type NamedType } from './hive-columns.ts';
import { RunDatabase } from './run-database.ts';

/** A statement that fails so often fails for good (faults T15). */
const ATTEMPTS = 3;

export interface AthenaEngineProps {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
  /** The store whose estate bucket Athena reads and writes. */
  readonly store: Store;
  readonly bucket: string;
  readonly workgroup: string;
  /** Milliseconds that this invocation may still work. */
  readonly deadline: () => number;
  readonly waiting?: Waiting;
}

/**
 * The models' engine in the cloud (design 3): each attempt is an UNLOAD to a prefix of its own, then a table on it.
 * `build` throws NotYetError where the invocation's time is over; the next one joins the same execution.
 */
export class AthenaEngine implements SqlEngine {
  private readonly props: AthenaEngineProps;
  private readonly queries: AthenaQueries;
  private readonly waiting: Waiting;
  /** The tables that earlier invocations made, each after its attempt had succeeded, by name with their location. */
  private made: ReadonlyMap<string, string> = new Map();

  constructor(props: AthenaEngineProps) {
    this.props = props;
    this.waiting = props.waiting ?? REAL_WAITING;
    this.queries = new AthenaQueries({ ...props, waiting: this.waiting });
  }

  async attach(run: Run, inputs: readonly InputTable[], built: readonly BuiltTable[]): Promise<void> {
    const database = this.database(run);
    await database.create();
    for (const input of inputs) await database.createInput(input, (key) => this.location(folderOf(key)));
    this.made = await database.tables();
    for (const table of built) if (!this.made.has(table.name)) await this.expose(database, table.name, table.files);
  }

  async build(run: Run, model: string, select: string): Promise<readonly WrittenFile[]> {
    const made = this.made.get(model);
    // Its attempt is the one that counts, even where Athena has forgotten the token and would run another.
    if (made !== undefined) return this.props.store.list(made.slice(this.location('').length));
    const database = this.database(run);
    let prefix = '';
    await this.attempt(run, model, model, (attempt) => {
      prefix = `${keys.work(run, model)}a${attempt}/`;
      return `UNLOAD (${select}\n) TO '${this.location(prefix)}' WITH (format = 'PARQUET', compression = 'SNAPPY')`;
    });
    const files = await this.props.store.list(prefix);
    if (files.length > 0) await this.expose(database, model, files);
    else await this.exposeEmpty(run, database, model, select, prefix);
    return files;
  }

  async close(): Promise<void> {}

  /** Runs the statement that `sql` makes for each attempt, until one succeeds: a1, then the next after a failure. */
  private async attempt(run: Run, model: string, purpose: string, sql: (attempt: number) => string): Promise<Ending> {
    const failures: string[] = [];
    let queryId = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const token = sha256(canonicalJson([run.id, purpose, attempt]));
      const { name: database } = this.database(run);
      const ending = await this.queries.run({ model, sql: sql(attempt), token, database });
      if (ending.state === 'SUCCEEDED') return ending;
      queryId = ending.queryId;
      failures.push(`a${attempt} ${ending.state} (${queryId}): ${ending.reason}`);
    }
    throw new QueryFailedError(`model ${model}: ${failures.join('; ')}`, { model, run: run.id, query_id: queryId });
  }

  /** All files of an attempt have the same columns; the smallest is the quickest to read. */
  private async expose(database: RunDatabase, name: string, files: readonly WrittenFile[]): Promise<void> {
    const [smallest] = [...files].sort((a, b) => a.bytes - b.bytes);
    const bytes = smallest && (await this.props.store.read(smallest.key));
    if (!smallest || !bytes) {
      throw new QueryFailedError(`table ${name} is not in database ${database.name} and has no file`, { table: name });
    }
    const location = this.location(folderOf(smallest.key));
    await database.createTable(name, hiveColumns(columnsOfFile(bytes)), location);
  }

  /** A model without rows has no file: Athena itself says which columns it would have. */
  private async exposeEmpty(run: Run, database: RunDatabase, model: string, select: string, prefix: string) {
    const sql = `SELECT * FROM (${select}\n) LIMIT 0`;
    const { queryId } = await this.attempt(run, model, `${model} columns`, () => sql);
    const command = new GetQueryResultsCommand({ QueryExecutionId: queryId, MaxResults: 1 });
    const { ResultSet } = await this.props.athena.send(command);
    const columns = (ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(
      ({ Name = '', Type = '' }): NamedType => ({ name: Name, type: Type }),
    );
    await database.createTable(model, hiveColumns(columns), this.location(prefix));
  }

  private database(run: Run): RunDatabase {
    return new RunDatabase(this.props.glue, databaseName('run', this.props.workgroup, run.id), this.waiting);
  }

  private location(prefix: string): string {
    return `s3://${this.props.bucket}/${prefix}`;
  }
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
