import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import type { HandlerFunction } from './handler-function.ts';
import type { Lake } from './lake.ts';
import { WorkQueue } from './work-queue.ts';

export interface LandingProps {
  readonly lake: Lake;
  /** Reads one uploaded file; it parses what strangers wrote, so it can neither mail nor read reports. */
  readonly land: HandlerFunction;
  /** Mails a verdict to the source's owner. */
  readonly receipt: HandlerFunction;
}

/** How an uploaded file becomes rows (design 4): its event waits in a queue for `land`, its receipt in one for `receipt`. */
export class Landing extends Construct {
  readonly uploads: WorkQueue;
  readonly receipts: WorkQueue;

  constructor(scope: Construct, id: string, { lake, land, receipt }: LandingProps) {
    super(scope, id);
    this.uploads = new WorkQueue(this, 'Uploads', { handler: land, concurrency: 5 });
    this.uploads.receive({
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [lake.uploads.bucketName] }, object: { key: [{ prefix: 'uploads/' }] } },
    });
    this.receipts = new WorkQueue(this, 'Receipts', { handler: receipt, concurrency: 2 });
    this.receipts.grantSend(land, ENVIRONMENT.receiptQueueUrl);
  }

  /** Lets `fn` queue uploads whose event was lost (faults T2), and tells it where. */
  grantEnqueue(fn: HandlerFunction): void {
    this.uploads.grantSend(fn, ENVIRONMENT.landQueueUrl);
  }
}
