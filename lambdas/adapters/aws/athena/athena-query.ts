import {
  type AthenaClient,
  GetQueryExecutionCommand,
  type QueryExecution,
  StartQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { QueryFailedError } from '../../../domain/errors.ts';
import { isThrottling } from '../aws-errors.ts';
import { delayBefore, REAL_WAITING, type Waiting } from '../back-off.ts';
import { NotYetError } from '../not-yet.ts';

/** One statement as it is asked for. The same token is the same execution, whoever asks again (faults T15). */
export interface Statement {
  /** Whose statement it is, for messages. */
  readonly model: string;
  readonly sql: string;
  readonly token: string;
  readonly database: string;
}

/** How a statement ended: well, or not, with the reason in Athena's words. */
type Ending =
  | { readonly state: 'SUCCEEDED'; readonly queryId: string }
  | { readonly state: 'FAILED' | 'CANCELLED'; readonly queryId: string; readonly reason: string };

export interface AthenaQueriesProps {
  readonly athena: AthenaClient;
  readonly workgroup: string;
  /** Milliseconds that this invocation may still work. */
  readonly deadline: () => number;
  readonly waiting?: Waiting;
}

/** Runs statements on Athena, each to its end or to the end of this invocation's time (faults T16). */
export class AthenaQueries {
  private readonly athena: AthenaClient;
  private readonly workgroup: string;
  private readonly deadline: () => number;
  private readonly waiting: Waiting;

  constructor({ athena, workgroup, deadline, waiting = REAL_WAITING }: AthenaQueriesProps) {
    this.athena = athena;
    this.workgroup = workgroup;
    this.deadline = deadline;
    this.waiting = waiting;
  }

  /**
   * Starts a statement, or joins the execution that its token has, and waits for its end.
   * @throws NotYetError where the time is over first: the execution goes on, and the next invocation joins it.
   * @throws QueryFailedError where Athena takes no such statement.
   */
  async run(statement: Statement): Promise<Ending> {
    if (this.deadline() <= 0) throw new NotYetError('the time is over before the next statement');
    const queryId = await this.start(statement);
    for (let n = 0; ; n++) {
      const execution = await this.look(queryId);
      const ending = endingOf(queryId, execution);
      if (ending) return ending;
      await this.wait(delayBefore(n));
    }
  }

  private async start({ model, sql, token, database }: Statement): Promise<string> {
    const command = new StartQueryExecutionCommand({
      QueryString: sql,
      ClientRequestToken: token,
      WorkGroup: this.workgroup,
      QueryExecutionContext: { Database: database, Catalog: 'AwsDataCatalog' },
    });
    const { QueryExecutionId } = await this.patiently(() => this.athena.send(command)).catch((error: unknown) => {
      throw isRefused(error)
        ? new QueryFailedError(`model ${model}: Athena refused it: ${error.message}`, { model }, { cause: error })
        : error;
    });
    return QueryExecutionId ?? '';
  }

  private async look(queryId: string): Promise<QueryExecution> {
    const command = new GetQueryExecutionCommand({ QueryExecutionId: queryId });
    const { QueryExecution } = await this.patiently(() => this.athena.send(command));
    return QueryExecution ?? {};
  }

  /** Calls until Athena has time, with full jitter. */
  private async patiently<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    for (let n = 0; ; n++) {
      try {
        return await call();
      } catch (error) {
        if (!isThrottling(error)) throw error;
        await this.wait(this.waiting.random() * delayBefore(n));
      }
    }
  }

  private async wait(milliseconds: number): Promise<void> {
    if (this.deadline() <= milliseconds) throw new NotYetError('the statement is still running');
    await this.waiting.sleep(milliseconds);
  }
}

function endingOf(queryId: string, { Status }: QueryExecution): Ending | undefined {
  const state = Status?.State;
  if (state === 'SUCCEEDED') return { state, queryId };
  if (state !== 'FAILED' && state !== 'CANCELLED') return undefined;
  return { state, queryId, reason: Status?.StateChangeReason ?? Status?.AthenaError?.ErrorMessage ?? state };
}

function isRefused(error: unknown): error is Error {
  return error instanceof Error && error.name === 'InvalidRequestException';
}
