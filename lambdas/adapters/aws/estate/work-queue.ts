import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A queue that feeds a function. */
export class WorkQueue {
  private readonly sqs: SQSClient;
  private readonly url: string;

  constructor(sqs: SQSClient, url: string) {
    this.sqs = sqs;
    this.url = url;
  }

  /** Puts one message there, as JSON. */
  async put(message: unknown): Promise<void> {
    await this.sqs.send(new SendMessageCommand({ QueueUrl: this.url, MessageBody: JSON.stringify(message) }));
  }
}
