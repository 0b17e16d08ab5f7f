import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { accountArn } from './account-arn.ts';
import type { Alarms } from './alarms.ts';
import type { Lake } from './lake.ts';
import type { MonthlyPipeline } from './monthly-pipeline.ts';
import type { MonthlySchedule } from './monthly-schedule.ts';
import { PersonPolicy } from './person-policy.ts';
import type { WorkQueue } from './work-queue.ts';

export interface HelperAccessProps {
  readonly lake: Lake;
  readonly month: MonthlyPipeline;
  /** Work that ends in a queue of failures, from which it can have another try. */
  readonly work: readonly WorkQueue[];
  /** What started the month or looked at it; what ends there cannot be tried again. */
  readonly schedules: readonly MonthlySchedule[];
  readonly logs: readonly ILogGroup[];
  readonly alarms: Alarms;
}

/**
 * What a person may do when something is broken (F22), beside what `Operates` allows: stop the sender and let it go, give
 * messages another try, end an execution, take a stray upload out, and look at logs, schedules, queues and alarms.
 */
export class HelperAccess extends PersonPolicy {
  constructor(scope: Construct, id: string, props: HelperAccessProps) {
    super(scope, id, {
      description: 'Stops and resumes mails of Truedown, gives failures another try, withdraws uploads, reads logs',
      output: 'Helps',
      attach: 'Attach this policy to whoever mends the estate: truedown stop, resume, redrive, why, withdraw, doctor',
    });
    this.mayStopMails(props.lake);
    this.mayWithdraw(props.lake);
    this.mayRedrive(props);
    this.mayEnd(props.month);
    this.mayLook(props);
  }

  private mayStopMails({ estate }: Lake): void {
    this.allow({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [estate.arnForObjects('control/stop')],
    });
  }

  /** A receipt says of which bytes an upload is; its withdrawal is a fact of its own, and nothing is deleted (F7). */
  private mayWithdraw({ estate, uploads }: Lake): void {
    const because = 'a receipt, a manifest and a withdrawal are named by a hash that no template can know';
    const withdrawals = estate.arnForObjects('withdrawals/*');
    const known = [estate.arnForObjects('receipts/*'), estate.arnForObjects('manifests/*'), withdrawals];
    this.allow({ actions: ['s3:GetObject'], resources: known, because });
    this.allow({ actions: ['s3:PutObject'], resources: [withdrawals], because });
    const list = (prefixes: readonly string[]) => ({ StringLike: { 's3:prefix': [...prefixes] } });
    this.allow({ actions: ['s3:ListBucket'], resources: [estate.bucketArn], conditions: list(LISTED) });
    const names = ['s3:ListBucket', 's3:ListBucketVersions'];
    this.allow({ actions: names, resources: [uploads.bucketArn], conditions: list(['uploads/*']) });
  }

  /** Takes messages from where they ended and puts them where they came from. */
  private mayRedrive({ work, schedules }: HelperAccessProps): void {
    const arns = (queues: readonly IQueue[]) => queues.map(({ queueArn }) => queueArn);
    this.allow({ actions: MOVES, resources: arns(work.map(({ failures }) => failures)) });
    this.allow({ actions: ['sqs:SendMessage', COUNT], resources: arns(work.map(({ queue }) => queue)) });
    this.allow({ actions: [COUNT], resources: arns(schedules.map(({ failures }) => failures)) });
  }

  private mayEnd({ machine }: MonthlyPipeline): void {
    this.allow({
      actions: ['states:StopExecution', 'states:GetExecutionHistory'],
      resources: [accountArn('states', `execution:${machine.stateMachineName}:*`)],
      because: 'Step Functions names each execution of this one state machine',
    });
  }

  private mayLook({ lake, work, schedules, logs, alarms }: HelperAccessProps): void {
    this.allow({
      actions: ['logs:FilterLogEvents', 'logs:GetLogEvents'],
      resources: logs.map(({ logGroupArn }) => logGroupArn),
      because: 'the last part of a log group is the streams in it, which Lambda names',
    });
    this.allow({
      actions: ['scheduler:GetSchedule'],
      resources: schedules.map(({ schedule }) => schedule.scheduleArn),
    });
    this.allow({ actions: ['lambda:GetEventSourceMapping'], resources: work.map(({ source }) => source.arn) });
    this.allow({
      actions: ['lambda:ListEventSourceMappings'],
      resources: ['*'],
      because: 'Lambda defines no resource for this action; it shows which queue feeds which function',
    });
    this.allow({ actions: ['sns:ListSubscriptionsByTopic'], resources: [alarms.topic.topicArn] });
    this.allow({ actions: ['s3:GetBucketPolicy'], resources: [lake.estate.bucketArn] });
  }
}

const COUNT = 'sqs:GetQueueAttributes';
const MOVES = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', COUNT] as const;

const LISTED = ['control/stop', 'receipts/*', 'manifests/*', 'withdrawals/*'] as const;
