import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { listKeys } from './api.ts';
import { query, TrinoRefusedError } from './trino-client.ts';

/** What stands behind the endpoint, and the workgroup's own rules. */
export interface AthenaBehind {
  readonly trino: string;
  /** Where S3 answers. */
  readonly endpoint: string;
  /** The workgroup's enforced result location, `s3://bucket/prefix/`. */
  readonly output: string;
}

/** An Athena for tests: `url` takes the calls of the real SDK. */
export interface AthenaEndpoint {
  readonly url: string;
  /** Statements that were started, and how often each call was made. */
  readonly statements: readonly string[];
  /** Bytes that each statement that ended has read, as they ended. */
  readonly scanned: readonly number[];
  readonly calls: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

interface Execution {
  readonly id: string;
  readonly request: string;
  readonly sql: string;
  readonly database: string;
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  reason: string;
  scanned: number;
  /** Resolved when it has ended. */
  ended: Promise<void>;
}

/** An error of the service, in its own words. */
class ServiceError extends Error {
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

const UNLOAD = /^UNLOAD \(([\s\S]*)\)\s+TO '(s3:\/\/[^']+)'\s+WITH \(format = 'PARQUET', compression = 'SNAPPY'\)$/;
const MOST_BYTES = 262_144;

/** Whoever looks at a statement waits so long for its end, in milliseconds: it would sleep longer before it looks again. */
const HELD = 1_000;

/**
 * Starts an endpoint that keeps Athena's rules (faults T14, T15; sql.md 1.2) and lets a real Trino do the work: a token
 * names one execution, even a failed one, and other SQL under it is an error; UNLOAD wants an empty prefix; the
 * workgroup's result location is enforced.
 */
export async function startAthenaEndpoint(behind: AthenaBehind): Promise<AthenaEndpoint> {
  const athena = new Athena(behind);
  const server = createServer((request, response) => {
    void answer(athena, request).then(
      (body) => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body)),
      (error: unknown) => {
        const type = error instanceof ServiceError ? error.type : 'InternalServerException';
        const message = error instanceof Error ? error.message : String(error);
        response
          .writeHead(error instanceof ServiceError ? 400 : 500, { 'content-type': 'application/x-amz-json-1.1' })
          .end(JSON.stringify({ __type: type, Message: message, message }));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statements: athena.statements,
    scanned: athena.scanned,
    calls: athena.calls,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(athena: Athena, request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const action = String(request.headers['x-amz-target']).replace(/^AmazonAthena\./, '');
  return athena.call(action, JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, unknown>);
}

class Athena {
  readonly statements: string[] = [];
  readonly scanned: number[] = [];
  readonly calls = new Map<string, number>();
  private readonly behind: AthenaBehind;
  private readonly executions = new Map<string, Execution>();
  private readonly tokens = new Map<string, Execution>();

  constructor(behind: AthenaBehind) {
    this.behind = behind;
  }

  call(action: string, body: Record<string, unknown>): unknown {
    this.calls.set(action, (this.calls.get(action) ?? 0) + 1);
    switch (action) {
      case 'StartQueryExecution':
        return this.start(body);
      case 'GetQueryExecution':
        return this.describe(this.find(body.QueryExecutionId));
      case 'StopQueryExecution':
        return this.stop(this.find(body.QueryExecutionId));
      default:
        throw new ServiceError('InvalidRequestException', `${action} is not a call that this endpoint knows`);
    }
  }

  private start(body: Record<string, unknown>): unknown {
    const sql = String(body.QueryString ?? '');
    const token = String(body.ClientRequestToken ?? randomUUID());
    if (token.length < 32 || token.length > 128) throw invalid('ClientRequestToken must have 32 to 128 characters');
    if (Buffer.byteLength(sql) > MOST_BYTES) throw invalid(`QueryString is longer than ${MOST_BYTES} bytes`);
    const request = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const before = this.tokens.get(token);
    if (before && before.request !== request) throw invalid('Idempotent parameters do not match');
    const execution = before ?? this.begin(request, sql, body);
    this.tokens.set(token, execution);
    return { QueryExecutionId: execution.id };
  }

  private begin(request: string, sql: string, body: Record<string, unknown>): Execution {
    const context = (body.QueryExecutionContext ?? {}) as { Database?: string };
    const database = context.Database ?? 'default';
    const execution: Execution = {
      id: randomUUID(),
      request,
      sql,
      database,
      state: 'QUEUED',
      reason: '',
      scanned: 0,
      ended: Promise.resolve(),
    };
    this.statements.push(sql);
    this.executions.set(execution.id, execution);
    execution.ended = this.run(execution);
    return execution;
  }

  private async run(execution: Execution): Promise<void> {
    execution.state = 'RUNNING';
    try {
      const unload = UNLOAD.exec(execution.sql);
      if (unload) await this.unload(execution, unload[1] as string, unload[2] as string);
      else await this.select(execution);
      this.scanned.push(execution.scanned);
      if (execution.state === 'RUNNING') execution.state = 'SUCCEEDED';
    } catch (error) {
      execution.reason = error instanceof Error ? error.message : String(error);
      execution.state = error instanceof TrinoRefusedError || error instanceof ServiceError ? 'FAILED' : 'CANCELLED';
    }
  }

  private async select(execution: Execution): Promise<void> {
    const result = await query(this.behind.trino, execution.sql, 'awsdatacatalog', execution.database);
    execution.scanned = result.physicalBytes;
  }

  /** As Athena does it, but through a scratch table whose files stay (sql.md 4). */
  private async unload(execution: Execution, select: string, target: string): Promise<void> {
    const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/(.*)$/.exec(target) ?? [];
    if ((await listKeys(this.behind.endpoint, bucket, prefix)).length > 0) {
      throw new ServiceError(
        'HIVE_PATH_ALREADY_EXISTS',
        `HIVE_PATH_ALREADY_EXISTS: Target directory for table '${target}' is not empty`,
      );
    }
    const { trino } = this.behind;
    const table = `scratch.unload."t${execution.id.replaceAll('-', '')}"`;
    await query(trino, 'CREATE SCHEMA IF NOT EXISTS scratch.unload');
    const created = `CREATE TABLE ${table} WITH (external_location = '${target}', format = 'PARQUET') AS ${select}`;
    const { physicalBytes } = await query(trino, created, 'awsdatacatalog', execution.database);
    await query(trino, `DROP TABLE ${table}`);
    execution.scanned = physicalBytes;
  }

  private stop(execution: Execution): unknown {
    if (execution.state === 'RUNNING' || execution.state === 'QUEUED') execution.state = 'CANCELLED';
    return {};
  }

  private async describe(execution: Execution): Promise<unknown> {
    await Promise.race([execution.ended, wait(HELD)]);
    const { id, sql, database, state, reason, scanned } = execution;
    const QueryExecution = {
      QueryExecutionId: id,
      Query: sql,
      QueryExecutionContext: { Database: database, Catalog: 'AwsDataCatalog' },
      ResultConfiguration: { OutputLocation: `${this.behind.output}${id}.csv` },
      Status: {
        State: state,
        StateChangeReason: reason,
        ...(state === 'FAILED'
          ? { AthenaError: { ErrorCategory: 2, ErrorType: 1, Retryable: false, ErrorMessage: reason } }
          : {}),
      },
      Statistics: { DataScannedInBytes: scanned, EngineExecutionTimeInMillis: 1 },
    };
    return { QueryExecution };
  }

  private find(id: unknown): Execution {
    const found = this.executions.get(String(id));
    if (!found) throw invalid(`QueryExecution ${String(id)} was not found`);
    return found;
  }
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidRequestException', message);
}
