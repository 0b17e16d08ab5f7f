import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FailureQueue } from './failure-queue.ts';
import type { HandlerFunction } from './handler-function.ts';

const PERIOD = Duration.minutes(5);

export interface AlarmsProps {
  /** Who hears them: the estate's owner, and whom the settings name beside (feeds 2 `alarms`). */
  readonly addresses: readonly string[];
}

type When = Partial<Pick<AlarmProps, 'threshold' | 'evaluationPeriods' | 'datapointsToAlarm'>>;

/** What an alarm says: the sentence, and the row of docs/runbook.md that says what to do. */
interface Message {
  readonly says: string;
  readonly runbook: RunbookHeading;
}

/** The rows of docs/runbook.md that alarms quote. A test looks for each. */
export const RUNBOOK = {
  failures: 'a message nobody could handle',
  pipeline: 'the pipeline failed',
  watch: 'the month has not run',
  unknown: 'a mail is `unknown`',
  bounces: 'a mail bounced',
} as const;

export type RunbookHeading = keyof typeof RUNBOOK;

/** What calls a person: each alarm says what happened and which row of docs/runbook.md says what to do. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { addresses }: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    for (const address of new Set(addresses)) this.topic.addSubscription(new EmailSubscription(address));
    this.mayPublish('cloudwatch', `arn:${Aws.PARTITION}:cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm:*`);
  }

  private mayPublish(service: string, source: string): void {
    const conditions = {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: { 'aws:SourceArn': source },
    };
    this.topic.grantPublish(new ServicePrincipal(`${service}.amazonaws.com`, { conditions }));
  }

  /**
   * Calls whenever one more message lies in a queue of failures, not only when the first does: an old one may lie there for
   * two weeks, and a count that stays above 0 says nothing new. A queue that nobody touches reports nothing, so what is
   * missing counts as 0; and what SQS reports late is looked at for a quarter of an hour, so that no rise is passed over.
   */
  onFailures(id: string, queue: FailureQueue, says: string): void {
    const lying = queue.metricApproximateNumberOfMessagesVisible({ period: PERIOD, statistic: 'Maximum' });
    const more = new MathExpression({ expression: 'DIFF(FILL(lying, 0))', usingMetrics: { lying }, period: PERIOD });
    this.call(id, more, { says, runbook: 'failures' }, { evaluationPeriods: 3, datapointsToAlarm: 1 });
  }

  /** Calls when a message has waited for an hour: its function is switched off, throttled or fails again and again (A1). */
  onWaiting(id: string, queue: Queue, says: string): void {
    const age = queue.metricApproximateAgeOfOldestMessage({ period: PERIOD, statistic: 'Maximum' });
    this.call(id, age, { says, runbook: 'failures' }, { threshold: Duration.hours(1).toSeconds() });
  }

  /** Calls when AWS takes the account's right to mail away, and not only when the next mail fails. */
  onSendingDisabled(): void {
    const input = RuleTargetInput.fromText(
      `SES no longer lets this account send mail. What to do: docs/runbook.md, "${RUNBOOK.pipeline}".`,
    );
    const rule = new Rule(this, 'SendingDisabled', {
      eventPattern: { source: ['aws.ses'], detailType: ['Sending Status Disabled'] },
      targets: [{ bind: () => ({ arn: this.topic.topicArn, input }) }],
    });
    this.mayPublish('events', rule.ruleArn);
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

  /** Calls whenever the metric is above 0, or above another threshold. */
  private call(id: string, metric: IMetric, { says, runbook }: Message, when: When = {}): void {
    const alarm = new Alarm(this, id, {
      alarmName: `${Stack.of(this).stackName}-${id}`,
      alarmDescription: `${says}. What to do: docs/runbook.md, "${RUNBOOK[runbook]}".`,
      metric,
      threshold: 0,
      evaluationPeriods: 1,
      ...when,
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
