import { setTimeout as pause } from 'node:timers/promises';
import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { HandlerName } from '../../../cdk/handlers.ts';
import type { Functions } from './functions.ts';
import { signedAs } from './stack.ts';

/** A queue that feeds a function, one message at a time. */
export interface EventSource {
  readonly queue: string;
  readonly handler: HandlerName;
}

/** What a test makes of the messages that have arrived: withheld, doubled, in another order. */
export type Delivery = (source: EventSource, messages: readonly Message[]) => readonly Message[];

const AS_IT_IS: Delivery = (_, messages) => messages;

/** Hands queued messages to functions, as Lambda's event source mappings do, with the function's own rights. */
export class EventSources {
  delivery: Delivery = AS_IT_IS;
  /** Messages that a function failed on. */
  failed = 0;
  private readonly endpoint: string;
  private readonly sources: readonly EventSource[];
  private readonly functions: Functions;
  private isOver = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(endpoint: string, sources: readonly EventSource[], functions: Functions) {
    this.endpoint = endpoint;
    this.sources = sources;
    this.functions = functions;
  }

  /** Looks at every queue, again and again, until it is stopped. */
  start(): void {
    this.isOver = false;
    this.loop = this.poll();
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.loop;
  }

  /** Hands over what waits at the moment, and what comes of it. */
  async drain(): Promise<void> {
    let handed = 0;
    do {
      handed = 0;
      for (const source of this.sources) handed += await this.handOver(source);
    } while (handed > 0);
  }

  private async poll(): Promise<void> {
    while (!this.isOver) {
      for (const source of this.sources) await this.handOver(source);
      await pause(200);
    }
  }

  private async handOver(source: EventSource): Promise<number> {
    const sqs = new SQSClient({ ...signedAs(source.handler), endpoint: this.endpoint });
    const messages = await everyMessage(sqs, source.queue);
    for (const message of this.delivery(source, messages)) {
      if (!(await this.call(source.handler, message))) this.failed++;
    }
    // What failed would come again after six timeouts; here the test decides what comes again.
    for (const { ReceiptHandle } of messages) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: source.queue, ReceiptHandle }));
    }
    sqs.destroy();
    return messages.length;
  }

  private async call(handler: HandlerName, { MessageId: messageId, Body: body, Attributes: attributes }: Message) {
    const record = { messageId, body, attributes, eventSource: 'aws:sqs' };
    const { payload, error } = await this.functions.invoke(handler, { Records: [record] });
    const { batchItemFailures = [] } = (JSON.parse(payload) ?? {}) as { batchItemFailures?: readonly unknown[] };
    return error === undefined && batchItemFailures.length === 0;
  }
}

async function everyMessage(sqs: SQSClient, QueueUrl: string): Promise<readonly Message[]> {
  const found: Message[] = [];
  for (;;) {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(command);
    if (Messages.length === 0) return found;
    found.push(...Messages);
  }
}
