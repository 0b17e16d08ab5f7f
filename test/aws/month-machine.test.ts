import {
  DescribeExecutionCommand,
  type ListExecutionsCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { MonthMachine } from '../../lambdas/adapters/aws/estate/month-machine.ts';
import { countedWaiting } from './open-athena.ts';

type Look = { readonly status: string; readonly input?: string; readonly error?: string; readonly cause?: string };

/** A state machine that answers each look at an execution with the next of its list; executions come in pages of one. */
function machineOf(looks: Readonly<Record<string, readonly Look[]>>) {
  const calls: object[] = [];
  const left = new Map(Object.entries(looks).map(([arn, list]) => [arn, [...list]]));
  const answer = (command: object): object => {
    if (command instanceof StartExecutionCommand) return { executionArn: 'started' };
    if (command instanceof DescribeExecutionCommand) {
      const list = left.get(command.input.executionArn ?? '') ?? [];
      return { ...(list.length > 1 ? list.shift() : list[0]) };
    }
    const { nextToken = '0' } = (command as ListExecutionsCommand).input;
    const arns = [...left.keys()];
    const at = Number(nextToken);
    const next = at + 1 < arns.length ? { nextToken: String(at + 1) } : {};
    return { executions: [{ executionArn: arns[at] }], ...next };
  };
  const send = async (command: { input: object }) => {
    calls.push(command.input);
    return answer(command);
  };
  const { waits, waiting } = countedWaiting();
  return { machine: new MonthMachine({ send } as unknown as SFNClient, 'the-machine', waiting), calls, waits };
}

describe('MonthMachine', () => {
  it('starts an execution without a name, so that none can be taken (T18)', async () => {
    const { machine, calls } = machineOf({});
    expect(await machine.start({ month: '2026-10' })).toBe('started');
    expect(calls).toEqual([{ stateMachineArn: 'the-machine', input: '{"month":"2026-10"}' }]);
  });

  it('follows to the end, tells each status once, and waits a little longer each time', async () => {
    const { machine, waits } = machineOf({
      it: [{ status: 'RUNNING' }, { status: 'RUNNING' }, { status: 'RUNNING' }, { status: 'SUCCEEDED' }],
    });
    const told: string[] = [];
    expect(await machine.follow('it', (status) => told.push(status))).toMatchObject({ status: 'SUCCEEDED' });
    expect(told).toEqual(['RUNNING', 'SUCCEEDED']);
    expect(waits).toEqual([250, 375, 562.5]);
  });

  it.each([
    { cause: '{"errorType":"X","errorMessage":"mend record 3"}', says: 'mend record 3', why: "Lambda's words" },
    { cause: '{"errorMessage":"cut of', says: '{"errorMessage":"cut of', why: 'too long for a cause' },
    { cause: 'plain words', says: 'plain words', why: "Step Functions' own words" },
    { cause: '{"other":1}', says: '{"other":1}', why: 'JSON without a message' },
  ])('says what a failed step said: $why', async ({ cause, says }) => {
    const { machine } = machineOf({ it: [{ status: 'FAILED', error: 'MonthRefusedError', cause }] });
    const end = await machine.follow('it', () => undefined);
    expect(end).toMatchObject({ error: 'MonthRefusedError', cause: says });
  });

  it('lists everything that runs, from every page, with what it was started with', async () => {
    const { machine, calls } = machineOf({
      a: [{ status: 'RUNNING', input: '{"month":"2026-10"}' }],
      b: [{ status: 'RUNNING', input: '{"scheduled":"2026-11-03T06:00:00Z"}' }],
    });
    expect((await machine.running()).map(({ arn, input }) => [arn, input])).toEqual([
      ['a', { month: '2026-10' }],
      ['b', { scheduled: '2026-11-03T06:00:00Z' }],
    ]);
    expect(calls[0]).toEqual({ stateMachineArn: 'the-machine', statusFilter: 'RUNNING' });
  });

  it.each([
    { statuses: ['RUNNING', 'FAILED', 'SUCCEEDED'], newest: 'FAILED' },
    { statuses: ['ABORTED'], newest: 'ABORTED' },
    { statuses: ['SUCCEEDED', 'FAILED'], newest: undefined },
    { statuses: ['RUNNING'], newest: undefined },
    { statuses: [], newest: undefined },
  ])('the newest failure of $statuses is $newest (F22)', async ({ statuses, newest }) => {
    const executions = statuses.map((status, i) => ({ executionArn: `e${i}`, status }));
    const send = async (command: object) =>
      command instanceof DescribeExecutionCommand
        ? { status: executions.find(({ executionArn }) => executionArn === command.input.executionArn)?.status }
        : { executions };
    const found = await new MonthMachine({ send } as unknown as SFNClient, 'the-machine').newestFailure();
    expect(found?.status).toBe(newest);
  });
});
