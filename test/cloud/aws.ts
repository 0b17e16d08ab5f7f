import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { inject } from 'vitest';
import type { Buckets } from '../../lambdas/adapters/aws/store/s3-store.ts';

/** How a client of the SDK finds the lane's server. */
export const CLOUD = {
  endpoint: inject('cloud'),
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

let made = 0;

/** A client of S3 that finds the lane's server. */
export function s3Client(): S3Client {
  return new S3Client({ ...CLOUD, forcePathStyle: true });
}

/** Two versioned buckets of their own, as an estate has them. */
export async function makeBuckets(s3: S3Client, name: string): Promise<Buckets> {
  const number = made++;
  const buckets = { uploads: `${name}-${number}-uploads`, estate: `${name}-${number}-estate` };
  for (const Bucket of [buckets.uploads, buckets.estate]) {
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  }
  return buckets;
}
