import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { doctor } from '../../lambdas/cli/estate/doctor.ts';
import { redrive } from '../../lambdas/cli/estate/redrive.ts';
import { resume } from '../../lambdas/cli/estate/resume.ts';
import { stop } from '../../lambdas/cli/estate/stop.ts';
import { why as whyFailed } from '../../lambdas/cli/estate/why.ts';
import { explain } from '../../lambdas/cli/explain/explain.ts';
import { withdraw } from '../../lambdas/cli/landing/withdraw.ts';
import { abandon } from '../../lambdas/cli/month/abandon.ts';
import { release } from '../../lambdas/cli/month/release.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { settle } from '../../lambdas/cli/month/settle.ts';
import { OUTPUTS } from '../../lambdas/environment.ts';
import { readOutcome } from '../../lambdas/run/revisions/outcome.ts';
import { readPublished } from '../../lambdas/run/revisions/publication.ts';
import { travellingRun } from '../../lambdas/run/steps/step-event.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { type Files, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cloud, HELPER, OPERATOR, startCloud } from './account/cloud.ts';
import { truedown } from './account/operator.ts';
import { Person } from './account/person.ts';
import { elementsOf, jsonCall, queryCall } from './account/server-calls.ts';
import { outputsOf } from './account/stack-outputs.ts';

const MONTH = { deployed: true, month: '2026-10' } as const;
/** Both heads, the owner, finance. */
const PLANNED = 4;

/** A deployed estate in which the tiny estate's files have landed, and whoever runs it. */
async function tiny(settings: object = {}, changes: Files = {}) {
  const cloud = await startCloud({ ...TINY_SETTINGS, sender: 'truedown@tiny.example', ...settings });
  onTestFinished(() => cloud.stop());
  const person = new Person(cloud);
  for (const [file, body] of Object.entries({ ...TINY, ...changes })) await person.drop(file, body);
  await cloud.events.drain();
  const command = (work: () => Promise<number>, caller = OPERATOR) => truedown(cloud, work, caller);
  return { cloud, person, command };
}

const revision = (n: number) => travellingRun.parse({ period: MONTH.month, revision: n, id: sha256('any') });
const names = (person: Person) => person.mails().map(({ name }) => name);
const executionIn = (text: string) => /arn:aws:states:\S+:execution:\S+/.exec(text)?.[0] ?? '';

/** Who the server says that a caller is. */
async function callerOf(cloud: Cloud): Promise<string> {
  const asked = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
  return elementsOf(await queryCall(cloud.server, 'sts', asked), 'Arn')[0] ?? '';
}

/** A function that works until a file is there. */
async function busyFunction() {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-busy-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const begun = join(folder, 'begun');
  const end = join(folder, 'end');
  const code = [
    "import { existsSync, writeFileSync } from 'node:fs';",
    "import { setTimeout as pause } from 'node:timers/promises';",
    'export async function handler() {',
    `  writeFileSync(${JSON.stringify(begun)}, '');`,
    `  while (!existsSync(${JSON.stringify(end)})) await pause(50);`,
    "  throw new Error('too late');",
    '}',
  ];
  await writeFile(join(folder, 'index.mjs'), code.join('\n'));
  return { folder, isBusy: () => existsSync(begun) || undefined, end: () => writeFile(end, '') };
}

describe('the commands of a deployed estate, with nothing but the policy of the output Operates', {
  timeout: 300_000,
}, () => {
  it('run follows a month to its end and prints what it made; the same month again is no second one', async () => {
    const { cloud, person, command } = await tiny();
    expect(outputsOf(cloud.stack).get(OUTPUTS.code)).toBe(cloud.functions.get('open').environment.CODE);
    const said = await command(() => run(MONTH));
    expect(said.err).toMatch(/^execution arn:\S+ goes on by itself, whoever looks\nrunning\nsucceeded\n$/);
    expect(said.out).toMatch(
      /\nOPS +.*\bOperations.*\n[\s\S]*\n(Reconciled to invoices|No final invoice yet).*\n[\s\S]*r1 of 2026-10 is published\n/,
    );
    expect(said.out).toContain(`files s3://${cloud.stack.idOf('LakeEstate')}/reports/2026-10/r1/\n`);
    expect(said.exit).toBe(0);
    expect(names(person)).toHaveLength(PLANNED);
    expect(await command(() => run(MONTH))).toMatchObject({ exit: 0, out: said.out });
    expect(names(person)).toHaveLength(PLANNED);

    // Without who holds what: whoever runs an estate may not read it (R13.1).
    const charged = /^OPS +.*?([0-9]+\.[0-9]{2})/m.exec(said.out)?.[1];
    const explained = await command(() => explain({ ...MONTH, unit: 'OPS' }));
    expect(explained).toMatchObject({ exit: 0, err: '', out: expect.stringMatching(`\ntotal +${charged}\n`) });
    expect(await command(() => explain({ ...MONTH, unit: 'OPS', line: 'SN' }))).toMatchObject({ exit: 0, err: '' });

    cloud.mailAccount.perDay = 200;
    cloud.mailAccount.sentToday = 197;
    expect(await command(() => doctor({}), HELPER)).toMatchObject({
      exit: 2,
      out: expect.stringMatching(
        /^STOP {2}mail quota: .+ 3 more of its 200 a day, but 2026-10 had 4; raise the quota/m,
      ),
    });
    expect(cloud.front.refused).toEqual([]);
  });

  it('release lets a held month go, in the name of its caller, if the build is the one that computed it (R2.5)', async () => {
    const { cloud, person, command } = await tiny({ publish: { review: true } });
    const held = await command(() => run(MONTH));
    expect(held).toMatchObject({
      exit: 3,
      out: expect.stringContaining(
        'to let it go: npx --no-install truedown release --deployed --month 2026-10 --why TEXT\n',
      ),
    });
    expect(names(person)).toEqual(['2026-10/r1/_owner/held']);
    const why = 'the figures are known';

    cloud.redeploy({ code: sha256('another build') });
    expect(await command(() => release({ ...MONTH, why }))).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(/^r1 of 2026-10 was computed by another build .+; run the month again, then release/),
    });
    expect(await readPublished(person.store, revision(1))).toBeUndefined();
    expect(names(person)).toHaveLength(1);

    cloud.redeploy({});
    const released = await command(() => release({ ...MONTH, why }));
    const by = await callerOf(cloud);
    expect(released).toMatchObject({ exit: 0, out: expect.stringContaining(`r1 of 2026-10 is released by ${by}: `) });
    expect(await person.ended(executionIn(released.out))).toMatchObject({ status: 'SUCCEEDED' });
    expect((await readPublished(person.store, revision(1)))?.released).toEqual({ by, why });
    expect(names(person)).toEqual(
      expect.arrayContaining(['2026-10/r1/OPS/report', '2026-10/r1/FIN/report', '2026-10/r1/_finance/estate']),
    );
    expect(new Set(names(person)).size).toBe(names(person).length);
    expect(await command(() => run(MONTH))).toMatchObject({ exit: 0 });
    expect(cloud.front.refused).toEqual([]);
  });

  it('settle has a mail leave again whose answer was lost, once (faults 7)', async () => {
    const { cloud, person, command } = await tiny();
    const isMail = ({ action }: { action: string }) => action === 'ses:SendRawEmail';
    let lost = '';
    cloud.front.faults.add((call, { body }) => {
      if (!isMail(call) || lost !== '') return undefined;
      lost = person.nameOf(body);
      return 'lose the answer';
    });
    const first = await person.startMonth({ month: MONTH.month });
    await person.until(() => cloud.front.seen.filter(isMail).length === PLANNED || undefined);
    const [, , unit = '', kind] = lost.split('/') as [string, string, string, 'report'];
    const said = await command(() => settle({ ...MONTH, unit, kind, as: 'again', why: 'she has nothing' }));
    expect(said).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`the ${kind} mail of ${unit} is settled: again\n`),
    });
    expect(await person.ended(executionIn(said.out))).toMatchObject({ status: 'SUCCEEDED' });
    expect(await person.ended(first)).toMatchObject({ status: 'SUCCEEDED' });
    const sent = cloud.front.seen.filter(isMail).map(({ body }) => person.nameOf(body));
    expect(sent.filter((name) => name === lost)).toHaveLength(2);
    expect(sent).toHaveLength(PLANNED + 1);
    expect(await command(() => settle({ ...MONTH, unit, kind, as: 'again', why: 'once more' }))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('has nothing to settle: it is sent'),
    });
    expect(cloud.front.refused).toEqual([]);
  });

  it('abandon ends a revision and names the execution that is still at work; then the month runs as the next', async () => {
    const { cloud, person, command } = await tiny();
    const busy = await busyFunction();
    cloud.redeploy({ folders: { normalise: busy.folder } });
    const execution = await person.startMonth({ month: MONTH.month });
    await person.until(busy.isBusy);
    const said = await command(() => abandon({ ...MONTH, why: 'it never ends' }));
    expect(said).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^r1 of 2026-10 is abandoned; the next run takes r2\n/),
    });
    expect(said.out).toContain(`aws stepfunctions stop-execution --execution-arn ${execution}\n`);
    const by = await callerOf(cloud);
    expect(await readOutcome(person.store, revision(1))).toMatchObject({
      status: 'abandoned',
      by,
      why: 'it never ends',
    });
    await jsonCall(cloud.server, 'states', 'AWSStepFunctions.StopExecution', { executionArn: execution });
    await busy.end();
    cloud.redeploy({});
    const next = await command(() => run(MONTH));
    expect(next).toMatchObject({ exit: 0, out: expect.stringContaining('r2 of 2026-10 is published') });
    expect(names(person).every((name) => name.startsWith('2026-10/r2/'))).toBe(true);
    expect(cloud.front.refused).toEqual([]);
  });

  it('run ends with 2 where the month is refused, and says why, each time it is asked', async () => {
    const invoices = (TINY['contracts/invoices.csv'] as string).replace('EUR', 'USD');
    const { cloud, person, command } = await tiny({}, { 'contracts/invoices.csv': invoices });
    for (let n = 0; n < 2; n++) {
      const said = await command(() => run(MONTH));
      expect(said).toMatchObject({
        exit: 2,
        out: '',
        err: expect.stringMatching(/\nline SN.*USD to EUR.*fx_rates.*\n$/),
      });
    }
    expect(names(person).filter((name) => name.endsWith('/report'))).toEqual([]);
    expect(cloud.front.refused).toEqual([]);
  });

  it('F15, F22: why says what logs and the execution do not; who only runs the estate may not redrive', async () => {
    const people = (TINY['hr/people.csv'] as string).replace('bob@', 'ann@').replace('bob,Bob', 'mei.murphy,Bob');
    const stray = `${TINY['contracts/invoices.csv']}I2,1,ServiceNow,mei.murphy,2026-10,2026-10,1.00,EUR,final,2026-11-02\n`;
    const { cloud, person, command } = await tiny({}, { 'hr/people.csv': people, 'contracts/invoices.csv': stray });
    const refused = await command(() => run(MONTH));
    expect(refused).toMatchObject({ exit: 2, err: expect.stringContaining('mei.murphy') });
    const why = await command(() => whyFailed({}), HELPER);
    expect(why).toMatchObject({ exit: 0, out: expect.stringMatching(/has failed: MonthRefusedError\n.*mei\.murphy/) });
    const execution = await person.ended(executionIn(refused.err));
    expect(JSON.stringify(execution)).not.toContain('mei.murphy');
    expect(cloud.functions.logs.join('')).toContain('MonthRefusedError');
    expect(cloud.functions.logs.join('')).not.toContain('mei.murphy');
    expect(cloud.front.refused).toEqual([]);
    expect(await command(() => redrive({}))).toMatchObject({ exit: 2, err: expect.stringContaining('Helps') });
    expect(cloud.front.refused.pop()).toContain('OPERATOR may not sqs:ReceiveMessage');
  });

  it('F7, F22: redrive, withdraw, stop and resume mend a deployed estate, in the name of their caller', async () => {
    const { cloud, person, command } = await tiny({}, { 'hr/stray.csv': 'person_id,ever\n1,2\n' });
    // A dead letter behind another one has another try too.
    const dead = outputsOf(cloud.stack).get(OUTPUTS.landFailures) ?? '';
    const event = (file: string, version: string) => ({
      'detail-type': 'Object Created',
      detail: { object: { key: `uploads/${file}`, 'version-id': version } },
    });
    await person.drop('hr/more.csv', TINY['hr/people.csv'] as string);
    const [more = ''] = await person.versionsOf('hr/more.csv');
    for (const message of [event('hr/gone.csv', more), event('hr/more.csv', more)]) await person.put(dead, message);
    expect(await command(() => whyFailed({}), HELPER)).toMatchObject({
      out: expect.stringMatching(
        /^land has given up on 2 messages: hr\/gone\.csv, hr\/more\.csv\n.* redrive --deployed/,
      ),
    });
    expect(await command(() => redrive({}), HELPER)).toMatchObject({
      exit: 0,
      out: 'land: 2 messages have another try\nreceipt: it failed on nothing\nmail-events: it failed on nothing\n',
    });
    const before = cloud.events.failed;
    await cloud.events.drain();
    expect(cloud.events.failed, 'the one whose file is not there').toBe(before + 1);
    expect(cloud.functions.logs.join('')).toMatch(/"message":"[^"]+","upload":"[0-9a-f]{64}","error":"NoSuch/);

    const by = await callerOf(cloud);
    const why = 'dropped by mistake';
    const withdrawn = await command(() => withdraw('hr/stray.csv', { deployed: true, why }), HELPER);
    expect(withdrawn).toMatchObject({ exit: 0, out: expect.stringContaining('hr/stray.csv is withdrawn:') });
    expect(await command(() => stop({ deployed: true, why: 'wait' }), HELPER)).toMatchObject({ exit: 0 });
    expect(await command(() => run(MONTH))).toMatchObject({
      exit: 2,
      err: expect.stringContaining('sending was stopped by control/stop'),
    });
    expect(names(person)).toEqual([]);
    expect(await command(() => whyFailed({}), HELPER)).toMatchObject({
      out: expect.stringContaining(`sending is stopped (control/stop), by ${by}: wait;`),
    });
    expect(await command(() => resume({ deployed: true }), HELPER)).toMatchObject({ exit: 0 });
    expect(await command(() => run(MONTH))).toMatchObject({ exit: 0, out: expect.stringContaining('is published') });
    expect(names(person)).toHaveLength(PLANNED);
    expect(cloud.front.refused).toEqual([]);
  });
});
