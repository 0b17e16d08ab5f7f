import { Stack } from 'aws-cdk-lib';
import type { IEmailIdentity } from 'aws-cdk-lib/aws-ses';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { databasePattern } from '../../lambdas/environment.ts';
import { accountArn as arn } from './account-arn.ts';
import type { Lake } from './lake.ts';
import { PersonPolicy } from './person-policy.ts';

export interface OperatorAccessProps {
  readonly lake: Lake;
  readonly machine: StateMachine;
  readonly workgroup: string;
  readonly identity: IEmailIdentity;
  readonly configurationSet: string;
}

/**
 * What a person may do who runs the estate with `truedown … --deployed` and `truedown doctor`: exactly what these
 * commands call.
 */
export class OperatorAccess extends PersonPolicy {
  constructor(
    scope: Construct,
    id: string,
    { lake, machine, workgroup, identity, configurationSet }: OperatorAccessProps,
  ) {
    super(scope, id, {
      description: 'Runs, releases, settles and abandons months of Truedown, and looks at what stands in their way',
      output: 'Operates',
      attach: 'Attach this policy to whoever runs the estate: truedown doctor and the commands with --deployed',
    });
    this.mayFind();
    this.mayRun(machine);
    this.mayDecide(lake);
    this.mayTry(lake, workgroup);
    this.mayLook(identity, configurationSet);
  }

  private mayFind(): void {
    this.allow({
      actions: ['cloudformation:DescribeStacks'],
      resources: [arn('cloudformation', `stack/${Stack.of(this).stackName}/*`)],
      because: "a stack's ARN ends in an id that only CloudFormation knows; the command asks by name",
    });
  }

  private mayRun({ stateMachineArn, stateMachineName }: StateMachine): void {
    this.allow({ actions: ['states:StartExecution', 'states:ListExecutions'], resources: [stateMachineArn] });
    this.allow({
      actions: ['states:DescribeExecution'],
      resources: [arn('states', `execution:${stateMachineName}:*`)],
      because: 'Step Functions names each execution of this one state machine',
    });
  }

  /** Reads what a decision needs and records it: who and why stand in the store for good. */
  private mayDecide({ estate }: Lake): void {
    const keys = (patterns: readonly string[]) => patterns.map((pattern) => estate.arnForObjects(pattern));
    this.allow({ actions: ['s3:GetObject'], resources: keys(READ), because: NAMED_BY_MONTH });
    this.allow({ actions: ['s3:PutObject'], resources: keys(DECIDED), because: NAMED_BY_MONTH });
    this.allow({
      actions: ['s3:ListBucket'],
      resources: [estate.bucketArn],
      conditions: { StringLike: { 's3:prefix': ['runs/*', 'reports/*', 'sends/*', ...TRIED] } },
    });
  }

  /** What doctor tries, and what Athena does with the caller's rights while it answers. */
  private mayTry({ estate }: Lake, workgroup: string): void {
    this.allow({
      actions: ['athena:StartQueryExecution', 'athena:GetQueryExecution'],
      resources: [arn('athena', `workgroup/${workgroup}`)],
    });
    const trials = databasePattern('doctor', workgroup);
    this.allow({
      actions: [...CATALOG],
      resources: ['catalog', `database/${trials}`, `table/${trials}/*`].map((name) => arn('glue', name)),
      because: "doctor's own databases, named by the stack and a hash; nothing in the catalog can be deleted",
    });
    // Athena looks at the default database whatever a query reads.
    this.allow({ actions: ['glue:GetDatabase'], resources: [arn('glue', 'database/default')] });
    this.allow({
      actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
      resources: TRIED.map((pattern) => estate.arnForObjects(pattern)),
      because: 'trials have new names, and Athena names the results that it writes',
    });
    this.allow({ actions: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'], resources: [estate.bucketArn] });
  }

  private mayLook({ emailIdentityArn }: IEmailIdentity, configurationSet: string): void {
    this.allow({
      actions: ['ses:GetEmailIdentity', 'ses:GetConfigurationSet'],
      resources: [emailIdentityArn, arn('ses', `configuration-set/${configurationSet}`)],
    });
    this.allow({
      actions: ['ses:GetAccount', 'lakeformation:GetDataLakeSettings'],
      resources: ['*'],
      because: "both are the account's: neither service defines a resource for these actions",
    });
  }
}

const NAMED_BY_MONTH =
  "a month, a revision and a mail are in the key, which no template can know; no unit's folder is reached";

/** A unit's folder holds four files, none of which is called so. Those of `finance/` are what `explain` redoes; they name nobody. */
const READ = [
  'runs/*/inputs.json',
  'runs/*/outcome.json',
  'work/failures/*',
  'reports/*/plan.json',
  'reports/*/released.json',
  'reports/*/PUBLISHED.json',
  'reports/*/estate/summary.json',
  'reports/*/finance/chargeback.csv',
  'reports/*/finance/line-costs.csv',
  'reports/*/finance/lines.csv',
  'reports/*/finance/weights.csv',
  'sends/*-settled-*.json',
] as const;

/** The facts that a person may create: decisions, none of which says what is mailed, or to whom (F6). */
const DECIDED = ['runs/*/outcome.json', 'reports/*/released.json', 'sends/*-settled-*.json'] as const;

const TRIED = ['work/doctor/*', 'work/athena/*'] as const;

const CATALOG = [
  'glue:GetDatabase',
  'glue:CreateDatabase',
  'glue:GetTable',
  'glue:GetTables',
  'glue:CreateTable',
  'glue:GetPartitions',
] as const;
