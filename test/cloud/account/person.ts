import { setTimeout as pause } from 'node:timers/promises';
import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { S3Store } from '../../../lambdas/adapters/aws/store/s3-store.ts';
import { MAIL_HEADER, MAIL_TAG } from '../../../lambdas/run/mails/mail-name.ts';
import { sha256 } from '../../../lambdas/run/store/json.ts';
import { form } from './call.ts';
import type { Cloud } from './cloud.ts';
import { jsonCall } from './server-calls.ts';
import { signedAs } from './stack.ts';

/** How an execution of the state machine ended. */
export interface Ended {
  readonly status: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly output: unknown;
}

/** A mail that the mail service took. */
export interface TakenMail {
  /** Its name in the ledger's words, such as `2026-10/r1/OPS/report`. */
  readonly name: string;
  readonly to: readonly string[];
  /** The message as `send` composed it, without the header that names it. */
  readonly mime: Buffer;
}

/** Somebody with all rights, who drops files, starts months and looks at what came of it. */
export class Person {
  readonly store: S3Store;
  private readonly cloud: Cloud;
  private readonly s3: S3Client;
  private readonly sfn: SFNClient;
  private readonly sqs: SQSClient;

  /** `caller` has the rights of a policy of the stack instead. */
  constructor(cloud: Cloud, caller = 'PERSON') {
    const config = { ...signedAs(caller), endpoint: cloud.endpoint };
    this.cloud = cloud;
    this.s3 = new S3Client({ ...config, forcePathStyle: true });
    this.sfn = new SFNClient(config);
    this.sqs = new SQSClient(config);
    const { stack } = cloud;
    this.store = new S3Store(this.s3, { uploads: stack.idOf('LakeUploads'), estate: stack.idOf('LakeEstate') });
  }

  /** Drops a file into the bucket, as often as somebody likes. */
  async drop(file: string, body: Uint8Array | string): Promise<void> {
    const Bucket = this.cloud.stack.idOf('LakeUploads');
    await this.s3.send(new PutObjectCommand({ Bucket, Key: `uploads/${file}`, Body: body }));
  }

  /** The versions of a file that was dropped, the newest first. */
  async versionsOf(file: string): Promise<string[]> {
    const Bucket = this.cloud.stack.idOf('LakeUploads');
    const { Versions = [] } = await this.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: `uploads/${file}` }));
    return Versions.map(({ VersionId = '' }) => VersionId);
  }

  /** Puts a message into a queue of the stack. */
  async put(queue: string, message: unknown): Promise<void> {
    const QueueUrl = queue.replace(/^https:\/\/sqs\.[\w.-]+/, this.cloud.endpoint);
    await this.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
  }

  /** Takes an object of the estate away: only a person may. */
  async remove(key: string): Promise<void> {
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.cloud.stack.idOf('LakeEstate'), Key: key }));
  }

  /** Waits until there is something. */
  async until<Found>(look: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await pause(100);
    }
  }

  /** Starts the month and waits for its end. */
  async runMonth(input: object): Promise<Ended> {
    return this.ended(await this.startMonth(input));
  }

  async startMonth(input: object): Promise<string> {
    const stateMachineArn = this.cloud.stack.idOf('MonthlyPipelineMachine');
    const command = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
    return (await this.sfn.send(command)).executionArn ?? '';
  }

  async ended(executionArn: string): Promise<Ended> {
    for (;;) {
      const { status, error, cause, output } = await this.sfn.send(new DescribeExecutionCommand({ executionArn }));
      if (status !== 'RUNNING') return { status: status ?? '', error, cause, output: output && JSON.parse(output) };
      await pause(250);
    }
  }

  /** Has the mail service report what became of a mail, on the account's event bus. */
  async tellOfMail(name: string, eventType: string): Promise<void> {
    const tags = { [MAIL_TAG]: [sha256(name)], 'ses:configuration-set': [this.cloud.stack.name] };
    const mail = { messageId: 'm1', headers: [{ name: MAIL_HEADER, value: name }], tags };
    const Detail = JSON.stringify({ eventType, mail, [eventType.toLowerCase()]: {} });
    const Entries = [{ Source: 'aws.ses', DetailType: `Email ${eventType}`, Detail }];
    await jsonCall(this.cloud.server, 'events', 'AWSEvents.PutEvents', { Entries });
  }

  /** The name of the mail that a call of SES carried. */
  nameOf(body: Buffer): string {
    return takenMail(form({ body })).name;
  }

  /** What the mail service took so far. */
  mails(): TakenMail[] {
    return this.cloud.front.seen
      .filter(({ action, status }) => action === 'ses:SendRawEmail' && status === 200)
      .map(({ body }) => takenMail(form({ body })));
  }
}

function takenMail(asked: URLSearchParams): TakenMail {
  const raw = Buffer.from(asked.get('RawMessage.Data') ?? '', 'base64');
  const lineEnd = raw.indexOf('\r\n');
  const [, name = ''] = new RegExp(`^${MAIL_HEADER}: (.*)$`).exec(raw.subarray(0, lineEnd).toString()) ?? [];
  const to = [...asked].filter(([field]) => field.startsWith('Destinations.')).map(([, address]) => address);
  return { name, to, mime: raw.subarray(lineEnd + 2) };
}
