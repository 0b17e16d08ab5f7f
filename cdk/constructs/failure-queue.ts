import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const KEPT = Duration.days(14);

/** What every queue has: encryption, TLS only, and two weeks for somebody to look. */
export const SAFE_QUEUE = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  retentionPeriod: KEPT,
} as const satisfies QueueProps;

/** Messages that nobody could handle. An alarm looks at each. */
export class FailureQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, SAFE_QUEUE);
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'this is the dead-letter queue: what cannot be handled ends here and raises an alarm',
    });
  }
}
