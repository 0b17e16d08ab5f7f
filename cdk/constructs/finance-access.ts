import { Aws, CfnOutput } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { principalsOf } from './principals.ts';

export interface FinanceAccessProps {
  readonly estate: Bucket;
  /** Roles and users of finance, as the settings name them. */
  readonly principals: readonly string[];
}

/** Months and revisions up to r999, without a `*` that could reach across a folder. */
const REVISIONS = ['r?', 'r??', 'r???'].map((revision) => `????-??/${revision}`);

/** Every `?` is one character, so that a unit called "finance" stays out; the denial says so once more. */
const FOLDERS = REVISIONS.flatMap((revision) => ['finance', 'estate'].map((part) => `reports/${revision}/${part}/*`));

/** Finance reads `finance/` and `estate/` of every month, never `units/` (R13.1); its mail may link there. */
export class FinanceAccess extends Construct {
  constructor(scope: Construct, id: string, { estate, principals }: FinanceAccessProps) {
    super(scope, id);
    allowReading(estate, principals);
    const output = new CfnOutput(this, 'Link', {
      value: `https://${Aws.REGION}.console.aws.amazon.com/s3/buckets/${estate.bucketName}?region=${Aws.REGION}&prefix=`,
      description: "Put this into the settings as finance.link: finance's mail then links to the month's folder",
    });
    output.overrideLogicalId('FinanceLink');
  }
}

function allowReading(estate: Bucket, arns: readonly string[]): void {
  const principals = principalsOf('finance.principals', arns);
  if (principals.length === 0) return;
  const statements = [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: FOLDERS.map((key) => estate.arnForObjects(key)) }),
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [estate.bucketArn],
      conditions: { StringLike: { 's3:prefix': ['reports/', ...FOLDERS] } },
    }),
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['s3:GetObject', 's3:GetObjectVersion'],
      resources: [estate.arnForObjects('reports/*/units/*')],
    }),
  ];
  for (const statement of statements) {
    statement.addPrincipals(...principals);
    estate.addToResourcePolicy(statement);
  }
}
