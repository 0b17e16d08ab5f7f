import { Aws, CfnOutput } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../../lambdas/settings.ts';
import { principalsOf } from './principals.ts';

export interface ReaderAccessProps extends Pick<Settings, 'finance' | 'owner'> {
  readonly estate: Bucket;
}

/** Months and revisions up to r999, without a `*` that could reach across a folder. */
const REVISIONS = ['r?', 'r??', 'r???'].map((revision) => `????-??/${revision}`);

/**
 * Who reads the month's files where they are deployed (R13.1): finance `finance/`, which shows units and no people, the
 * owner's roles `estate/` too, where all seats stand, nobody `units/`. Finance's mail may link there.
 */
export class ReaderAccess extends Construct {
  constructor(scope: Construct, id: string, { estate, finance, owner }: ReaderAccessProps) {
    super(scope, id);
    allowReading(estate, 'finance.principals', finance.principals, ['finance']);
    allowReading(estate, 'owner.principals', owner.principals, ['finance', 'estate']);
    const output = new CfnOutput(this, 'Link', {
      value: `https://${Aws.REGION}.console.aws.amazon.com/s3/buckets/${estate.bucketName}?region=${Aws.REGION}&prefix=`,
      description: "Put this into the settings as finance.link: finance's mail then links to the month's folder",
    });
    output.overrideLogicalId('FinanceLink');
    const page = new CfnOutput(this, 'PageLink', {
      value: `https://${Aws.REGION}.console.aws.amazon.com/s3/object/${estate.bucketName}?region=${Aws.REGION}&prefix=`,
      description: "Put this into the settings as owner.link: the estate's mail then links to the month's page",
    });
    page.overrideLogicalId('OwnerLink');
  }
}

/** Every `?` of a folder is one character, so that a unit called "finance" stays out; the denial says so once more. */
function allowReading(estate: Bucket, where: string, arns: readonly string[] = [], parts: readonly string[]): void {
  const principals = principalsOf(where, arns);
  if (principals.length === 0) return;
  const folders = REVISIONS.flatMap((revision) => parts.map((part) => `reports/${revision}/${part}/*`));
  const list = (conditions: object) =>
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [estate.bucketArn], conditions });
  const statements = [
    new PolicyStatement({ actions: ['s3:GetObject'], resources: folders.map((key) => estate.arnForObjects(key)) }),
    list({ StringLike: { 's3:prefix': folders } }),
    // The months alone: without the delimiter S3 would name every unit.
    list({ StringEquals: { 's3:prefix': 'reports/', 's3:delimiter': '/' } }),
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
