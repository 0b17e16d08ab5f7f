import { describe, expect, it } from 'vitest';
import { REPEATED, RETRIED } from '../../cdk/constructs/monthly-pipeline.ts';
import { flatten } from '../../cdk/flatten.ts';
import { StepOverdueError } from '../../lambdas/adapters/aws/athena/sql-step.ts';
import * as errors from '../../lambdas/domain/errors.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import { pipeline } from '../../lambdas/pipeline.ts';
import { MailsLeftError, sendResponse } from '../../lambdas/send/send-response.ts';
import { deploy, ofType } from './deployed.ts';
import { statementsOf } from './policies.ts';

type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Retry?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly IntervalSeconds?: number;
    readonly MaxAttempts?: number;
    readonly BackoffRate?: number;
  }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Parameters?: unknown;
};
type Definition = {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
  readonly TimeoutSeconds?: number;
};

const { resources } = deploy();
const machines = ofType(resources, 'AWS::StepFunctions::StateMachine');
const month = machines.find(({ properties }) => properties.StateMachineName === 'Truedown');
const { StartAt, States, TimeoutSeconds } = JSON.parse(flatten(month?.properties.DefinitionString)) as Definition;
const steps = pipeline.map(({ step }) => step);

/** The tasks on the way from the start where nothing fails and nothing has to be repeated. */
function tasksInOrder(): string[] {
  const tasks: string[] = [];
  for (let name: string | undefined = StartAt; name; name = States[name]?.Default ?? States[name]?.Next) {
    if (States[name]?.Type === 'Task') tasks.push(name);
  }
  return tasks;
}

describe('the monthly pipeline (design 1)', () => {
  it('is lambdas/pipeline.ts, in its order', () => expect(tasksInOrder()).toEqual(steps));

  it.each([...steps, 'end'])('%s calls its own function', (step) => {
    expect(States[step]?.Resource).toMatch(new RegExp(`^<Handlers${step}[0-9A-F]{8}\\.Arn>$`));
  });

  it("calls again what may need more than Lambda's 15 minutes, or waits for files or mails (faults T16)", () => {
    expect(REPEATED).toEqual(['open', 'normalise', 'attribute', 'report', 'send']);
  });

  it.each(REPEATED)('%s is called again after a pause while its answer says more (faults T16)', (step) => {
    const choice = States[States[step]?.Next ?? ''];
    expect(choice?.Type).toBe('Choice');
    const pause = States[choice?.Choices?.[0]?.Next ?? ''];
    expect(pause).toMatchObject({ Type: 'Wait', Next: step });
  });

  it.each(steps.filter((step) => !REPEATED.includes(step)))('%s is called once', (step) => {
    expect(States[States[step]?.Next ?? '']?.Type).not.toBe('Choice');
  });

  it('ends a run that cannot go on, and then fails: every step is caught (faults T19)', () => {
    for (const step of steps.slice(1)) {
      expect(States[step]?.Catch?.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'end' });
    }
    expect(States[States.end?.Next ?? '']?.Type).toBe('Fail');
    expect(States[States.end?.Catch?.[0]?.Next ?? '']?.Type).toBe('Fail');
  });

  it('ends no run where none could be opened', () => {
    const next = States.open?.Catch?.map(({ Next }) => States[Next]?.Type);
    expect(new Set(next)).toEqual(new Set(['Fail']));
  });

  it.each(steps)(
    '%s leaves the run open where it has used up its time, so that it can be resumed (faults T16)',
    (step) => {
      const [first] = States[step]?.Catch ?? [];
      expect(first?.ErrorEquals).toEqual([new StepOverdueError('').name]);
      expect(States[first?.Next ?? '']?.Type).toBe('Fail');
      const retried = States[step]?.Retry?.flatMap(({ ErrorEquals }) => ErrorEquals);
      expect(retried).not.toContain('StepOverdueError');
    },
  );
});

describe('what is tried again', () => {
  const ours = RETRIED.filter((name) => !name.startsWith('Lambda.'));
  const classes = Object.values(errors).filter((value) => typeof value === 'function');

  it('are errors that exist: a minifier renames classes, so each spells its name out', () => {
    for (const name of ours) {
      const found = classes.find((type) => type.name === name) as unknown as new (message: string) => Error;
      expect(new found('').name).toBe(name);
    }
    expect(ours.length).toBeGreaterThan(0);
  });

  it.each(['MonthRefusedError', 'BuildChangedError', 'SendMismatchError', 'InvalidInputError', 'States.ALL'])(
    'is never %s',
    (name) => {
      const retried = Object.values(States).flatMap(({ Retry = [] }) => Retry.flatMap((retry) => retry.ErrorEquals));
      expect(retried).not.toContain(name);
      expect(retried).not.toContain('States.TaskFailed');
      expect(retried).toContain('QueryFailedError');
    },
  );
});

describe('how often it is tried again', () => {
  it.each([...steps, 'end'])('%s three times, after 10, 30 and 90 seconds', (name) => {
    expect(States[name]?.Retry).toEqual([
      { ErrorEquals: [...RETRIED], IntervalSeconds: 10, MaxAttempts: 3, BackoffRate: 3 },
    ]);
  });

  it('a month has two days, in which the owner can mend what a step waits for', () => {
    expect(TimeoutSeconds).toBe(2 * 86_400);
  });
});

describe('what is written down of a run (faults T20, T43)', () => {
  it.each(machines.map((machine) => ({ id: machine.id, ...machine.properties })))(
    '$id: states, never data',
    (machine) => {
      expect(machine).toMatchObject({
        LoggingConfiguration: { Level: 'ALL', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
    },
  );

  it('only what a step answers travels on: no state adds or picks data', () => {
    for (const state of Object.values(States)) expect(state.Parameters).toBeUndefined();
  });
});

describe('the schedule (faults T21)', () => {
  const schedules = ofType(resources, 'AWS::Scheduler::Schedule').map(({ properties }) => properties);

  it("starts the month on the estate's day and time, in its zone, and says which time that was", () => {
    expect(schedules[0]).toMatchObject({
      ScheduleExpression: 'cron(0 6 3 * ? *)',
      ScheduleExpressionTimezone: 'Europe/Dublin',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Input: '{"scheduled":"<aws.scheduler.scheduled-time>"}', DeadLetterConfig: {} },
    });
  });

  it("tries 20 times more where its state machine cannot be started, and so does the watch's", () => {
    expect(schedules).toHaveLength(2);
    for (const { Target } of schedules) {
      expect(Target).toMatchObject({ RetryPolicy: { MaximumRetryAttempts: 20 } });
    }
  });

  it('looks two days later whether the month has run', () => {
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toContain('cron(0 6 5 * ? *)');
  });

  it('is refused where the clocks skip it', () => {
    expect(() => deploy({ schedule: { day: 28, time: '01:30' } })).toThrow(
      /^settings: schedule: 01:30 does not exist on 2027-03-28 in Europe\/Dublin/,
    );
  });
});

describe('F21: the watch asks for the month that should have run, not for any success', () => {
  const watch = machines.find(({ properties }) => properties.StateMachineName === 'TruedownWatch');
  const definition = JSON.parse(flatten(watch?.properties.DefinitionString)) as {
    readonly StartAt: string;
    readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const state = (name: string) => definition.States[name];

  it('knows the month by the scheduled time, never by the clock', () => {
    expect(definition.StartAt).toBe('successes');
    const [, milliseconds] =
      /scheduled\) - ([0-9]+), '\[Y0001\]-\[M01\]'\)/.exec(JSON.stringify(state('successes'))) ?? [];
    expect(Number(milliseconds)).toBe(15 * 86_400_000);
    expect(JSON.stringify(definition)).not.toContain('$millis');
    expect(JSON.stringify(definition)).not.toContain('$now');
  });

  it('reads what each of the newest successes answered, and fails unless one is of that month', () => {
    expect(state('successes')).toMatchObject({
      Arguments: { StatusFilter: 'SUCCEEDED', MaxResults: 50 },
      Next: 'months',
    });
    expect(JSON.stringify(state('months'))).toContain('$parse($states.result.Output).run.period');
    expect(state('this month?')).toMatchObject({
      Choices: [{ Condition: '{% $month in $states.input %}', Next: 'has run' }],
      Default: 'has not run',
    });
    expect(state('has not run')).toMatchObject({ Type: 'Fail', Error: 'MonthNotRun' });
  });

  it('counts a held month as run: its execution answers like a published one, once the owner was told', () => {
    const run = { period: '2026-10', revision: 1, id: 'a'.repeat(64) } as unknown as Run;
    const held = { planned: 1, sent: 1, refused: 0, unknown: [], left: 0, isStopped: false, withoutAddress: 0 };
    expect(sendResponse(run, held, { sent: 0, rounds: 0 })).toMatchObject({ run: { period: '2026-10' } });
    const untold = { ...held, sent: 0, refused: 1 };
    expect(() => sendResponse(run, untold, { sent: 0, rounds: 6 })).toThrow(MailsLeftError);
  });

  it('may look at the executions of the month, and do nothing else', () => {
    const rights = ofType(resources, 'AWS::IAM::Policy')
      .filter(({ id }) => id.startsWith('MonthWatch'))
      .flatMap(({ properties }) => statementsOf(properties.PolicyDocument))
      .filter(({ resources }) => !resources.includes('*'));
    expect(rights.flatMap(({ actions }) => actions).sort()).toEqual([
      'states:DescribeExecution',
      'states:ListExecutions',
    ]);
  });
});
