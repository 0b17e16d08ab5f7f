import { LakePermissions } from '../../../lambdas/adapters/aws/athena/lake-permissions.ts';
import { AlarmTopic } from '../../../lambdas/adapters/aws/estate/alarm-topic.ts';
import { eventSourceState } from '../../../lambdas/adapters/aws/estate/event-source-state.ts';
import { inWords } from '../../../lambdas/adapters/aws/estate/in-words.ts';
import type { Surroundings } from '../../../lambdas/adapters/aws/estate/open-surroundings.ts';
import { Schedules } from '../../../lambdas/adapters/aws/estate/schedules.ts';
import { waitingMessages } from '../../../lambdas/adapters/aws/estate/waiting-messages.ts';
import { MailService } from '../../../lambdas/adapters/aws/mail/mail-service.ts';
import { overwritable } from '../../../lambdas/adapters/aws/store/overwritable.ts';
import { S3Store } from '../../../lambdas/adapters/aws/store/s3-store.ts';
import { type Asked, checksOf } from '../../../lambdas/cli/doctor/checks.ts';
import { examine } from '../../../lambdas/cli/doctor/examine.ts';
import { type RenderedModels, renderModels } from '../../../lambdas/cli/doctor/rendered-models.ts';
import { CREATED_ONCE } from '../../../lambdas/environment.ts';
import { answering } from '../../aws/answering.ts';
import { BUCKETS, FakeS3 } from '../../aws/fake-s3.ts';
import { openTrial } from '../../aws/trial.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { deployedEstate } from '../deployed/deployed-estate.ts';

const TODAY = new Date('2026-11-24T00:00:00Z');

/** The bucket's policy as the stack makes it: one statement of it, or a list, and others beside it. */
export function policyOf(...statements: readonly object[]): object {
  return { Policy: JSON.stringify({ Version: '2012-10-17', Statement: [TLS_ONLY, ...statements] }) };
}

const TLS_ONLY = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: 's3:*',
  Resource: `arn:aws:s3:::${BUCKETS.estate}/*`,
};

/** What the stack says in it of what is created once. */
export const CREATED_ONCE_STATEMENT = {
  Sid: 'CreatedOnce',
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Action: 's3:PutObject',
  Resource: CREATED_ONCE.prefixes.map((prefix) => `arn:aws:s3:::${BUCKETS.estate}/${prefix}*`),
  Condition: CREATED_ONCE.refused,
};

const byIam = [{ Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] }];

/** What AWS answers where nothing stands in the way of a month. */
export const READY = {
  GetAccountCommand: {
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 },
  },
  GetEmailIdentityCommand: {
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS', Tokens: ['aa', 'bb', 'cc'] },
  },
  GetConfigurationSetCommand: { SendingOptions: { SendingEnabled: true } },
  ListSubscriptionsByTopicCommand: {
    Subscriptions: [{ Endpoint: 'licences@harbour.example', SubscriptionArn: 'arn:aws:sns:eu-west-1:1:alarms:1' }],
  },
  GetQueueAttributesCommand: { Attributes: { ApproximateNumberOfMessages: '0' } },
  GetScheduleCommand: {
    State: 'ENABLED',
    ScheduleExpression: 'cron(0 6 3 * ? *)',
    ScheduleExpressionTimezone: 'Europe/Dublin',
  },
  GetEventSourceMappingCommand: { State: 'Enabled' },
  GetBucketPolicyCommand: policyOf(CREATED_ONCE_STATEMENT),
  GetDataLakeSettingsCommand: {
    DataLakeSettings: { CreateDatabaseDefaultPermissions: byIam, CreateTableDefaultPermissions: byIam },
  },
} as const;

/** The answer to a command, some of it otherwise. */
export function but<Name extends keyof typeof READY>(name: Name, change: object): Readonly<Record<string, object>> {
  return { [name]: { ...READY[name], ...change } };
}

/** The TXT records of DNS by name, or how it fails. */
type Records = Readonly<Record<string, readonly string[][] | Error>>;

const RECORDS: Records = { '_dmarc.harbour.example': [['v=DMARC1; ', 'p=none']] };

function dnsOf(name: string, records: Records): readonly string[][] {
  const answer = records[name] ?? Object.assign(new Error(`queryTxt ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
  if (answer instanceof Error) throw answer;
  return answer;
}

let rendered: Promise<RenderedModels> | undefined;

/** Has doctor look at a deployed estate whose services answer like this. */
export async function examined(
  answers: Readonly<Record<string, object>> = {},
  prepare: (parts: { s3: FakeS3; store: S3Store; trial: ReturnType<typeof openTrial> }) => unknown = () => undefined,
  { stack = 'Truedown', today = TODAY, records = RECORDS }: Partial<Asked> & { records?: Records } = {},
) {
  rendered ??= renderModels();
  const { root } = await temporaryStore();
  const s3 = new FakeS3();
  const store = new S3Store(s3.client, BUCKETS);
  const trial = openTrial(root, '0123456789abcdef');
  await prepare({ s3, store, trial });
  const client = { ...READY, ...answers };
  const at = { ...(await deployedEstate({})).estate.at, eventSources: 'e1,e2,e3', estateBucket: BUCKETS.estate };
  const surroundings: Surroundings = {
    at,
    store,
    mail: new MailService(answering(client)),
    lake: new LakePermissions(answering(client)),
    alarms: new AlarmTopic(answering(client), at.alarmTopic),
    schedules: new Schedules(answering(client)),
    waitingIn: (url) => waitingMessages(answering(client), url),
    eventSourceState: (id) => eventSourceState(answering(client), id),
    overwritable: () => overwritable(answering(client), at.estateBucket),
    txtOf: async (name) => dnsOf(name, records),
    openTrial: () => trial,
  };
  const lines: string[] = [];
  const faults = await examine(checksOf(surroundings, await rendered, { stack, today }), inWords, (line) =>
    lines.push(line),
  );
  return { lines, faults };
}
