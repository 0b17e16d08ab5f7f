import { Aws } from 'aws-cdk-lib';

/** The ARN of something in the account and region that are deployed to. */
export function accountArn(service: string, resource: string): string {
  return `arn:${Aws.PARTITION}:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
}
