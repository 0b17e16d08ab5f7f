import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../lambdas/run/json.ts';
import { readOutcome } from '../../lambdas/run/outcome.ts';
import { travellingRun } from '../../lambdas/run/step-event.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import type { Call } from './account/call.ts';
import { type Cloud, startCloud } from './account/cloud.ts';
import { type Fault, jsonError, queryError, s3Error } from './account/front.ts';
import { Person } from './account/person.ts';

const SETTINGS = { ...TINY_SETTINGS, sender: 'truedown@tiny.example' };
/** The mails of the month: both heads, the owner, finance. */
const PLANNED = 4;

let cloud: Cloud;
let person: Person;
beforeEach(async () => {
  cloud = await startCloud(SETTINGS);
  onTestFinished(() => cloud.stop());
  person = new Person(cloud);
  for (const [file, body] of Object.entries(TINY)) await person.drop(file, body);
  await cloud.events.drain();
}, 120_000);

const october = () => person.runMonth({ month: '2026-10' });
const names = () => person.mails().map(({ name }) => name);
const runOf = (revision: number, id = '') =>
  travellingRun.parse({ period: '2026-10', revision, id: id || sha256('any') });

/** A fault that befalls some calls, each so often. */
function befalls(isMeant: (call: Call) => boolean, times: number, fault: ReturnType<Fault>): Fault {
  let left = times;
  return (call) => (left > 0 && isMeant(call) && left-- > 0 ? fault : undefined);
}

const creates = ({ action }: Call) => action === 's3:PutObject';
const isAthena = ({ service }: Call) => service === 'athena';

describe('faults around a deployed month', { timeout: 240_000 }, () => {
  it('publishes the next revision after a bug has killed a run and is mended (T18)', async () => {
    const broken = join(tmpdir(), `truedown-broken-${process.pid}`);
    await mkdir(broken, { recursive: true });
    await writeFile(join(broken, 'index.mjs'), "export const handler = async () => { throw new TypeError('a bug') };");
    cloud.redeploy({ folders: { charge: broken } });
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'TypeError' });
    expect(await readOutcome(person.store, runOf(1))).toMatchObject({
      status: 'failed',
      reasons: ['TypeError: a bug'],
    });
    expect(person.mails()).toEqual([]);
    cloud.redeploy({ code: sha256('mended') });
    expect(await october()).toMatchObject({ status: 'SUCCEEDED', output: { run: { revision: 2 } } });
    expect(names()).toHaveLength(PLANNED);
    expect(names().every((name) => name.startsWith('2026-10/r2/'))).toBe(true);
    expect(cloud.front.refused).toEqual([]);
  });

  it('stops a run whose program is deployed anew in the middle (design 2)', async () => {
    let isDeployed = false;
    cloud.front.faults.add(({ action, resources }) => {
      if (isDeployed || action !== 'lambda:InvokeFunction' || !resources[0]?.includes('charge')) return undefined;
      isDeployed = true;
      cloud.redeploy({ code: sha256('the next program') });
      return undefined;
    });
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'BuildChangedError' });
    expect(await readOutcome(person.store, runOf(1))).toMatchObject({ status: 'failed' });
    expect(person.mails()).toEqual([]);
    expect(await october()).toMatchObject({ status: 'SUCCEEDED', output: { run: { revision: 2 } } });
  });

  it('comes through a storm: 409, lost answers, throttling and 503, and the figures are the same (T15, T16, T17)', async () => {
    let calls = 0;
    cloud.front.faults.add(befalls(creates, 5, s3Error(409, 'ConditionalRequestConflict')));
    cloud.front.faults.add(befalls((call) => creates(call) && calls++ % 3 === 0, 12, 'lose the answer'));
    cloud.front.faults.add(befalls(({ action }) => action === 's3:GetObject', 6, s3Error(503, 'SlowDown')));
    cloud.front.faults.add((call) =>
      isAthena(call) && calls++ % 5 < 3 ? jsonError(400, 'TooManyRequestsException') : undefined,
    );
    cloud.front.faults.add(
      befalls(({ action }) => action === 'glue:CreateTable', 4, jsonError(400, 'ThrottlingException')),
    );
    expect(await october()).toMatchObject({ status: 'SUCCEEDED' });
    expect(names()).toHaveLength(PLANNED);
    const chargeback = await person.store.read('reports/2026-10/r1/finance/chargeback.csv');
    expect(Buffer.from(chargeback ?? '').toString()).toMatch(/OPS.*,50\.00|OPS.*,66\.6[67]/);
  });

  it('never sends a mail again whose answer was lost, and takes the event for its answer (T23)', async () => {
    cloud.front.faults.add(befalls(({ action }) => action === 'ses:SendRawEmail', 1, 'lose the answer'));
    const execution = await person.startMonth({ month: '2026-10' });
    await person.until(() => cloud.front.seen.filter(({ action }) => action === 'ses:SendRawEmail').length === PLANNED);
    const lost = cloud.front.seen.find(({ action, status }) => action === 'ses:SendRawEmail' && status === 0);
    await person.tellOfMail(person.nameOf(lost?.body ?? Buffer.of()), 'Delivery');
    await cloud.events.drain();
    expect(await person.ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(cloud.front.seen.filter(({ action }) => action === 'ses:SendRawEmail')).toHaveLength(PLANNED);
  });

  it('sends what SES throttled, later (T22)', async () => {
    cloud.front.faults.add(befalls(({ action }) => action === 'ses:SendRawEmail', 1, queryError(400, 'Throttling')));
    expect(await october()).toMatchObject({ status: 'SUCCEEDED' });
    expect(names()).toHaveLength(PLANNED);
  });

  it('stops before its next mail when it is told to, and goes on later where it stopped (T45)', async () => {
    const stop = befalls(({ action }) => action === 'ses:SendRawEmail', 1, undefined);
    let told: Promise<unknown> | undefined;
    cloud.front.faults.add((call, request) => {
      if (call.action === 'ses:SendRawEmail') told ??= person.store.create('control/stop', 'stop');
      return stop(call, request);
    });
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'MailsLeftError' });
    await told;
    const before = names().length;
    expect(before).toBeLessThan(PLANNED);
    await person.remove('control/stop');
    expect(await october()).toMatchObject({ status: 'SUCCEEDED', output: { run: { revision: 1 } } });
    expect(new Set(names()).size).toBe(PLANNED);
    expect(names()).toHaveLength(PLANNED);
  });

  it('mails nobody where the account may not send (T24)', async () => {
    cloud.mailAccount.isSending = false;
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'MailNotReadyError' });
    expect(person.mails()).toEqual([]);
  });
});
