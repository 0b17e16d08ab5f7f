import { Stack } from 'aws-cdk-lib';
import { Choice, Condition, Fail, Map as MapState, ProvideItems, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { daysBack } from '../watch-day.ts';
import { accountArn } from './account-arn.ts';
import { LoggedMachine } from './logged-machine.ts';
import type { MonthlyPipeline } from './monthly-pipeline.ts';

/** So many successes are looked through, the newest first: a month is run again a few times at most. */
const EXECUTIONS = 50;

export interface MonthWatchProps {
  readonly pipeline: MonthlyPipeline;
  /** The day of the month on which months run. */
  readonly day: number;
}

/**
 * Looks, some days after a month should have run, whether that month has, by what its executions answered: a run that
 * never began raises no alarm by itself, and another month's success says nothing of this one (F21). A held month has run,
 * for its execution succeeds only once the owner was told.
 */
export class MonthWatch extends LoggedMachine {
  constructor(scope: Construct, id: string, { pipeline, day }: MonthWatchProps) {
    const states = new Construct(scope, `${id}States`);
    const { stateMachineArn, stateMachineName } = pipeline.machine;
    const executions = accountArn('states', `execution:${stateMachineName}:*`);
    const list = successes(states, stateMachineArn, day);
    const months = MapState.jsonata(states, 'months', { items: ProvideItems.jsonata('{% $states.input %}') });
    months.itemProcessor(monthOf(states, executions));
    super(scope, id, {
      name: `${Stack.of(scope).stackName}Watch`,
      start: list.next(months).next(judgement(states, stateMachineArn)),
      calls: [
        { actions: ['states:ListExecutions'], resources: [stateMachineArn] },
        {
          actions: ['states:DescribeExecution'],
          resources: [executions],
          because: 'Step Functions names each execution of this one state machine',
        },
      ],
    });
  }
}

/** The newest successes, and which month the schedule asks for: its middle lies so many days before. */
function successes(scope: Construct, machine: string, day: number): CallAwsService {
  return CallAwsService.jsonata(scope, 'successes', {
    service: 'sfn',
    action: 'listExecutions',
    parameters: { StateMachineArn: machine, StatusFilter: 'SUCCEEDED', MaxResults: EXECUTIONS },
    iamAction: 'states:ListExecutions',
    iamResources: [machine],
    assign: { month: monthExpression(day) },
    outputs: EXECUTION_ARNS,
  });
}

/** The month of one execution, as `send` answered at its end. */
function monthOf(scope: Construct, executions: string): CallAwsService {
  return CallAwsService.jsonata(scope, 'month of one', {
    service: 'sfn',
    action: 'describeExecution',
    parameters: { ExecutionArn: '{% $states.input %}' },
    iamAction: 'states:DescribeExecution',
    iamResources: [executions],
    outputs: MONTH_OF_ONE,
  });
}

function judgement(scope: Construct, machine: string): Choice {
  const error = 'MonthNotRun';
  const cause = `{% 'no execution of ${machine} has run ' & $month %}`;
  return Choice.jsonata(scope, 'this month?')
    .when(Condition.jsonata(HAS_RUN), Succeed.jsonata(scope, 'has run'))
    .otherwise(Fail.jsonata(scope, 'has not run', { error, cause }));
}

/** `2026-10` from `{ "scheduled": "2026-11-05T06:00:00Z" }`, never from the clock (faults T21). */
function monthExpression(day: number): string {
  const milliseconds = daysBack(day) * 86_400_000;
  return `{% $fromMillis($toMillis($states.input.scheduled) - ${milliseconds}, '[Y0001]-[M01]') %}`;
}

/** In brackets, for JSONata makes of a list of one the one. */
const EXECUTION_ARNS = '{% [$states.result.Executions.ExecutionArn] %}';
/** Step Functions takes no expression without a value, so another answer than a month's is the empty one. */
const MONTH_OF_ONE = "{% [$exists($states.result.Output) ? $parse($states.result.Output).run.period, ''][0] %}";
const HAS_RUN = '{% $month in $states.input %}';
