import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../lambdas/settings-file.ts';
import { ROOT } from '../house/source-files.ts';
import { ADMINISTRATOR, type Cloud, startCloud } from './account/cloud.ts';
import { type Said, truedown } from './account/operator.ts';
import { Person } from './account/person.ts';
import { smoke } from './smoke/smoke.ts';

const SETTINGS = join(ROOT, 'test/cloud/smoke/estate.yaml');
const OWNER = 'you@tiny.example';

let cloud: Cloud;
let person: Person;
let folder: string;
let first: Said;

/** The script, as whoever has the account types it. */
const tried = (settings = SETTINGS, caller = ADMINISTRATOR) =>
  truedown(cloud, () => smoke({ stack: 'Truedown', settings, patience: { verdict: 60_000, report: 1000 } }), caller);
/** The lines of the steps, without what doctor and the month print in between. */
const steps = ({ out }: Said) =>
  out.split('\n').filter((line) => STEPS.some((name) => line.slice(6).startsWith(`${name}: `)));
const STEPS = [
  'trial',
  'doctor',
  'uploads',
  'mails of verdicts',
  'month',
  'files',
  'laptop',
  'mails',
  'reports on mails',
  'created once',
  'a bad file',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-smoke-test-'));
  cloud = await startCloud(readSettingsFile(SETTINGS).raw);
  person = new Person(cloud);
  cloud.events.start();
  first = await tried();
}, 600_000);
afterAll(async () => {
  await cloud?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The settings with something of them otherwise. */
function but(from: string | RegExp, to: string): string {
  const file = join(folder, 'estate.yaml');
  writeFileSync(file, readFileSync(SETTINGS, 'utf8').replace(from, to));
  return file;
}

describe('npm run smoke on an estate that was just deployed', () => {
  it('names each step with what it shows', () => {
    expect(first.err).not.toMatch(/bug/);
    expect(steps(first)).toEqual([
      `ok    trial: nobody uses Truedown yet, and it mails nobody but ${OWNER}`,
      'ok    doctor: nothing stands in the way of a month on Truedown smoke',
      'ok    uploads: 6 files were dropped, and each has its receipt: accepted',
      'ok    mails of verdicts: SES took 2',
      'ok    month: r1 of 2026-10 is published',
      expect.stringMatching(/^ok {4}files: [0-9]+ files and 4 mails are what PUBLISHED\.json says$/),
      expect.stringMatching(/^ok {4}laptop: all [0-9]+ files have the bytes that this machine makes$/),
      `ok    mails: SES took all 4 mails, each to ${OWNER}`,
      'note  reports on mails: SES has reported on 0 of 4 so far; it may take hours',
      expect.stringMatching(
        /^ok {4}created once: .+PUBLISHED\.json: overwriting is answered 403, creating it again 412, copying over it 403$/,
      ),
      expect.stringMatching(/^ok {4}a bad file: smoke\/notes\.csv is (refused|ignored): .+what/),
    ]);
    expect(first).toMatchObject({ exit: 0, out: expect.stringMatching(/\nevery step is well\n$/) });
  });

  it('says which questions of the first day it has answered', () => {
    const lines = first.out.split('\n').filter((line) => /^(answered|open) /.test(line));
    expect(lines.filter((line) => line.startsWith('answered')).map((line) => line.slice(10).split(':')[0])).toEqual([
      'aws',
      "Athena's own check of the bucket, with lists limited to prefixes",
      'the spelling of the time zone',
      "the case of the sender's domain",
      'restoring under create-once',
      'permission boundaries of the organisation',
    ]);
    expect(lines).toContain("open      SES's reports on EventBridge: this run has not shown it");
    expect(first.out).toContain('Scheduler keeps Europe/Dublin');
  });

  it('mails nobody but the owner', () => {
    const to = person.mails().flatMap((mail) => mail.to);
    expect(to).toHaveLength(4 + 2);
    expect(new Set(to)).toEqual(new Set([OWNER]));
  });

  it('may be run again: nothing is dropped or mailed twice, and late reports of SES are heard', async () => {
    const before = person.mails().length;
    for (const { name } of person.mails().filter((mail) => mail.name.startsWith('2026-10/')))
      await person.tellOfMail(name, 'Delivery');
    const again = await tried();
    expect(again).toMatchObject({ exit: 0 });
    expect(steps(again)).toContain('ok    reports on mails: SES has reported on all 4');
    expect(again.out).toContain("answered  SES's reports on EventBridge: ");
    expect(person.mails()).toHaveLength(before);
  });
});

describe('smoke stops before it drops anything', () => {
  it.each([
    {
      why: 'somebody else would be mailed',
      settings: () => but('\nsender', '\nfinance: { email: finance@tiny.example }\nsender'),
      says: /^STOP {2}trial: the settings name finance@tiny\.example; a trial mails its owner alone/m,
    },
    {
      why: 'these are not the settings that were deployed',
      settings: () => but(/you@/g, 'another@'),
      says: /^STOP {2}trial: the stack was deployed with other settings; name those/m,
    },
  ])('$why', async ({ settings, says }) => {
    const said = await tried(settings());
    expect(said).toMatchObject({ exit: 2, out: expect.stringMatching(says) });
    expect(steps(said)).toHaveLength(1);
  });

  it('somebody uses the estate', async () => {
    await person.drop('hr/2026-11/people.csv', 'x');
    const said = await tried();
    expect(said).toMatchObject({
      exit: 2,
      out: expect.stringMatching(
        /^STOP {2}trial: 1 files of somebody lie in .+ uploads\/hr\/2026-11\/people\.csv; try another/m,
      ),
    });
  });
});
