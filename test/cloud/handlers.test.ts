import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateConfigurationSetCommand,
  SESClient,
  VerifyDomainIdentityCommand,
  VerifyEmailIdentityCommand,
} from '@aws-sdk/client-ses';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3Store } from '../../lambdas/adapters/aws/s3-store.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import { sha256 } from '../../lambdas/run/json.ts';
import { readOutcome } from '../../lambdas/run/outcome.ts';
import { travellingRun } from '../../lambdas/run/step-event.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { CLOUD, makeBuckets, s3Client } from './aws.ts';
import { sqlStepsBeside } from './sql-steps-beside.ts';

const s3 = s3Client();
const sqs = new SQSClient(CLOUD);
const ses = new SESClient(CLOUD);
const invocation = { getRemainingTimeInMillis: () => 900_000 };
const CODE = 'the program';
const settings = { ...TINY_SETTINGS, sender: 'truedown@tiny.example', sources: { hr: { owner: 'hr@tiny.example' } } };

let folder = '';
let store: S3Store;
let uploads = '';
const queues = { land: '', receipt: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-handlers-'));
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  const buckets = await makeBuckets(s3, 'handlers');
  store = new S3Store(s3, buckets);
  uploads = buckets.uploads ?? '';
  for (const name of ['land', 'receipt'] as const) {
    queues[name] = (await sqs.send(new CreateQueueCommand({ QueueName: `truedown-${name}` }))).QueueUrl ?? '';
  }
  await ses.send(new VerifyDomainIdentityCommand({ Domain: 'tiny.example' }));
  await ses.send(new VerifyEmailIdentityCommand({ EmailAddress: settings.sender }));
  await ses.send(new CreateConfigurationSetCommand({ ConfigurationSet: { Name: 'truedown' } }));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: CLOUD.endpoint,
    AWS_REGION: CLOUD.region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    [ENVIRONMENT.uploadsBucket]: buckets.uploads,
    [ENVIRONMENT.estateBucket]: buckets.estate,
    [ENVIRONMENT.code]: CODE,
    [ENVIRONMENT.settingsFile]: join(folder, 'settings.json'),
    [ENVIRONMENT.landQueueUrl]: queues.land,
    [ENVIRONMENT.receiptQueueUrl]: queues.receipt,
    [ENVIRONMENT.configurationSet]: 'truedown',
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Handler = (event: unknown, invocation: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

/** Calls a handler as Lambda does: JSON in, JSON out. */
async function call(name: string, event: unknown): Promise<unknown> {
  const { handler } = (await import(`../../lambdas/${name}/${name}.lambda.ts`)) as { readonly handler: Handler };
  return JSON.parse(JSON.stringify(await handler(JSON.parse(JSON.stringify(event)), invocation)));
}

/** Everything that waits in a queue, as Lambda hands it over. */
async function recordsOf(QueueUrl: string): Promise<{ readonly Records: object[] }> {
  const Records: object[] = [];
  for (;;) {
    const command = new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await sqs.send(command);
    if (Messages.length === 0) return { Records };
    Records.push(...Messages.map((m) => ({ messageId: m.MessageId, body: m.Body, attributes: m.Attributes })));
  }
}

interface SentMail {
  readonly source: string;
  readonly destinations: readonly string[];
  readonly raw_data: string;
}

/** What the mail service accepted. */
async function mails(): Promise<readonly SentMail[]> {
  const kept = (await (await fetch(`${CLOUD.endpoint}/moto-api/data.json`)).json()) as {
    readonly ses: { readonly RawMessage: readonly SentMail[] };
  };
  return kept.ses.RawMessage;
}

/** The recipients of each mail; the server counts its To: header once more. */
const to = (all: readonly SentMail[]) => all.flatMap(({ destinations }) => [...new Set(destinations)]).sort();

describe('a deployed month on an API server of S3, SQS and SES', { timeout: 300_000 }, () => {
  let run: unknown;

  it('lands what was dropped, although no event came, and tells the owner of the source (T1, T2)', async () => {
    for (const [file, Body] of Object.entries(TINY)) {
      await s3.send(new PutObjectCommand({ Bucket: uploads, Key: `uploads/${file}`, Body }));
    }
    const asked = await call('open', { scheduled: '2026-11-03T06:00:00Z' });
    expect(asked).toEqual({ month: '2026-10', waits: 1, more: true });
    const events = await recordsOf(queues.land);
    expect(events.Records).toHaveLength(6);
    expect(await call('land', events)).toEqual({ batchItemFailures: [] });
    expect(await call('land', events)).toEqual({ batchItemFailures: [] });
    expect(await store.list('receipts/')).toHaveLength(6);
    const receipts = await recordsOf(queues.receipt);
    expect(receipts.Records).toHaveLength(12);
    expect(await call('receipt', receipts)).toEqual({ batchItemFailures: [] });
    expect(to(await mails())).toEqual(['hr@tiny.example', 'hr@tiny.example']);
    run = await call('open', asked);
    expect(run).toMatchObject({ run: { period: '2026-10', revision: 1 } });
  });

  it('computes it and mails each head once (T28)', async () => {
    const opened = travellingRun.parse((run as { run: unknown }).run);
    await sqlStepsBeside(store, opened, CODE);
    for (const step of ['charge', 'shelfware', 'report']) expect(await call(step, run)).toEqual(run);
    expect(await readOutcome(store, opened)).toMatchObject({ status: 'published' });
    const before = (await mails()).length;
    for (let time = 0; time < 2; time++) expect(await call('send', run)).toEqual({ ...(run as object), rounds: 0 });
    expect(to((await mails()).slice(before))).toEqual([
      'desk@tiny.example',
      'desk@tiny.example',
      'finn@tiny.example',
      'olga@tiny.example',
    ]);
    expect(await call('end', { ...(run as object), error: { Error: 'x' } })).toEqual({ status: 'published' });
  });

  it('hears what became of a mail (T25)', async () => {
    const mail = (await mails()).find(({ destinations }) => destinations.includes('olga@tiny.example'));
    const value = /^X-Truedown-Mail: (.*)\r?$/m.exec(mail?.raw_data ?? '')?.[1] ?? '';
    expect(value).toBe('2026-10/r1/OPS/report');
    const event = {
      detail: {
        eventType: 'Delivery',
        mail: {
          messageId: 'm1',
          headers: [{ name: 'X-Truedown-Mail', value }],
          tags: { 'truedown-mail': [sha256(value)] },
        },
      },
    };
    const record = { messageId: 'e1', body: JSON.stringify(event) };
    expect(await call('mail-events', { Records: [record, record] })).toEqual({ batchItemFailures: [] });
    expect(
      await store.read(keys.send(travellingRun.parse((run as { run: unknown }).run), 'OPS', 'report', 'delivered')),
    ).toBeDefined();
  });
});
