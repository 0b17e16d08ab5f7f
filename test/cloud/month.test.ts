import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANDLERS } from '../../cdk/handlers.ts';
import { readUploadFolder } from '../../lambdas/adapters/local/upload-folder.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { readLedger } from '../../lambdas/run/mails/ledger.ts';
import { travellingRun } from '../../lambdas/run/steps/step-event.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { readSettingsFile } from '../../lambdas/settings-file.ts';
import { type Cloud, startCloud } from './account/cloud.ts';
import { ENGINE } from './account/front.ts';
import { localMonth } from './account/local-month.ts';
import { Person } from './account/person.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const UPLOADS = join(SAMPLES, 'uploads');
const { raw: SETTINGS } = readSettingsFile(join(SAMPLES, 'estate.yaml'));
const LOST = 'hr/people/2026-10-31/people.csv';

let cloud: Cloud;
let person: Person;
let ended: Awaited<ReturnType<Person['runMonth']>>;

/** One event is lost for good; of the others each comes twice, the last first. */
function badPost(_: unknown, messages: readonly Message[]): readonly Message[] {
  const kept = messages.filter(({ Body = '' }) => !isFirstEventOf(LOST, Body));
  return [...kept, ...kept].reverse();
}

/** What the bucket itself sends names it; what `open` enqueues does not. */
const isFirstEventOf = (file: string, body: string) => body.includes(file) && body.includes('"source": "aws.s3"');

beforeAll(async () => {
  cloud = await startCloud(SETTINGS);
  person = new Person(cloud);
  cloud.events.delivery = badPost;
  for (const { file, path } of (await readUploadFolder(UPLOADS)).files) await person.drop(file, await readFile(path));
  await cloud.events.drain();
  cloud.events.start();
  ended = await person.runMonth({ scheduled: '2026-11-03T06:00:00Z' });
  await cloud.events.stop();
  await cloud.events.drain();
}, 600_000);
afterAll(() => cloud?.stop());

describe('the sample month as it is deployed', () => {
  it('leaves every function in its memory', () => {
    const peaks = HANDLERS.flatMap((name) => {
      const own = cloud.functions.invocations.filter((invocation) => invocation.name === name);
      return own.length === 0 ? [] : [{ name, peak: Math.max(...own.map(({ peakMegabytes }) => peakMegabytes)) }];
    });
    console.log(`most memory: ${peaks.map(({ name, peak }) => `${name} ${peak} MB`).join(', ')}`);
    expect(peaks.filter(({ name, peak }) => peak > cloud.functions.get(name).megabytes)).toEqual([]);
  });

  it('runs to its end through the synthesized state machine', () => {
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: { run: { period: '2026-10', revision: 1 } } });
    expect(cloud.events.failed).toBe(0);
  });

  it('makes no call that the synthesized policies do not allow (faults 8)', () => {
    expect(cloud.front.refused).toEqual([]);
    const actions = new Set(cloud.front.seen.map(({ action }) => action));
    const byEngine = cloud.front.seen.filter(({ caller }) => caller === ENGINE).flatMap(({ resources }) => resources);
    for (const prefix of ['landed', 'work'])
      expect(byEngine).toContainEqual(expect.stringContaining(`${cloud.stack.idOf('LakeEstate')}/${prefix}/`));
    expect([...actions]).toEqual(
      expect.arrayContaining(['s3:GetObjectVersion', 'glue:CreateTable', 'ses:SendRawEmail']),
    );
  });

  it('gives each upload one receipt and one landing, whatever became of its event (T1, T2, T3)', async () => {
    const dropped = (await readUploadFolder(UPLOADS)).files;
    expect(await person.store.list('receipts/')).toHaveLength(dropped.length);
    expect(cloud.functions.invocations.filter(({ name }) => name === 'land').length).toBeGreaterThan(
      2 * (dropped.length - 1),
    );
    const enqueued = cloud.front.seen.filter(({ caller, action }) => caller === 'open' && action === 'sqs:SendMessage');
    expect(enqueued.map(({ body }) => body.toString())).toEqual([expect.stringContaining(LOST)]);
  });

  it('has every file and every mail of the laptop, byte by byte (design 2)', async () => {
    const code = cloud.functions.get('open').environment.CODE ?? '';
    const { files } = await localMonth(UPLOADS, SETTINGS, '2026-10', code);
    const deployed: Record<string, string> = {};
    for (const prefix of ['manifests/', 'rejects/', 'reports/']) {
      for (const { key } of await person.store.list(prefix))
        deployed[key] = sha256((await person.store.read(key)) ?? '');
    }
    for (const { name, mime } of monthMails()) deployed[outboxKey(name)] = sha256(mime);
    expect(Object.keys(files).length).toBeGreaterThan(90);
    expect(deployed).toEqual(files);
  });

  it('mails each head once, one recipient a message (T26, T28)', async () => {
    const names = monthMails().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(8);
    for (const { to } of person.mails()) expect(to).toHaveLength(1);
  });

  it('prints counts and keys only: no address is in any log (T38)', () => {
    expect(cloud.functions.logs.length).toBeGreaterThan(40);
    expect(cloud.functions.logs.join('')).not.toContain('@harbour');
  });

  it('finds the same month when it is started again, computes nothing and mails nobody (T18, T28)', async () => {
    const before = { mails: person.mails().length, statements: cloud.athena.statements.length };
    cloud.events.start();
    expect(await person.runMonth({ month: '2026-10' })).toMatchObject({ status: 'SUCCEEDED', output: ended.output });
    await cloud.events.stop();
    expect({ mails: person.mails().length, statements: cloud.athena.statements.length }).toEqual(before);
  });

  it('hears what became of a mail, in whatever order and however often it is told (T25)', async () => {
    const run = travellingRun.parse((ended.output as { run: unknown }).run);
    const mail = monthMails().find(({ name }) => name.endsWith('/report'));
    for (const type of ['Bounce', 'Delivery', 'Delivery']) await person.tellOfMail(mail?.name ?? '', type);
    await cloud.events.drain();
    const [, , addressee = ''] = (mail?.name ?? '').split('/');
    expect([...((await readLedger(person.store, run)).get(`${addressee}/report`) ?? [])].sort()).toEqual([
      '1-sending',
      '1-sent',
      'bounced',
      'delivered',
    ]);
  });

  it('asks Athena and Glue as often as it says', () => {
    const ours = cloud.front.seen.filter(({ caller }) => caller !== ENGINE);
    const count = (service: string) => ours.filter((call) => call.service === service).length;
    console.log(
      `a month deployed: ${cloud.athena.statements.length} statements, ${count('glue')} calls of Glue, ${count('s3')} of S3, ${cloud.functions.invocations.length} invocations`,
    );
    expect(cloud.athena.statements.length).toBe(60);
  });
});

const monthMails = () => person.mails().filter(({ name }) => name.startsWith(`${parseMonth('2026-10')}/`));

/** Where a laptop keeps the mail of this name. */
function outboxKey(name: string): string {
  const [month, revision, addressee, kind] = name.split('/');
  return `outbox/${month}/${revision}/${addressee}-${kind}.eml`;
}
