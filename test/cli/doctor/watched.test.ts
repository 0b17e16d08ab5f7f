import { describe, expect, it } from 'vitest';
import { dmarc } from '../../../lambdas/cli/doctor/dmarc.ts';
import { BUCKETS } from '../../aws/fake-s3.ts';
import { refusal } from '../../aws/refusal.ts';
import { but, CREATED_ONCE_STATEMENT, examined, policyOf } from './surroundings.ts';

const stops = (lines: readonly string[]) => lines.filter((line) => line.startsWith('STOP'));
const listeners = (...arns: readonly string[]) =>
  but('ListSubscriptionsByTopicCommand', {
    Subscriptions: arns.map((SubscriptionArn, at) => ({ Endpoint: `${at}@harbour.example`, SubscriptionArn })),
  });
const schedule = (change: object) => but('GetScheduleCommand', change);
const waiting = (queue: string, Attributes: object) => ({
  GetQueueAttributesCommand: ({ QueueUrl }: { QueueUrl: string }) => ({
    Attributes: QueueUrl === queue ? Attributes : {},
  }),
});
const source = (id: string, answer: object) => ({
  GetEventSourceMappingCommand: ({ UUID }: { UUID: string }) => {
    if (UUID !== id) return { State: 'Enabled' };
    if (answer instanceof Error) throw answer;
    return answer;
  },
});
const GONE = refusal('ResourceNotFoundException', 404);
const policy = (...statements: readonly object[]) => ({ GetBucketPolicyCommand: policyOf(...statements) });
const [receipts = '', ...others] = CREATED_ONCE_STATEMENT.Resource;

describe('F21 A2: doctor looks whether a month starts, whether files arrive, and whether anybody would hear', () => {
  it.each<{ why: string; answers: Record<string, object>; says: readonly RegExp[] }>([
    {
      why: 'the owner never confirmed (L4)',
      answers: listeners('PendingConfirmation'),
      says: [/^STOP {2}alarms: no alarm reaches 0@harbour\.example; .+ clicks "Confirm subscription"/],
    },
    {
      why: 'one of two has, the other deleted it',
      answers: listeners('arn:aws:sns:eu-west-1:1:alarms:1', 'Deleted'),
      says: [/^STOP {2}alarms: no alarm reaches 1@harbour\.example/],
    },
    {
      why: 'nobody is subscribed',
      answers: listeners(),
      says: [/^STOP {2}alarms: nobody is subscribed .+deploy the stack again/],
    },
    {
      why: 'an upload that nobody could read',
      answers: waiting('the landFailures', { ApproximateNumberOfMessages: '2' }),
      says: [
        /^STOP {2}failures: 2 in .+the landFailures \(uploads without a verdict\); .+truedown why.+truedown redrive/,
      ],
    },
    {
      why: 'a verdict that somebody is looking at in the console',
      answers: waiting('the receiptFailures', { ApproximateNumberOfMessagesNotVisible: '1' }),
      says: [/^STOP {2}failures: 1 in .+the receiptFailures .+truedown redrive/],
    },
    {
      why: 'a month that could not be started is run by hand',
      answers: waiting('the scheduleFailures', { ApproximateNumberOfMessages: '1' }),
      says: [
        /^STOP {2}failures: 1 in .+the scheduleFailures \(starts of a month\); run the month by hand .+ run --deployed/,
      ],
    },
    {
      why: 'both schedules switched off',
      answers: schedule({ State: 'DISABLED' }),
      says: [
        /^STOP {2}schedule of the month: schedule the monthSchedule is switched off; enable it/,
        /^STOP {2}schedule of the watch: schedule the watchSchedule is switched off; enable it/,
      ],
    },
    {
      why: 'the schedule of the watch deleted by hand',
      answers: {
        GetScheduleCommand: ({ Name }: { Name: string }) => {
          if (Name === 'the watchSchedule') throw GONE;
          return { State: 'ENABLED', ScheduleExpression: 'cron(30 23 28 * ? *)' };
        },
      },
      says: [/^STOP {2}schedule of the watch: there is no schedule the watchSchedule; deploy the stack again/],
    },
    {
      why: 'a time in the gap of a zone (T21)',
      answers: schedule({ ScheduleExpression: 'cron(30 2 14 * ? *)', ScheduleExpressionTimezone: 'America/New_York' }),
      says: [
        /^STOP {2}schedule of the month: .+ 02:30 does not exist on 2027-03-14 in America\/New_York.+; mend `schedule`/,
        /^STOP {2}schedule of the watch: .+ 02:30 does not exist on 2027-03-14/,
      ],
    },
    {
      why: 'a schedule that somebody made weekly',
      answers: schedule({ ScheduleExpression: 'rate(7 days)' }),
      says: [/schedule of the month: .+ is rate\(7 days\), which the stack does not make/, /schedule of the watch/],
    },
    {
      why: 'uploads that wait for a source that is off',
      answers: source('e1', { State: 'Disabled' }),
      says: [
        /^STOP {2}event sources: what feeds land .+ is Disabled; .+update-event-source-mapping --uuid e1 --enabled/,
      ],
    },
    {
      why: 'reports on mails that nobody takes',
      answers: source('e3', GONE),
      says: [/^STOP {2}event sources: nothing feeds mail-events from its queue; deploy the stack again/],
    },
    {
      why: 'no statement of what is created once',
      answers: policy(),
      says: [/^STOP {2}bucket policy: .+ lets somebody overwrite receipts\/, raw\/, .+, withdrawals\/; .+CreatedOnce/],
    },
    {
      why: 'one prefix taken out of it',
      answers: policy({ ...CREATED_ONCE_STATEMENT, Resource: others }),
      says: [/^STOP {2}bucket policy: .+ lets somebody overwrite receipts\/; /],
    },
    {
      why: 'an exception for somebody',
      answers: policy({
        ...CREATED_ONCE_STATEMENT,
        Condition: { ...CREATED_ONCE_STATEMENT.Condition, StringNotEquals: { 'aws:userid': 'me' } },
      }),
      says: [/^STOP {2}bucket policy: .+ lets somebody overwrite receipts\//],
    },
    {
      why: 'it holds for one role only',
      answers: policy({ ...CREATED_ONCE_STATEMENT, Principal: { AWS: 'arn:aws:iam::1:role/x' } }),
      says: [/^STOP {2}bucket policy: /],
    },
    {
      why: 'no policy at all',
      answers: { GetBucketPolicyCommand: refusal('NoSuchBucketPolicy', 404) },
      says: [/^STOP {2}bucket policy: /],
    },
  ])('$why', async ({ answers, says }) => {
    const { lines, faults } = await examined(answers);
    expect(stops(lines)).toEqual(says.map((one) => expect.stringMatching(one)));
    expect(faults).toBe(says.length);
  });

  it.each([
    { why: 'as S3 may also give it', change: { Principal: '*', Action: ['s3:PutObject'] } },
    {
      why: 'lists of one',
      change: {
        Condition: { Bool: { 's3:ObjectCreationOperation': ['true'] }, Null: { 's3:if-none-match': ['true'] } },
      },
    },
    {
      why: 'in two statements',
      change: { Resource: others },
      also: [{ ...CREATED_ONCE_STATEMENT, Resource: receipts }],
    },
  ])('the same statement in other words is the same: $why', async ({ change, also = [] }) => {
    const { lines } = await examined(policy({ ...CREATED_ONCE_STATEMENT, ...change }, ...also));
    expect(stops(lines)).toEqual([]);
  });

  it('goes through every page of subscriptions', async () => {
    const page = (NextToken: string | undefined, SubscriptionArn: string) => ({
      NextToken,
      Subscriptions: [{ Endpoint: 'a@harbour.example', SubscriptionArn }],
    });
    const { lines } = await examined({
      ListSubscriptionsByTopicCommand: ({ NextToken }: { NextToken?: string }) =>
        NextToken ? page(undefined, 'PendingConfirmation') : page('more', 'arn:aws:sns:eu-west-1:1:alarms:1'),
    });
    expect(stops(lines)).toEqual([expect.stringMatching(/^STOP {2}alarms: no alarm reaches a@harbour/)]);
  });

  it.each([
    {
      content: '',
      says: /stop: sending is stopped \(control\/stop\); .+ resume --deployed --stack Test$/,
    },
    { content: '{"by":"maeve","why":"wrong rate"}\n', says: /is stopped \(control\/stop\), by maeve: wrong rate; / },
    { content: '\u001b[2Jgone', says: /is stopped \(control\/stop\); / },
  ])('somebody holds the sender (T45): $content', async ({ content, says }) => {
    const { lines, faults } = await examined(
      {},
      ({ s3 }) => s3.objects.set(`${BUCKETS.estate}/control/stop`, new TextEncoder().encode(content)),
      {
        stack: 'Test',
      },
    );
    expect(stops(lines)).toEqual([expect.stringMatching(says)]);
    expect(faults).toBe(1);
  });

  it.each([
    'ListSubscriptionsByTopicCommand',
    'GetQueueAttributesCommand',
    'GetEventSourceMappingCommand',
    'GetBucketPolicyCommand',
  ] as const)('without the right for %s it names the policy that has it', async (command) => {
    const { lines } = await examined({ [command]: refusal('AccessDeniedException', 403, 'not you') });
    expect(stops(lines)).toEqual([
      expect.stringMatching(/access denied: not you; attach the policy .+ output Helps to/),
    ]);
  });
});

const dns = (code: string) => Object.assign(new Error(`queryTxt ${code}`), { code });

describe('F21 A2: a DMARC record is worth a note, never a stop: only bulk senders to private mailboxes need one', () => {
  it.each([
    {
      records: {},
      says: /^note {2}DMARC: harbour\.example has no DMARC record.+_dmarc\.harbour\.example TXT/,
      why: 'none',
    },
    {
      records: { '_dmarc.harbour.example': [['google-site-verification=x']] },
      says: /^note {2}DMARC: harbour\.example has no DMARC record/,
      why: 'another TXT record',
    },
    {
      records: { '_dmarc.harbour.example': [['x'], ['v=DMARC1; p=reject; rua=mailto:d@harbour.example']] },
      says: /^ok {4}DMARC: _dmarc\.harbour\.example says v=DMARC1; p=reject/,
      why: 'one beside it',
    },
    {
      records: { '_dmarc.harbour.example': dns('ECONNREFUSED') },
      says: /^note {2}DMARC: could not look for _dmarc\.harbour\.example: .+ \(ECONNREFUSED\)$/,
      why: 'a machine without DNS',
    },
    {
      records: { '_dmarc.harbour.example': dns('ETIMEOUT') },
      says: /^note {2}DMARC: could not look for .+ \(ETIMEOUT\)$/,
      why: 'DNS that does not answer',
    },
  ])('$why', async ({ records, says }) => {
    const { lines, faults } = await examined({}, undefined, { records });
    expect(lines.find((line) => line.includes('DMARC'))).toMatch(says);
    expect(faults).toBe(0);
  });

  it('a domain without one of its own has that of the domain above it', async () => {
    const asked: string[] = [];
    const txtOf = async (name: string) => {
      asked.push(name);
      if (name !== '_dmarc.harbour.example') throw dns('ENODATA');
      return [['v=DMARC1; p=quarantine']];
    };
    expect(await dmarc(txtOf, 'licences.mail.harbour.example')).toEqual({
      isReady: true,
      says: '_dmarc.harbour.example says v=DMARC1; p=quarantine',
    });
    expect(asked).toEqual(['licences.mail', 'mail', ''].map((part) => `_dmarc.${part}${part && '.'}harbour.example`));
  });
});
