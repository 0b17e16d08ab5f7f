import { Aws, Stack } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Lake } from './lake.ts';

const PREFIX = 'opened';

/** How the keys end that say what becomes of a month. */
const DECISIONS = [
  '/released.json',
  '/PUBLISHED.json',
  '/outcome.json',
  '-settled-again.json',
  '-settled-sent.json',
] as const;

/** Records who opened which report (R13.3), and who decided, published, withdrew or stopped (F6, F7), in the bucket of logs. */
export class ReadLog extends Construct {
  constructor(scope: Construct, id: string, { lake }: { readonly lake: Lake }) {
    super(scope, id);
    const name = `${Stack.of(this).stackName}Reports`;
    allowTrail(lake, `arn:${Aws.PARTITION}:cloudtrail:${Aws.REGION}:${Aws.ACCOUNT_ID}:trail/${name}`);
    const trail = new CfnTrail(this, 'Trail', {
      trailName: name,
      isLogging: true,
      s3BucketName: lake.logs.bucketName,
      s3KeyPrefix: PREFIX,
      enableLogFileValidation: true,
      advancedEventSelectors: [
        events(lake, 'who opened which report', { isReading: true, below: ['reports/'] }),
        events(lake, 'who decided and published', { below: ['reports/', 'runs/', 'sends/'], ends: DECISIONS }),
        events(lake, 'who withdrew an upload, stopped mails or let them go', { below: ['withdrawals/', 'control/'] }),
      ],
    });
    if (lake.logs.policy) trail.node.addDependency(lake.logs.policy);
  }
}

interface Which {
  readonly isReading?: true;
  readonly below: readonly string[];
  readonly ends?: readonly string[];
}

/** What is done to objects of the estate below these prefixes, and with these ends if any are named. */
function events({ estate }: Lake, name: string, { isReading, below, ends }: Which): Selector {
  return {
    name,
    fieldSelectors: [
      { field: 'eventCategory', equalTo: ['Data'] },
      { field: 'readOnly', equalTo: [String(isReading ?? false)] },
      { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
      {
        field: 'resources.ARN',
        startsWith: below.map((prefix) => estate.arnForObjects(prefix)),
        ...(ends && { endsWith: [...ends] }),
      },
    ],
  };
}

type Selector = CfnTrail.AdvancedEventSelectorProperty;

function allowTrail({ logs }: Lake, trail: string): void {
  const cloudTrail = (conditions: Record<string, string>) =>
    new ServicePrincipal('cloudtrail.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceArn': trail, 'aws:SourceAccount': Aws.ACCOUNT_ID, ...conditions } },
    });
  logs.addToResourcePolicy(
    new PolicyStatement({ principals: [cloudTrail({})], actions: ['s3:GetBucketAcl'], resources: [logs.bucketArn] }),
  );
  logs.addToResourcePolicy(
    new PolicyStatement({
      principals: [cloudTrail({ 's3:x-amz-acl': 'bucket-owner-full-control' })],
      actions: ['s3:PutObject'],
      resources: [logs.arnForObjects(`${PREFIX}/AWSLogs/${Aws.ACCOUNT_ID}/*`)],
    }),
  );
}
