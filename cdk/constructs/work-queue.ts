import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { FailureQueue, SAFE_QUEUE } from './failure-queue.ts';
import type { HandlerFunction } from './handler-function.ts';

const TRIES = 4;

export interface WorkQueueProps {
  readonly handler: HandlerFunction;
  /** How many messages are handled at once, at least 2. */
  readonly concurrency: number;
}

/** Work for a function, one message at a time, and a queue for the messages that it failed on (faults T40). */
export class WorkQueue extends Construct {
  readonly failures: FailureQueue;
  readonly queue: Queue;
  /** What takes messages from the queue to the function; switched off, they wait and nobody hears. */
  readonly source: { readonly id: string; readonly arn: string };

  constructor(scope: Construct, id: string, { handler, concurrency }: WorkQueueProps) {
    super(scope, id);
    const timeout = handler.timeout?.toSeconds() ?? 0;
    this.failures = new FailureQueue(this, 'Failures');
    this.queue = new Queue(this, 'Queue', {
      ...SAFE_QUEUE,
      visibilityTimeout: Duration.seconds(6 * timeout),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: TRIES },
    });
    const source = new SqsEventSource(this.queue, {
      batchSize: 1,
      maxConcurrency: concurrency,
      reportBatchItemFailures: true,
    });
    handler.addEventSource(source);
    this.source = { id: source.eventSourceMappingId, arn: source.eventSourceMappingArn };
  }

  /** Puts every event of a kind here; one that cannot be delivered is a failure too. */
  receive(eventPattern: EventPattern): void {
    const target = new SqsQueue(this.queue, { deadLetterQueue: this.failures });
    new Rule(this, 'Rule', { eventPattern, targets: [target] });
  }

  /** Lets `fn` put work here, and tells it where in the variable that it reads. */
  grantSend(fn: HandlerFunction, variable: string): void {
    fn.addEnvironment(variable, this.queue.queueUrl);
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
  }
}
