import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FailureQueue } from './failure-queue.ts';
import type { HandlerFunction } from './handler-function.ts';

const PERIOD = Duration.minutes(5);

export interface AlarmsProps {
  /** Who hears them: the estate's owner. */
  readonly owner: string;
}

/** What an alarm says: the sentence, and the heading of the README's runbook that says what to do. */
interface Message {
  readonly says: string;
  readonly runbook: RunbookHeading;
}

/** The headings of the README that alarms link to. A test looks for each. */
export const RUNBOOK = {
  failures: 'a message nobody could handle',
  pipeline: 'the pipeline failed',
  watch: 'the month has not run',
  unknown: 'a mail is `unknown`',
  bounces: 'a mail bounced',
} as const;

export type RunbookHeading = keyof typeof RUNBOOK;

/** What calls a person: each alarm says what happened and which paragraph of the README says what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { owner }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(owner));
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:*` },
        },
      }),
    );
  }

  /** Calls when a queue of failures is not empty. */
  onFailures(id: string, queue: FailureQueue, says: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' });
    this.call(id, metric, { says, runbook: 'failures' });
  }

  /** Calls when an execution fails, times out or is aborted, and links to the executions, each of which says why. */
  onFailed(id: string, machine: StateMachine, { says, runbook }: Message): void {
    const message = { says: `${says}. Its newest execution says why: ${consoleOf(machine)}`, runbook };
    const options = { period: PERIOD, statistic: 'Sum' };
    this.call(`${id}Failed`, machine.metricFailed(options), message);
    this.call(`${id}TimedOut`, machine.metricTimedOut(options), message);
    this.call(`${id}Aborted`, machine.metricAborted(options), message);
  }

  /** Calls when `send` gives up on mails that are refused, stopped or unknown: it then throws an error of this name. */
  onMailsLeft(send: HandlerFunction): void {
    const filter = send.logGroup.addMetricFilter('MailsLeft', {
      filterPattern: FilterPattern.literal('MailsLeftError'),
      metricNamespace: Stack.of(this).stackName,
      metricName: 'MailsLeft',
    });
    const metric = filter.metric({ period: PERIOD, statistic: 'Sum' });
    this.call('MailsLeft', metric, {
      says: 'Mails have not left, or nobody knows whether they have',
      runbook: 'unknown',
    });
  }

  /** Calls when the mail service reports a mail as bounced, complained about or rejected. */
  onBounces(configurationSet: string): void {
    for (const metricName of ['Bounce', 'Complaint', 'Reject']) {
      const dimensionsMap = { 'ses:configuration-set': configurationSet };
      const metric = new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap, period: PERIOD, statistic: 'Sum' });
      this.call(metricName, metric, { says: `SES reports a ${metricName.toLowerCase()}`, runbook: 'bounces' });
    }
  }

  /** Calls whenever the metric is above 0. */
  call(id: string, metric: Metric, { says, runbook }: Message): void {
    const alarm = new Alarm(this, id, {
      alarmName: `${Stack.of(this).stackName}-${id}`,
      alarmDescription: `${says}. What to do: README.md, Runbook, "${RUNBOOK[runbook]}".`,
      metric,
      threshold: 0,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** Where a person sees the executions of a state machine, with the error that ended each. */
function consoleOf({ stateMachineArn }: StateMachine): string {
  return `https://${Aws.REGION}.console.aws.amazon.com/states/home?region=${Aws.REGION}#/statemachines/view/${stateMachineArn} `;
}
