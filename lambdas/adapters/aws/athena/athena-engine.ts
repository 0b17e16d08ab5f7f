import type { AthenaClient } from '@aws-sdk/client-athena';
import type { GlueClient } from '@aws-sdk/client-glue';
import { QueryFailedError } from '../../../domain/errors.ts';
import { keys } from '../../../domain/keys.ts';
import type { Run } from '../../../domain/run.ts';
import { databaseName } from '../../../environment.ts';
import type { BuiltTable, InputTable, SqlEngine, Table, WrittenFile } from '../../../ports/sql-engine.ts';
import type { Store } from '../../../ports/store.ts';
import { canonicalJson, sha256 } from '../../../run/store/json.ts';
import { REAL_WAITING, type Waiting } from '../back-off.ts';
import { AthenaQueries } from './athena-query.ts';
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
    for (const table of built) {
      const [first] = table.files;
      const prefix = first ? folderOf(first.key) : noRowsPrefix(run, table);
      if (!this.made.has(table.name)) await this.expose(run, table, prefix);
    }
  }

  async build(run: Run, table: Table, select: string): Promise<readonly WrittenFile[]> {
    const made = this.made.get(table.name);
    // Its attempt is the one that counts, even where Athena has forgotten the token and would run another.
    if (made !== undefined) return this.props.store.list(made.slice(this.location('').length));
    const prefix = await this.unload(run, table.name, select);
    await this.expose(run, table, prefix);
    return this.props.store.list(prefix);
  }

  async leaveEmpty(run: Run, table: Table): Promise<void> {
    if (!this.made.has(table.name)) await this.expose(run, table, noRowsPrefix(run, table));
  }

  async close(): Promise<void> {}

  /** Unloads the rows until an attempt succeeds: a1, then the next after a failure. @returns where its files lie. */
  private async unload(run: Run, model: string, select: string): Promise<string> {
    const failures: string[] = [];
    let queryId = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const prefix = prefixOf(run, model, attempt);
      const sql = `UNLOAD (${select}\n) TO '${this.location(prefix)}' WITH (format = 'PARQUET', compression = 'SNAPPY')`;
      const token = sha256(canonicalJson([run.id, model, attempt]));
      const { name: database } = this.database(run);
      const ending = await this.queries.run({ model, sql, token, database });
      if (ending.state === 'SUCCEEDED') return prefix;
      queryId = ending.queryId;
      failures.push(`a${attempt} ${ending.state} (${queryId}): ${ending.reason}`);
    }
    throw new QueryFailedError(`model ${model}: ${failures.join('; ')}`, { model, run: run.id, query_id: queryId });
  }

  private async expose(run: Run, table: Table, prefix: string): Promise<void> {
    await this.database(run).createTable(table, this.location(prefix));
  }

  private database(run: Run): RunDatabase {
    return new RunDatabase(this.props.glue, databaseName('run', this.props.workgroup, run.id), this.waiting);
  }

  private location(prefix: string): string {
    return `s3://${this.props.bucket}/${prefix}`;
  }
}

function prefixOf(run: Run, model: string, attempt: number): string {
  return `${keys.work(run, model)}a${attempt}/`;
}

/** No attempt writes here. */
function noRowsPrefix(run: Run, { name }: Table): string {
  return `${keys.work(run, name)}no-rows/`;
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
