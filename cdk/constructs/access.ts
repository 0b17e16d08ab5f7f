import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings, SourceSettings } from '../../lambdas/settings.ts';
import type { Lake } from './lake.ts';
import { LARGEST_BUCKET_POLICY, policyBytes } from './policy-size.ts';
import { principalsOf } from './principals.ts';
import { ReaderAccess } from './reader-access.ts';

export interface AccessProps {
  readonly lake: Lake;
  readonly sources: Readonly<Record<string, SourceSettings>>;
  readonly finance: Settings['finance'];
  readonly owner: Settings['owner'];
}

/** What people may do: uploaders write into their own source's folder and nothing else, finance and the owner read, never a unit's folder. */
export class Access extends Construct {
  constructor(scope: Construct, id: string, { lake, sources, finance, owner }: AccessProps) {
    super(scope, id);
    for (const [source, { principals = [] }] of Object.entries(sources)) allowUploads(lake.uploads, source, principals);
    refuseTooMany(lake.uploads);
    new ReaderAccess(this, 'Readers', { estate: lake.estate, finance, owner });
  }
}

function allowUploads(uploads: Bucket, source: string, principals: readonly string[]): void {
  const uploaders = principalsOf(`sources.${source}.principals`, principals);
  if (principals.length === 0) return;
  uploads.addToResourcePolicy(
    new PolicyStatement({
      principals: uploaders,
      actions: ['s3:PutObject', 's3:AbortMultipartUpload'],
      resources: [uploads.arnForObjects(`uploads/${source}/*`)],
    }),
  );
}

/** @throws Error where S3 would refuse the policy, in the middle of a deployment. */
function refuseTooMany(uploads: Bucket): void {
  const bytes = policyBytes(uploads);
  if (bytes <= LARGEST_BUCKET_POLICY) return;
  throw new Error(
    `settings: sources.*.principals: the policy of the uploads bucket would take ${bytes} bytes, and S3 takes ${LARGEST_BUCKET_POLICY}, which is room for about 80 sources with a role of their own; let sources that one team delivers name the same role, which takes a third of the room`,
  );
}
