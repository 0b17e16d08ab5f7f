import { type GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, vi } from 'vitest';
import { S3Store } from '../../../lambdas/adapters/aws/store/s3-store.ts';
import { createOnce } from '../../../lambdas/cli/doctor/create-once.ts';
import type { Store } from '../../../lambdas/ports/store.ts';
import { writeReport } from '../../../lambdas/report/write-report.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { BUCKETS, FakeS3 } from '../../aws/fake-s3.ts';
import { refusal } from '../../aws/refusal.ts';
import { claim } from '../deployed/deployed-estate.ts';
import { but, examined, READY } from './surroundings.ts';

const quota = (SendQuota: object) => but('GetAccountCommand', { SendQuota });
const identity = (VerifiedForSendingStatus: boolean, Status: string) =>
  but('GetEmailIdentityCommand', { VerifiedForSendingStatus, DkimAttributes: { Status, Tokens: ['aa'] } });
const lake = (change: object) => {
  const { DataLakeSettings } = READY.GetDataLakeSettingsCommand;
  return but('GetDataLakeSettingsCommand', { DataLakeSettings: { ...DataLakeSettings, ...change } });
};

describe('doctor, where nothing stands in the way', () => {
  it('prints a line for each check, all well', async () => {
    const { lines, faults } = await examined();
    expect(faults).toBe(0);
    expect(lines).toEqual([
      'ok    mail account: out of the sandbox, switched on, in good standing',
      'ok    sender: harbour.example is verified and signed',
      'ok    DMARC: _dmarc.harbour.example says v=DMARC1; p=none',
      'ok    configuration set: Truedown is there and sends',
      'ok    mail quota: SES takes 14 mails a second and 50000 more of its 50000 a day; no month is published yet to hold this against',
      'ok    store: a key is created once, a second time is refused',
      'ok    bucket policy: the bucket refuses to overwrite what is created once',
      'ok    Lake Formation: IAM alone decides who reads new tables',
      'ok    alarms: alarms reach licences@harbour.example',
      'ok    failures: all 5 are empty',
      'ok    schedule of the month: on, day 3 at 06:00 Europe/Dublin, exactly once in each month of the next two years',
      'ok    schedule of the watch: on, day 3 at 06:00 Europe/Dublin, exactly once in each month of the next two years',
      'ok    event sources: land, receipt, mail-events get what waits',
      'ok    stop: nobody holds the sender',
      expect.stringMatching(/^ok {4}catalog: truedown_doctor_truedown_0123456789abcdef has [0-9]+ empty tables$/),
      'ok    Athena: Athena unloads into the estate’s bucket',
      expect.stringMatching(/^ok {4}models: Athena takes all [0-9]+ models$/),
    ]);
  });
});

describe('doctor names each fault with its remedy, and goes on', () => {
  it.each([
    {
      answers: but('GetAccountCommand', { ProductionAccessEnabled: false }),
      says: /^STOP {2}mail account: SES is in its sandbox .+; request production access/,
      why: 'the sandbox',
    },
    {
      answers: but('GetAccountCommand', { SendingEnabled: false }),
      says: /^STOP {2}mail account: sending is switched off .+; switch it on \(aws sesv2 put-account-sending-attributes/,
      why: 'an account that is paused',
    },
    {
      answers: but('GetAccountCommand', { EnforcementStatus: 'PROBATION' }),
      says: /^STOP {2}mail account: .+ standing as PROBATION; answer the review/,
      why: 'an account under review',
    },
    {
      answers: { GetEmailIdentityCommand: refusal('NotFoundException', 404) },
      says: /^STOP {2}sender: SES does not know harbour\.example; deploy the stack again/,
      why: 'an identity deleted by hand',
    },
    {
      answers: identity(false, 'PENDING'),
      says: /^STOP {2}sender: harbour\.example is not verified \(DKIM PENDING\); enter these records in its DNS/,
      why: 'a domain that nobody confirmed',
    },
    {
      answers: identity(true, 'TEMPORARY_FAILURE'),
      says: /^STOP {2}sender: harbour\.example is not signed \(DKIM TEMPORARY_FAILURE\); enter these records/,
      why: 'a DNS record that was lost',
    },
    {
      answers: { GetConfigurationSetCommand: refusal('NotFoundException', 404) },
      says: /^STOP {2}configuration set: SES does not know configuration set Truedown; deploy the stack again/,
      why: 'no configuration set',
    },
    {
      answers: but('GetConfigurationSetCommand', { SendingOptions: { SendingEnabled: false } }),
      says: /^STOP {2}configuration set: .+ is switched off; .+put-configuration-set-sending-options/,
      why: 'its switch (T45)',
    },
    {
      answers: lake({ CreateTableDefaultPermissions: [] }),
      says: /^STOP {2}Lake Formation: Lake Formation keeps new tables from .+; switch on "Use only IAM access control"/,
      why: 'Lake Formation for tables',
    },
    {
      answers: lake({ CreateDatabaseDefaultPermissions: [], CreateTableDefaultPermissions: [] }),
      says: /^STOP {2}Lake Formation: Lake Formation keeps new databases and tables from /,
      why: 'Lake Formation for all',
    },
    {
      answers: { GetDataLakeSettingsCommand: refusal('AccessDeniedException', 400, 'no right') },
      says: /^STOP {2}Lake Formation: access denied: no right; attach the policy of the stack's output Operates/,
      why: 'a right that is missing',
    },
    {
      answers: { GetDataLakeSettingsCommand: refusal('InternalServiceException', 500, 'try later') },
      says: /^STOP {2}Lake Formation: InternalServiceException: try later$/,
      why: "AWS's own fault, in its own words",
    },
  ])('$why', async ({ answers, says }) => {
    const { lines, faults } = await examined(answers);
    expect(faults).toBe(1);
    expect(lines.filter((line) => line.startsWith('STOP'))).toEqual([expect.stringMatching(says)]);
    expect(lines.filter((line) => line.startsWith('ok'))).toHaveLength(16);
  });

  it('prints the DNS records to enter', async () => {
    expect((await examined(identity(false, 'PENDING'))).lines).toContain(
      '      aa._domainkey.harbour.example CNAME aa.dkim.amazonses.com',
    );
  });

  it('names every fault of an account that is new', async () => {
    const { lines, faults } = await examined({
      ...but('GetAccountCommand', { ProductionAccessEnabled: false, SendingEnabled: false }),
      ...identity(false, 'NOT_STARTED'),
      ...lake({ CreateTableDefaultPermissions: [] }),
    });
    expect(faults).toBe(4);
    expect(lines.at(-1)).toMatch(/^ok {4}models/);
  });
});

describe('the quota against the newest published month (T22)', () => {
  const published = async ({ store }: { store: Store }) => {
    await claim(store);
    await writeReport(exampleRun, exampleFigures, exampleSettings, store, null);
  };

  it.each([
    { sent: 0, limit: 200, says: /^ok .+ 200 more of its 200 a day; 2026-10 had 4$/, why: 'enough' },
    { sent: 196, limit: 200, says: /^ok .+ 4 more of its 200 a day; 2026-10 had 4$/, why: 'just enough' },
    {
      sent: 197,
      limit: 200,
      says: /^STOP .+ 3 more .+, but 2026-10 had 4; raise the quota .+ wait a day/,
      why: 'too few',
    },
    { sent: 500, limit: 200, says: /^STOP .+ 0 more of its 200/, why: 'none' },
    { sent: 500, limit: -1, says: /^ok .+ any number a day; 2026-10 had 4$/, why: 'no limit' },
  ])('$why', async ({ sent, limit, says }) => {
    const answers = quota({ Max24HourSend: limit, MaxSendRate: 1, SentLast24Hours: sent });
    const { lines } = await examined(answers, published);
    expect(lines.find((line) => line.includes('mail quota'))).toMatch(says);
  });
});

describe('what a run does, tried', () => {
  it('storage that ignores If-None-Match is found', async () => {
    const s3 = new FakeS3();
    const send = (command: object) => {
      if (command instanceof PutObjectCommand) delete command.input.IfNoneMatch;
      return s3.client.send(command as GetObjectCommand);
    };
    const store = new S3Store({ send } as unknown as S3Client, BUCKETS);
    expect(await createOnce(store, 'work/doctor/1/created-once')).toMatchObject({
      isReady: false,
      says: expect.stringMatching(/could be written twice; this storage ignores If-None-Match: run no month on it/),
    });
  });

  it('a catalog that lets nothing in is told once; what needs it is not tried', async () => {
    const { lines, faults } = await examined({}, ({ trial }) => {
      vi.spyOn(trial.catalog, 'prepare').mockRejectedValue(refusal('AccessDeniedException', 400, 'no glue'));
    });
    expect(faults).toBe(3);
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^STOP {2}catalog: access denied: no glue/),
      'STOP  Athena: not tried; mend the catalog first',
      'STOP  models: not tried; mend the catalog first',
    ]);
  });

  it('an UNLOAD that fails is told in Athena’s words', async () => {
    const { lines } = await examined({}, ({ trial }) => {
      trial.athena.failing = () => 'Access Denied (Service: Amazon S3)';
    });
    expect(lines.find((line) => line.includes('Athena: '))).toMatch(
      /^STOP {2}Athena: Athena does not unload into s3:\S+work\/doctor\/\S+: Access Denied .+; see that the workgroup/,
    );
  });

  it('each model that Athena refuses has its own line', async () => {
    const { lines, faults } = await examined({}, ({ trial }) => {
      const { queries } = trial;
      const validate = queries.validate.bind(queries);
      vi.spyOn(queries, 'validate').mockImplementation((name, select) =>
        validate(name, name.startsWith('head') || name === 'overlaps' ? 'SELECT p.salary FROM people p' : select),
      );
    });
    expect(faults).toBe(2);
    expect(lines.filter((line) => line.startsWith('STOP'))).toEqual([
      expect.stringMatching(/^STOP {2}models: Athena refuses model overlaps: .*salary.*; run no month/),
      expect.stringMatching(/^STOP {2}models: Athena refuses model headcounts: .*salary/),
    ]);
  });
});
