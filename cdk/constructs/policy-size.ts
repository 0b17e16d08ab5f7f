import { Stack } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { flatten } from '../flatten.ts';

/** So many bytes S3 takes for the policy of a bucket. */
export const LARGEST_BUCKET_POLICY = 20_480;

/** CloudFormation puts a dash and so many characters behind the names that it makes. */
const RANDOM = 13;
const LONGEST_BUCKET = 63;

/** How many bytes the policy of a bucket takes at most, once its references have the names that CloudFormation makes. */
export function policyBytes(bucket: Bucket): number {
  const document = Stack.of(bucket).resolve(bucket.policy?.document ?? {});
  const text = JSON.stringify(document, (_, value) => (isReference(value) ? flatten(value) : value));
  return Buffer.byteLength(named(text, Stack.of(bucket).stackName));
}

function isReference(value: unknown): boolean {
  return typeof value === 'object' && value !== null && /^(Ref|Fn::\w+)$/.test(Object.keys(value)[0] ?? '');
}

function named(text: string, stack: string): string {
  return text.replaceAll('<AWS::AccountId>', '123456789012').replace(/<(\w+)(?:\.Arn)?>/g, (_, id: string) => {
    const length = Math.min(LONGEST_BUCKET, stack.length + 1 + id.length + RANDOM);
    return `arn:aws-us-gov:s3:::${'x'.repeat(length)}`;
  });
}
