import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  ListExecutionsCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { delayBefore, REAL_WAITING, type Waiting } from '../back-off.ts';

/** How an execution stands; one that has ended badly says which error it was, and what it said. */
export interface Execution {
  readonly arn: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | 'PENDING_REDRIVE';
  /** What it was started with. */
  readonly input: unknown;
  readonly error: string;
  readonly cause: string;
}

/** The state machine that runs a month. */
export class MonthMachine {
  private readonly sfn: SFNClient;
  private readonly machine: string;
  private readonly waiting: Waiting;

  constructor(sfn: SFNClient, machine: string, waiting: Waiting = REAL_WAITING) {
    this.sfn = sfn;
    this.machine = machine;
    this.waiting = waiting;
  }

  /** Starts an execution without a name, so that none can be taken (faults T18). @returns its ARN. */
  async start(input: unknown): Promise<string> {
    const command = new StartExecutionCommand({ stateMachineArn: this.machine, input: JSON.stringify(input) });
    return (await this.sfn.send(command)).executionArn ?? '';
  }

  /** Looks until the execution has ended, and tells each status that is new. */
  async follow(arn: string, onStatus: (status: string) => void): Promise<Execution> {
    let told = '';
    for (let n = 0; ; n++) {
      const execution = await this.look(arn);
      if (execution.status !== told) onStatus(execution.status);
      told = execution.status;
      if (told !== 'RUNNING') return execution;
      await this.waiting.sleep(delayBefore(n));
    }
  }

  /** Every execution that has not ended. */
  async running(): Promise<readonly Execution[]> {
    const found: Execution[] = [];
    let nextToken: string | undefined;
    do {
      const command = new ListExecutionsCommand({
        stateMachineArn: this.machine,
        statusFilter: 'RUNNING',
        ...(nextToken && { nextToken }),
      });
      const page = await this.sfn.send(command);
      for (const { executionArn = '' } of page.executions ?? []) found.push(await this.look(executionArn));
      nextToken = page.nextToken;
    } while (nextToken);
    return found;
  }

  /** The newest execution that has ended, where it did not succeed. */
  async newestFailure(): Promise<Execution | undefined> {
    const command = new ListExecutionsCommand({ stateMachineArn: this.machine, maxResults: 100 });
    const { executions = [] } = await this.sfn.send(command);
    const newest = executions.find(({ status }) => status !== 'RUNNING');
    if (newest === undefined || newest.status === 'SUCCEEDED') return undefined;
    return this.look(newest.executionArn ?? '');
  }

  private async look(arn: string): Promise<Execution> {
    return asExecution(arn, await this.sfn.send(new DescribeExecutionCommand({ executionArn: arn })));
  }
}

function asExecution(arn: string, { status = 'RUNNING', input, error, cause }: DescribeExecutionOutput): Execution {
  return { arn, status, input: input && JSON.parse(input), error: error ?? '', cause: saidBy(cause ?? '') };
}

/** Lambda's cause is JSON with the error's message. A long one is cut off, and is told as it is. */
function saidBy(cause: string): string {
  try {
    const { errorMessage } = JSON.parse(cause) as { readonly errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
