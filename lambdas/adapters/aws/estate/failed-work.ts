import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { waitingMessages } from './waiting-messages.ts';

/** What SQS gives at once, at most. */
const PAGE = 10;

/** What a function failed on again and again: a queue of its own, beside the one that feeds the function. */
export class FailedWork {
  private readonly sqs: SQSClient;
  private readonly failures: string;
  private readonly work: string;

  /** `failures` and `work` are the URLs of the two queues. */
  constructor(sqs: SQSClient, { failures, work }: { readonly failures: string; readonly work: string }) {
    this.sqs = sqs;
    this.failures = failures;
    this.work = work;
  }

  /** How many messages lie there. */
  count(): Promise<number> {
    return waitingMessages(this.sqs, this.failures);
  }

  /** The first messages as they are; they stay there. */
  async look(): Promise<readonly string[]> {
    return (await this.receive(0)).map(({ Body = '' }) => Body);
  }

  /**
   * Gives each message another try. It is put where it came from before it is taken away: whoever is interrupted finds it
   * in both, and to handle a message twice does no harm (faults T1). @returns how many there were.
   */
  async redrive(): Promise<number> {
    let moved = 0;
    for (let page = await this.receive(60); page.length > 0; page = await this.receive(60)) {
      for (const { Body: MessageBody = '', ReceiptHandle } of page) {
        await this.sqs.send(new SendMessageCommand({ QueueUrl: this.work, MessageBody }));
        await this.sqs.send(new DeleteMessageCommand({ QueueUrl: this.failures, ReceiptHandle }));
        moved++;
      }
    }
    return moved;
  }

  private async receive(hiddenSeconds: number): Promise<readonly Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.failures,
      MaxNumberOfMessages: PAGE,
      VisibilityTimeout: hiddenSeconds,
      WaitTimeSeconds: 1,
    });
    return (await this.sqs.send(command)).Messages ?? [];
  }
}
