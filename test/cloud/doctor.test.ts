import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { S3Store } from '../../lambdas/adapters/aws/store/s3-store.ts';
import { doctor } from '../../lambdas/cli/estate/doctor.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cloud, HELPER, OPERATOR, startCloud } from './account/cloud.ts';
import { jsonError } from './account/front.ts';
import {
  account,
  answers,
  BY_IAM,
  deadLetter,
  firstIs,
  identity,
  lake,
  type Obstacle,
  overwrites,
  refuses,
  stopped,
  watched,
  withoutColumn,
} from './account/obstacles.ts';
import { type Said, truedown } from './account/operator.ts';
import { signedAs } from './account/stack.ts';

const CHECKS = 17;
const DOMAIN = 'tiny.example';

/** What doctor says to whoever has both policies. */
const asked = () => truedown(cloud, () => doctor({}), HELPER);

let cloud: Cloud;
let ready: Said;
beforeAll(async () => {
  cloud = await startCloud({ ...TINY_SETTINGS, sender: `truedown@${DOMAIN}` });
  ready = await asked();
});
afterAll(() => cloud?.stop());

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
  cloud.front.refused.length = 0;
});

/** Puts something in the way until the test is over. */
const meet = async (...obstacles: readonly Obstacle[]) => {
  for (const obstacle of obstacles) ends.push(await obstacle(cloud));
};

const UNKNOWN_OUTPUT = jsonError(400, 'InvalidRequestException');

const lines = ({ out }: Said) => out.split('\n').filter((line) => /^(ok|note|STOP) /.test(line));

describe('doctor on an account in which nothing stands in the way', () => {
  it('ends with 0 and a line for each check: the real engine takes every model', () => {
    expect(ready).toMatchObject({
      exit: 0,
      err: '',
      out: expect.stringMatching(/\n\nthe estate is ready for a month\n$/),
    });
    expect(lines(ready)).toEqual([
      'ok    mail account: out of the sandbox, switched on, in good standing',
      'ok    sender: tiny.example is verified and signed',
      expect.stringMatching(/^note {2}DMARC: /),
      'ok    configuration set: Truedown is there and sends',
      'ok    mail quota: SES takes 14 mails a second and 50000 more of its 50000 a day; no month is published yet to hold this against',
      'ok    store: a key is created once, a second time is refused',
      'ok    bucket policy: the bucket refuses to overwrite what is created once',
      'ok    Lake Formation: IAM alone decides who reads new tables',
      'ok    alarms: alarms reach desk@tiny.example',
      'ok    failures: all 5 are empty',
      'ok    schedule of the month: on, day 3 at 06:00 Europe/Dublin, exactly once in each month of the next two years',
      'ok    schedule of the watch: on, day 5 at 06:00 Europe/Dublin, exactly once in each month of the next two years',
      'ok    event sources: land, receipt, mail-events get what waits',
      'ok    stop: nobody holds the sender',
      expect.stringMatching(/^ok {4}catalog: truedown_doctor__truedown_[0-9a-f]{16} has [0-9]+ empty tables$/),
      'ok    Athena: Athena unloads into the estate’s bucket',
      expect.stringMatching(/^ok {4}models: Athena takes all [0-9]+ models$/),
    ]);
    const explained = cloud.athena.statements.filter((sql) => sql.startsWith('EXPLAIN (TYPE VALIDATE) '));
    expect(lines(ready).at(-1)).toContain(` ${explained.length} `);
    expect(explained.length).toBeGreaterThan(20);
  });

  it('finds its tables again the second time: it makes nothing and every line is the same', async () => {
    const before = cloud.front.seen.length;
    expect(await asked()).toEqual(ready);
    const actions = cloud.front.seen.slice(before).map(({ action }) => action);
    expect(actions).toContain('glue:GetTables');
    expect(actions).not.toContain('glue:CreateTable');
  });

  it('made no call that the policies of the outputs Operates and Helps do not allow (faults 8)', () => {
    expect(cloud.front.refused).toEqual([]);
  });
});

describe('the policy of the output Operates ends where the commands do', () => {
  it.each([
    { key: 'reports/2026-10/r1/units/OPS/seats.csv', verb: 'read', why: "a unit's people are not read" },
    { key: 'landed/people/upload=1/rows.parquet', verb: 'read', why: 'nor is what was dropped' },
    { key: 'reports/2026-10/r1/finance/journal.csv', verb: 'create', why: 'no figure is written' },
    { key: 'sends/2026-10/r1/OPS/report/1-sent.json', verb: 'create', why: 'no mail is called sent' },
  ] as const)('$key: $why', async ({ key, verb }) => {
    const s3 = new S3Client({ ...signedAs(OPERATOR), endpoint: cloud.endpoint, forcePathStyle: true });
    const store = new S3Store(s3, { estate: cloud.stack.idOf('LakeEstate') });
    await expect(verb === 'read' ? store.read(key) : store.create(key, 'anything')).rejects.toThrow('AccessDenied');
    expect(cloud.front.refused).toEqual([expect.stringContaining(`${OPERATOR} may not`)]);
  });
});

const NOTHING = [] as const;

describe('doctor names each fault with its remedy, and goes on', () => {
  it.each<{ why: string; obstacle: Obstacle; says: RegExp; also?: readonly RegExp[] }>([
    {
      why: 'the sandbox (T24)',
      obstacle: account({ mayLeaveSandbox: false }),
      says: /mail account: SES is in its sandbox .+; request production access/,
    },
    {
      why: 'an account that is paused (T24)',
      obstacle: account({ isSending: false }),
      says: /mail account: sending is switched off .+; switch it on \(aws sesv2 put-account-sending-attributes/,
    },
    {
      why: 'an account under review',
      obstacle: account({ standing: 'PROBATION' }),
      says: /mail account: .+ standing as PROBATION; answer the review/,
    },
    {
      why: 'a domain that nobody confirmed',
      obstacle: identity(DOMAIN, { isVerified: false, dkim: 'PENDING' }),
      says: /sender: tiny\.example is not verified \(DKIM PENDING\); enter these records in its DNS/,
    },
    {
      why: 'a DNS record that was lost',
      obstacle: identity(DOMAIN, { isVerified: true, dkim: 'TEMPORARY_FAILURE' }),
      says: /sender: tiny\.example is not signed \(DKIM TEMPORARY_FAILURE\); enter these records/,
    },
    {
      why: 'an identity deleted by hand',
      obstacle: account({ identities: new Map() }),
      says: /sender: SES does not know tiny\.example; deploy the stack again/,
    },
    {
      why: 'no configuration set',
      obstacle: account({ configurationSets: new Map() }),
      says: /configuration set: SES does not know configuration set Truedown; deploy the stack again/,
    },
    {
      why: "the configuration set's switch (T45)",
      obstacle: account({ configurationSets: new Map([['Truedown', false]]) }),
      says: /configuration set: .+ is switched off; .+put-configuration-set-sending-options/,
    },
    {
      why: 'Lake Formation for tables',
      obstacle: lake(BY_IAM, []),
      says: /Lake Formation: Lake Formation keeps new tables from .+; switch on "Use only IAM access control"/,
    },
    {
      why: 'Lake Formation for all',
      obstacle: lake([], []),
      says: /Lake Formation: Lake Formation keeps new databases and tables from /,
    },
    {
      why: 'a right that is missing',
      obstacle: refuses('lakeformation:GetDataLakeSettings', 'AccessDeniedException'),
      says: /Lake Formation: access denied: .+; attach the policy of the stack's output Operates/,
    },
    {
      why: 'storage that overwrites (T17)',
      obstacle: overwrites,
      says: /store: work\/doctor\/\S+ could be written twice; this storage ignores If-None-Match: run no month on it/,
    },
    {
      why: 'F21 A2: an owner who never confirmed the alarms',
      obstacle: watched(() => ({ listeners: [{ address: 'desk@tiny.example', isConfirmed: false }] })),
      says: /alarms: no alarm reaches desk@tiny\.example; .+clicks "Confirm subscription"/,
    },
    {
      why: 'F21 A2: a dead letter',
      obstacle: deadLetter,
      says: /failures: 1 in the queue of failures \S*LandingUploadsFailures\S* \(uploads without a verdict\); .+ redrive/,
    },
    {
      why: 'F21 A2: a schedule that is off',
      obstacle: watched(({ schedules }) => ({ schedules: firstIs(schedules, { State: 'DISABLED' }) })),
      says: /schedule of the \w+: schedule \S+ is switched off; enable it/,
    },
    {
      why: 'F21 A2: uploads that nobody takes',
      obstacle: watched(({ eventSources }) => ({ eventSources: firstIs(eventSources, 'Disabled') })),
      says: /event sources: what feeds \S+ from its queue is Disabled; .+update-event-source-mapping/,
    },
    {
      why: 'F21 A2: somebody holds the sender',
      obstacle: stopped,
      says: /stop: sending is stopped \(control\/stop\), by maeve: a wrong rate; .+ resume --deployed/,
    },
    {
      why: 'F21 A2: create-once taken out of the policy',
      obstacle: watched(() => ({ bucketPolicies: new Map() })),
      says: /bucket policy: the bucket's policy lets somebody overwrite receipts\//,
    },
    {
      why: 'a catalog that lets nobody in',
      obstacle: refuses('glue:GetTables', 'AccessDeniedException'),
      says: /catalog: access denied: .+; attach the policy/,
      also: [/Athena: not tried; mend the catalog first/, /models: not tried; mend the catalog first/],
    },
    {
      why: 'an UNLOAD that Athena refuses',
      obstacle: answers(
        ({ action }, body) => action === 'athena:StartQueryExecution' && body.includes('UNLOAD ('),
        UNKNOWN_OUTPUT,
      ),
      says: /Athena: Athena does not unload into s3:\S+\/work\/doctor\/\S+: .+InvalidRequestException; see that the workgroup is enabled/,
    },
    {
      why: 'one model that the engine refuses',
      obstacle: withoutColumn('fx_rates', 'rate'),
      says: /models: Athena refuses model normalised_fx_rates: .*rate.*; run no month with this version/,
    },
  ])('$why', async ({ obstacle, says, also = NOTHING }) => {
    await meet(obstacle);
    const said = await asked();
    const stops = lines(said).filter((line) => line.startsWith('STOP'));
    expect(stops).toEqual([says, ...also].map((one) => expect.stringMatching(one)));
    expect(lines(said)).toHaveLength(CHECKS);
    expect(said).toMatchObject({ exit: 2, err: '' });
    expect(said.out).toMatch(
      also.length > 0 ? /\n3 things stand in the way/ : /\none thing stands in the way of a month\n$/,
    );
    expect(cloud.front.refused).toEqual([]);
  });

  it('prints the DNS records to enter', async () => {
    await meet(identity(DOMAIN, { isVerified: false, dkim: 'PENDING' }));
    expect((await asked()).out).toContain('\n      aa._domainkey.tiny.example CNAME aa.dkim.amazonses.com\n');
  });

  it('names every fault of an account that is new', async () => {
    await meet(
      account({
        mayLeaveSandbox: false,
        isSending: false,
        identities: new Map([[DOMAIN, { isVerified: false, dkim: 'NOT_STARTED' }]]),
      }),
      lake(BY_IAM, []),
    );
    const said = await asked();
    expect(said).toMatchObject({ exit: 2, out: expect.stringMatching(/\n4 things stand in the way of a month\n$/) });
    expect(lines(said).at(-1)).toMatch(/^ok {4}models/);
  });
});

describe('doctor, where it cannot look at all', () => {
  it.each([
    {
      why: 'whoever asks has not the policy',
      caller: 'receipt',
      stack: 'Truedown',
      says: /^access denied: .+; attach the policy of the stack's output Operates to whoever runs this command\n$/,
    },
    {
      why: 'no stack is called so',
      caller: 'PERSON',
      stack: 'Elsewhere',
      says: /^there is no stack Elsewhere in this account and region; name it with --stack/,
    },
  ])('ends with 2 and one sentence: $why', async ({ caller, stack, says }) => {
    const said = await truedown(cloud, () => doctor({ stack }), caller);
    expect(said).toMatchObject({ exit: 2, out: '', err: expect.stringMatching(says) });
  });
});
