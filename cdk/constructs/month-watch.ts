import { Stack } from 'aws-cdk-lib';
import { Choice, Condition, Fail, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import { CallAwsService } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { LoggedMachine } from './logged-machine.ts';
import type { MonthlyPipeline } from './monthly-pipeline.ts';

/** Longer than from the month's day to the watch's day, shorter than from one month's run to the next. */
const DAYS = 6;

/** Looks, some days after the month should have run, whether it has: a run that never began raises no alarm by itself. */
export class MonthWatch extends LoggedMachine {
  constructor(scope: Construct, id: string, { pipeline }: { readonly pipeline: MonthlyPipeline }) {
    const states = new Construct(scope, `${id}States`);
    const { stateMachineArn } = pipeline.machine;
    const list = CallAwsService.jsonata(states, 'newest success', {
      service: 'sfn',
      action: 'listExecutions',
      parameters: { StateMachineArn: stateMachineArn, StatusFilter: 'SUCCEEDED', MaxResults: 1 },
      iamAction: 'states:ListExecutions',
      iamResources: [stateMachineArn],
    });
    const error = 'MonthNotRun';
    const cause = `no run of ${stateMachineArn} has succeeded in the last ${DAYS} days`;
    const judge = Choice.jsonata(states, 'this month?')
      .when(Condition.jsonata(RECENT), Succeed.jsonata(states, 'has run'))
      .otherwise(Fail.jsonata(states, 'has not run', { error, cause }));
    super(scope, id, {
      name: `${Stack.of(scope).stackName}Watch`,
      start: list.next(judge),
      calls: { action: 'states:ListExecutions', resources: [stateMachineArn] },
    });
  }
}

const RECENT = `{% $count($states.input.Executions) > 0 and $toMillis($states.input.Executions[0].StopDate) > $millis() - ${DAYS * 86_400_000} %}`;
