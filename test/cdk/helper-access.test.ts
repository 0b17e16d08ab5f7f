import { describe, expect, it } from 'vitest';
import { flatten } from '../../cdk/flatten.ts';
import { OUTPUTS } from '../../lambdas/environment.ts';
import { deploy, ofType } from './deployed.ts';
import { allows, statementsOf } from './policies.ts';

const { resources, text } = deploy();
const policy = ofType(resources, 'AWS::IAM::ManagedPolicy').find(({ id }) => id.startsWith('Helper'));
const rights = statementsOf(policy?.properties.PolicyDocument);
const { Outputs } = JSON.parse(text) as { Outputs: Record<string, { Value: unknown }> };
const told = (name: keyof typeof OUTPUTS) => flatten(Outputs[OUTPUTS[name]]?.Value);
const idOf = (type: string, prefix: string) => ofType(resources, type).find(({ id }) => id.startsWith(prefix))?.id;
const estate = `<${idOf('AWS::S3::Bucket', 'LakeEstate')}.Arn>`;
const uploads = `<${idOf('AWS::S3::Bucket', 'LakeUploads')}.Arn>`;
const machine = idOf('AWS::StepFunctions::StateMachine', 'MonthlyPipeline');
const execution = `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${machine}.Name>:1`;
const logs = (group: string) => `<${idOf('AWS::Logs::LogGroup', group)}.Arn>`;
const arnOf = (ref: string) => ref.replace('>', '.Arn>');

describe('F22: whoever mends the estate (the policy of the output Helps)', () => {
  it('is told by the output, and nobody has it by itself', () => {
    expect(flatten(Outputs.Helps?.Value)).toBe(`<${policy?.id}>`);
    for (const attached of ['Roles', 'Users', 'Groups']) expect(policy?.properties[attached]).toBeUndefined();
  });

  it.each([
    { action: 's3:PutObject', on: `${estate}/control/stop`, why: 'stop' },
    { action: 's3:DeleteObject', on: `${estate}/control/stop`, why: 'resume' },
    { action: 'states:StopExecution', on: execution, why: 'end what will not end' },
    { action: 'states:GetExecutionHistory', on: execution, why: 'which step failed' },
    { action: 's3:GetObject', on: `${estate}/receipts/0a.json`, why: 'withdraw' },
    { action: 's3:PutObject', on: `${estate}/withdrawals/0a.json`, why: 'withdraw' },
    { action: 's3:ListBucketVersions', on: uploads, why: 'what lies there' },
    { action: 's3:GetBucketPolicy', on: estate, why: 'is create-once still there' },
    { action: 'logs:FilterLogEvents', on: logs('HandlerslandLogs'), why: 'why a file failed' },
    { action: 'logs:FilterLogEvents', on: logs('MonthlyPipelineLogs'), why: 'which state was entered' },
    { action: 'sns:ListSubscriptionsByTopic', on: told('alarmTopic'), why: 'does anybody hear alarms' },
  ])('may $action on $on: $why', ({ action, on }) => expect(allows(rights, action, on)).toBe(true));

  it.each(['landFailures', 'receiptFailures', 'mailEventFailures'] as const)(
    'moves what failed back from %s to its work',
    (name) => {
      const moved = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];
      for (const action of moved) {
        expect(allows(rights, `sqs:${action}`, arnOf(told(name)))).toBe(true);
      }
      expect(allows(rights, 'sqs:SendMessage', arnOf(told(name)))).toBe(false);
    },
  );

  it.each(['landQueue', 'receiptQueue', 'mailEventQueue'] as const)('counts %s and takes nothing away', (name) => {
    expect(allows(rights, 'sqs:SendMessage', arnOf(told(name)))).toBe(true);
    expect(allows(rights, 'sqs:GetQueueAttributes', arnOf(told(name)))).toBe(true);
    expect(allows(rights, 'sqs:DeleteMessage', arnOf(told(name)))).toBe(false);
  });

  it.each(['scheduleFailures', 'watchFailures'] as const)('counts %s, which nothing takes back', (name) => {
    expect(allows(rights, 'sqs:GetQueueAttributes', arnOf(told(name)))).toBe(true);
    expect(allows(rights, 'sqs:ReceiveMessage', arnOf(told(name)))).toBe(false);
  });

  it.each([
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/units/OPS/seats.csv`, why: "a unit's people" },
    { action: 's3:GetObject', on: `${estate}/landed/people/upload=0a/rows.parquet`, why: 'rows' },
    { action: 's3:GetObject', on: `${uploads}/uploads/hr/people.csv`, why: 'what was dropped' },
    { action: 's3:DeleteObject', on: `${uploads}/uploads/hr/people.csv`, why: 'nobody deletes an upload' },
    { action: 's3:DeleteObject', on: `${estate}/withdrawals/0a.json`, why: 'facts stay' },
    { action: 's3:DeleteObject', on: `${estate}/sends/2026-10/r1/OPS/report/1-sending.json`, why: 'facts stay' },
    { action: 's3:PutObject', on: `${estate}/reports/2026-10/r1/released.json`, why: 'a decision: Operates' },
    { action: 's3:PutObject', on: `${estate}/receipts/0a.json`, why: 'a verdict' },
    { action: 'ses:SendRawEmail', on: '*', why: 'only the program mails' },
  ])('may not $action on $on: $why', ({ action, on }) => expect(allows(rights, action, on)).toBe(false));

  it('names every action, and lists only below prefixes', () => {
    expect(rights.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const lists = rights.filter(({ actions }) => actions.includes('s3:ListBucket'));
    expect(lists.map(({ condition }) => Object.keys(condition))).toEqual([['StringLike'], ['StringLike']]);
  });

  it.each(['Truedown', 'a'.repeat(32)])('fits into a managed policy, which has 6,144 characters: stack %s', (stack) => {
    const theirs = ofType(deploy({}, { stack }).resources, 'AWS::IAM::ManagedPolicy');
    for (const { properties } of theirs) {
      expect(deployedText(properties.PolicyDocument, stack).length).toBeLessThan(6144);
    }
  });
});

/** A policy as IAM counts it: every reference as long as CloudFormation makes it. */
function deployedText(document: unknown, stack: string): string {
  const isReference = (value: unknown) => /^\{"(Ref|Fn::)/.test(JSON.stringify(value) ?? '');
  const text = JSON.stringify(document, (_, value) => (isReference(value) ? flatten(value) : value));
  return text
    .replace(/<AWS::(\w+)>/g, (_, name: keyof typeof PSEUDO) => PSEUDO[name])
    .replace(/<(\w+)(\.\w+)?>/g, (_, id: string) =>
      id.startsWith('Lake') ? BUCKET : `${OTHER}${stack}-${id}-0123456789AB`,
    );
}

const BUCKET = `arn:aws:s3:::${'b'.repeat(63)}`;
const OTHER = 'arn:aws:logs:ap-southeast-2:123456789012:log-group:';
const PSEUDO = { Partition: 'aws', Region: 'ap-southeast-2', AccountId: '123456789012' };
