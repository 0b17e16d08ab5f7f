import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readOutcome } from '../../lambdas/run/revisions/outcome.ts';
import { travellingRun } from '../../lambdas/run/steps/step-event.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import type { Call } from './account/call.ts';
import { type Cloud, startCloud } from './account/cloud.ts';
import { type Fault, jsonError, queryError, s3Error } from './account/front.ts';
import { Person } from './account/person.ts';

const SETTINGS = { ...TINY_SETTINGS, sender: 'truedown@tiny.example' };
/** The mails of the month: both heads, the owner, finance. */
const PLANNED = 4;
const CHARGEBACK = 'reports/2026-10/r1/finance/chargeback.csv';

let cloud: Cloud;
let person: Person;
beforeEach(async () => {
  cloud = await startCloud(SETTINGS);
  onTestFinished(() => cloud.stop());
  person = new Person(cloud);
  for (const [file, body] of Object.entries(TINY)) await person.drop(file, body);
  await cloud.events.drain();
}, 600_000);

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

describe('faults around a deployed month', { timeout: 300_000 }, () => {
  it('stops where the program changes, ends a run that a bug has killed, and publishes the next revision (T18, design 2)', async () => {
    const undo = onceBefore('charge', () => cloud.redeploy({ code: sha256('the next program') }));
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'BuildChangedError' });
    expect(await readOutcome(person.store, runOf(1))).toMatchObject({ status: 'failed' });
    undo();

    cloud.redeploy({ code: sha256('the next program'), folders: { charge: await brokenBundle() } });
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'TypeError' });
    expect(await readOutcome(person.store, runOf(2))).toMatchObject({
      status: 'failed',
      reasons: ['TypeError: a bug'],
    });
    expect(person.mails()).toEqual([]);

    cloud.redeploy({ code: sha256('mended') });
    expect(await october()).toMatchObject({ status: 'SUCCEEDED', output: { run: { revision: 3 } } });
    expect(names()).toHaveLength(PLANNED);
    expect(names().every((name) => name.startsWith('2026-10/r3/'))).toBe(true);
    expect(cloud.front.refused).toEqual([]);
  });

  it('comes through a storm with the same figures, and sends no mail twice (T15, T16, T17, T22, T23)', async () => {
    const isMail = ({ action }: Call) => action === 'ses:SendRawEmail';
    for (const fault of [
      befalls(creates, 5, s3Error(409, 'ConditionalRequestConflict')),
      befalls(everyThird(creates), 12, 'lose the answer'),
      befalls(({ action }) => action === 's3:GetObject', 6, s3Error(503, 'SlowDown')),
      befalls(sixtyOfAHundred(isAthena), 1_000, jsonError(400, 'TooManyRequestsException')),
      befalls(({ action }) => action === 'glue:CreateTable', 4, jsonError(400, 'ThrottlingException')),
      befalls(isMail, 1, queryError(400, 'Throttling')),
      befalls(isMail, 1, 'lose the answer'),
    ]) {
      cloud.front.faults.add(fault);
    }
    const execution = await person.startMonth({ month: '2026-10' });
    const lost = await person.until(() => cloud.front.seen.find((call) => isMail(call) && call.status === 0));
    await person.tellOfMail(person.nameOf(lost.body), 'Delivery');
    await cloud.events.drain();
    expect(await person.ended(execution)).toMatchObject({ status: 'SUCCEEDED' });
    expect(names()).toHaveLength(PLANNED - 1);
    expect(new Set([...names(), person.nameOf(lost.body)]).size).toBe(PLANNED);
    const chargeback = String(Buffer.from((await person.store.read(CHARGEBACK)) ?? ''));
    expect(chargeback.match(/OPS|FIN/g)?.length).toBeGreaterThan(1);
    expect(chargeback).toMatch(/100\.00|50\.00/);
  });

  it('mails nobody while the account may not send, stops when it is told to, and goes on where it stopped (T24, T45)', async () => {
    cloud.mailAccount.isSending = false;
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'MailNotReadyError' });
    expect(person.mails()).toEqual([]);

    // A deployment in between makes the next revision: it tells what the first one told nobody.
    cloud.mailAccount.isSending = true;
    cloud.redeploy({ code: sha256('the next program') });
    let told: Promise<unknown> | undefined;
    cloud.front.faults.add(({ action }) => {
      if (action === 'ses:SendRawEmail') told ??= person.store.create('control/stop', 'stop');
      return undefined;
    });
    expect(await october()).toMatchObject({ status: 'FAILED', error: 'MailsLeftError' });
    await told;
    expect(names().length).toBeLessThan(PLANNED);

    await person.remove('control/stop');
    expect(await october()).toMatchObject({ status: 'SUCCEEDED', output: { run: { revision: 2 } } });
    expect(names()).toHaveLength(PLANNED);
    expect(new Set(names()).size).toBe(PLANNED);
    expect(cloud.front.refused).toEqual([]);
  });
});

/** Does something before a step's function is called, once. @returns what takes it back. */
function onceBefore(step: string, act: () => void): () => void {
  let isDone = false;
  const fault: Fault = ({ action, resources }) => {
    if (isDone || action !== 'lambda:InvokeFunction' || !resources[0]?.includes(`Handlers${step}`)) return undefined;
    isDone = true;
    act();
    return undefined;
  };
  cloud.front.faults.add(fault);
  return () => cloud.front.faults.delete(fault);
}

/** A program with a bug in it. */
async function brokenBundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-broken-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'index.mjs'), "export const handler = async () => { throw new TypeError('a bug') };");
  return folder;
}

function everyThird(isMeant: (call: Call) => boolean): (call: Call) => boolean {
  let calls = 0;
  return (call) => isMeant(call) && calls++ % 3 === 0;
}

function sixtyOfAHundred(isMeant: (call: Call) => boolean): (call: Call) => boolean {
  let calls = 0;
  return (call) => isMeant(call) && calls++ % 5 < 3;
}
