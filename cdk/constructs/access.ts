import { CfnOutput, Validations } from 'aws-cdk-lib';
import { ArnPrincipal, Effect, ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { SourceSettings } from '../../lambdas/settings.ts';
import { flatten } from '../flatten.ts';
import type { Lake } from './lake.ts';

const PRINCIPAL = /^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)\/[\w+=,.@/-]+$/;

export interface AccessProps {
  readonly lake: Lake;
  readonly sources: Readonly<Record<string, SourceSettings>>;
}

/** What people may do: uploaders write into their own source's folder and nothing else, finance reads, never a unit's folder. */
export class Access extends Construct {
  constructor(scope: Construct, id: string, { lake, sources }: AccessProps) {
    super(scope, id);
    for (const [source, { principals = [] }] of Object.entries(sources)) allowUploads(lake.uploads, source, principals);
    const finance = this.financeReads(lake.estate);
    new CfnOutput(this, 'FinanceReads', {
      value: finance.managedPolicyArn,
      description: "Attach this policy to finance's role: it reads finance/ and estate/ of every month, never units/",
    });
  }

  /** Every `?` is one character, so that a unit called "finance" stays out; the denial says so once more. */
  private financeReads(estate: Bucket): ManagedPolicy {
    const folders = REVISIONS.flatMap((revision) =>
      ['finance', 'estate'].map((part) => `reports/${revision}/${part}/*`),
    );
    const resources = folders.map((folder) => estate.arnForObjects(folder));
    const policy = new ManagedPolicy(this, 'Finance', {
      description: "Reads finance/ and estate/ of Truedown's reports, never units/",
      statements: [
        new PolicyStatement({ actions: ['s3:GetObject'], resources }),
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [estate.bucketArn],
          conditions: { StringLike: { 's3:prefix': ['reports/', ...folders] } },
        }),
        new PolicyStatement({
          effect: Effect.DENY,
          actions: ['s3:GetObject', 's3:GetObjectVersion'],
          resources: [estate.arnForObjects('reports/*/units/*')],
        }),
      ],
    });
    acknowledgePatterns(policy, resources);
    return policy;
  }
}

/** Months and revisions up to r999, without a `*` that could reach across a folder. */
const REVISIONS = ['r?', 'r??', 'r???'].map((revision) => `????-??/${revision}`);

function allowUploads(uploads: Bucket, source: string, principals: readonly string[]): void {
  const wrong = principals.find((principal) => !PRINCIPAL.test(principal));
  if (wrong !== undefined) {
    throw new Error(
      `settings: sources.${source}.principals: "${wrong}" is not the ARN of one role or user, such as arn:aws:iam::123456789012:role/hr-export`,
    );
  }
  if (principals.length === 0) return;
  uploads.addToResourcePolicy(
    new PolicyStatement({
      principals: principals.map((arn) => new ArnPrincipal(arn)),
      actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
      resources: [uploads.arnForObjects(`uploads/${source}/*`)],
    }),
  );
}

function acknowledgePatterns(policy: ManagedPolicy, resources: readonly string[]): void {
  for (const resource of resources.map((arn) => flatten(policy.stack.resolve(arn)))) {
    const reason = 'a month, a revision and a file, each written once a month; units/ is denied by name';
    Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}
