import { Aws, Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { Construct } from 'constructs';
import { databasePattern, ENVIRONMENT } from '../../lambdas/environment.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Lake } from './lake.ts';

const SCAN_LIMIT_BYTES = 10 * 1024 ** 3;
const RESULTS = 'work/athena/';

/** Where SQL runs: a workgroup that fixes where results go and how much a query may scan, and the catalog's part of it. */
export class Warehouse extends Construct {
  private readonly lake: Lake;
  private readonly workgroup: CfnWorkGroup;

  /** What queries name to run here. */
  get workgroupName(): string {
    return this.workgroup.name;
  }

  constructor(scope: Construct, id: string, { lake }: { readonly lake: Lake }) {
    super(scope, id);
    this.lake = lake;
    this.workgroup = new CfnWorkGroup(this, 'Workgroup', {
      name: Stack.of(this).stackName,
      // What it remembers of queries goes with it; their results lie in the bucket.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: SCAN_LIMIT_BYTES,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${lake.estate.bucketName}/${RESULTS}`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
          expectedBucketOwner: Aws.ACCOUNT_ID,
        },
      },
    });
  }

  /** Lets `fn` build tables of a run: query in this workgroup, read landed rows, write below `work/`, name tables. */
  grantBuild(fn: HandlerFunction): void {
    fn.addEnvironment(ENVIRONMENT.workgroup, this.workgroup.name);
    this.allowQueries(fn);
    this.allowCatalog(fn);
    this.allowResults(fn);
    this.lake.grantRead(fn, 'landed/');
    this.lake.grantCreate(fn, 'work/');
  }

  private allowQueries(fn: HandlerFunction): void {
    fn.allow({
      actions: ['athena:StartQueryExecution', 'athena:GetQueryExecution'],
      resources: [this.arn('athena', `workgroup/${this.workgroup.name}`)],
    });
  }

  private allowCatalog(fn: HandlerFunction): void {
    const databases = databasePattern('run', this.workgroup.name);
    const names = ['catalog', `database/${databases}`, `table/${databases}/*`];
    fn.allow({
      actions: CATALOG,
      resources: names.map((name) => this.arn('glue', name)),
      because:
        'each run has a database of its own, named by its stack and its id; nothing in the catalog can be deleted',
    });
    // Athena looks at the default database whatever a query reads.
    fn.allow({ actions: ['glue:GetDatabase'], resources: [this.arn('glue', 'database/default')] });
  }

  /** What Athena itself does with the caller's rights while it writes results. */
  private allowResults(fn: HandlerFunction): void {
    fn.allow({
      actions: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'],
      resources: [this.lake.estate.bucketArn],
    });
    fn.allow({
      actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
      resources: [this.lake.estate.arnForObjects('work/*')],
      because: 'Athena names the files that it writes',
    });
  }

  private arn(service: string, resource: string): string {
    return `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  }
}

const CATALOG = [
  'glue:GetDatabase',
  'glue:CreateDatabase',
  'glue:GetTable',
  'glue:GetTables',
  'glue:CreateTable',
  'glue:GetPartition',
  'glue:GetPartitions',
  'glue:BatchGetPartition',
  'glue:BatchCreatePartition',
];
