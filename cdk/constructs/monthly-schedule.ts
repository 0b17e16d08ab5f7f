import { TimeZone } from 'aws-cdk-lib';
import { ContextAttribute, Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type MonthlyTime, scheduleProblem } from '../../lambdas/domain/exactly-once.ts';
import { FailureQueue } from './failure-queue.ts';

export interface MonthlyScheduleProps extends MonthlyTime {
  readonly machine: StateMachine;
  /** From when on the time must exist exactly once a month. */
  readonly today: Date;
}

/**
 * Starts a state machine once a month at a local time, and tells it which time that was: the period comes from it, not
 * from the clock. @throws Error where the clocks skip or repeat that time on one of its dates (faults T21).
 */
export class MonthlySchedule extends Construct {
  readonly failures: FailureQueue;
  readonly schedule: Schedule;

  constructor(scope: Construct, id: string, { machine, today, ...when }: MonthlyScheduleProps) {
    super(scope, id);
    const problem = scheduleProblem(when, today);
    if (problem) throw new Error(`settings: schedule: ${problem}`);
    const [hour, minute] = when.time.split(':').map(String) as [string, string];
    this.failures = new FailureQueue(this, 'Failures');
    this.schedule = new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.cron({
        ...{ minute: `${Number(minute)}`, hour: `${Number(hour)}`, day: `${when.day}` },
        timeZone: TimeZone.of(when.timezone),
      }),
      target: new StepFunctionsStartExecution(machine, {
        input: ScheduleTargetInput.fromObject({ scheduled: ContextAttribute.scheduledTime }),
        deadLetterQueue: this.failures,
        retryAttempts: 20,
      }),
    });
  }
}
