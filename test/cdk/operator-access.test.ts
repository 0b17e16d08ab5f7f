import { describe, expect, it } from 'vitest';
import { flatten } from '../../cdk/flatten.ts';
import { deploy, ofType } from './deployed.ts';
import { allows, statementsOf } from './policies.ts';

const { resources, text } = deploy();
const policy = ofType(resources, 'AWS::IAM::ManagedPolicy').find(({ id }) => id.startsWith('Operator'));
const rights = statementsOf(policy?.properties.PolicyDocument);
const idOf = (type: string, prefix: string) => ofType(resources, type).find(({ id }) => id.startsWith(prefix))?.id;
const estate = `<${idOf('AWS::S3::Bucket', 'LakeEstate')}.Arn>`;
const machine = `<${idOf('AWS::StepFunctions::StateMachine', 'MonthlyPipeline')}>`;
const arn = (service: string, name: string) => `arn:<AWS::Partition>:${service}:<AWS::Region>:<AWS::AccountId>:${name}`;
const ID = '0123456789abcdef';
const execution = `execution:<${machine.slice(1, -1)}.Name>:1`;

describe('whoever runs the estate (the policy of the output Operates)', () => {
  it('is told by the output, and nobody has it by itself', () => {
    const { Outputs } = JSON.parse(text) as { Outputs: Record<string, { Value: unknown }> };
    expect(flatten(Outputs.Operates?.Value)).toBe(`<${policy?.id}>`);
    for (const attached of ['Roles', 'Users', 'Groups']) expect(policy?.properties[attached]).toBeUndefined();
  });

  it.each([
    { action: 'cloudformation:DescribeStacks', on: arn('cloudformation', 'stack/Truedown/0a-1b'), why: 'find it' },
    { action: 'states:StartExecution', on: machine, why: 'run, release, settle' },
    { action: 'states:ListExecutions', on: machine, why: 'abandon' },
    { action: 'states:DescribeExecution', on: arn('states', execution), why: 'follow a month' },
    { action: 's3:GetObject', on: `${estate}/runs/2026-10/r1/inputs.json`, why: 'find the revision' },
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/estate/summary.json`, why: 'print the table' },
    ...['chargeback', 'line-costs', 'lines', 'weights'].map((file) => ({
      action: 's3:GetObject',
      on: `${estate}/reports/2026-10/r1/finance/${file}.csv`,
      why: 'explain',
    })),
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/plan.json`, why: 'release' },
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/released.json`, why: 'who released it' },
    { action: 's3:PutObject', on: `${estate}/reports/2026-10/r1/released.json`, why: 'release' },
    { action: 's3:PutObject', on: `${estate}/runs/2026-10/r1/outcome.json`, why: 'abandon' },
    { action: 's3:PutObject', on: `${estate}/sends/2026-10/r1/OPS/report/1-settled-again.json`, why: 'settle' },
    { action: 's3:PutObject', on: `${estate}/work/doctor/0a/created-once`, why: 'try to create' },
    { action: 's3:PutObject', on: `${estate}/work/athena/0a.txt`, why: "Athena's result" },
    { action: 'athena:StartQueryExecution', on: arn('athena', 'workgroup/Truedown'), why: 'validate' },
    {
      action: 'glue:CreateTable',
      on: arn('glue', `table/truedown_doctor__truedown_${ID}/people`),
      why: 'tables of a trial',
    },
    { action: 'ses:GetAccount', on: '*', why: 'the sandbox' },
    { action: 'ses:GetConfigurationSet', on: arn('ses', 'configuration-set/Truedown'), why: 'its switch' },
    { action: 'lakeformation:GetDataLakeSettings', on: '*', why: 'who reads tables' },
  ])('may $action on $on: $why', ({ action, on }) => expect(allows(rights, action, on)).toBe(true));

  it.each([
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/units/OPS/seats.csv`, why: "a unit's people" },
    {
      action: 's3:GetObject',
      on: `${estate}/reports/2026-10/r1/units/estate/charges.csv`,
      why: 'a unit called estate',
    },
    {
      action: 's3:GetObject',
      on: `${estate}/reports/2026-10/r1/units/finance/charges.csv`,
      why: 'a unit called finance',
    },
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/finance/journal.csv`, why: 'what no command reads' },
    { action: 's3:GetObject', on: `${estate}/reports/2026-10/r1/estate/seats.csv`, why: 'all seats' },
    { action: 's3:GetObject', on: `${estate}/landed/people/upload=0a/rows.parquet`, why: 'rows' },
    { action: 's3:GetObject', on: `${estate}/work/0a/seats/a1/1.parquet`, why: "a run's tables" },
    { action: 's3:PutObject', on: `${estate}/work/0a/seats/a1/1.parquet`, why: "a run's tables" },
    {
      action: 's3:PutObject',
      on: `${estate}/reports/2026-10/r1/PUBLISHED.json`,
      why: 'F6: what is mailed, and to whom',
    },
    { action: 's3:PutObject', on: `${estate}/reports/2026-10/r1/plan.json`, why: 'F6: only the run freezes it' },
    { action: 's3:PutObject', on: `${estate}/runs/2026-10/r1/inputs.json`, why: 'a revision is claimed by open alone' },
    { action: 's3:PutObject', on: `${estate}/sends/2026-10/r1/OPS/report/1-sent.json`, why: 'what only send knows' },
    { action: 's3:PutObject', on: `${estate}/reports/2026-10/r1/finance/chargeback.csv`, why: 'figures' },
    { action: 's3:DeleteObject', on: `${estate}/sends/2026-10/r1/OPS/report/1-sending.json`, why: 'facts stay' },
    { action: 'states:StopExecution', on: arn('states', execution), why: 'nothing is stopped silently' },
    {
      action: 'glue:CreateTable',
      on: arn('glue', `table/truedown_run__truedown_${ID}/seats`),
      why: "a run's database",
    },
    { action: 'glue:GetTable', on: arn('glue', 'table/payroll/salaries'), why: "somebody else's" },
    { action: 'ses:SendRawEmail', on: arn('ses', 'configuration-set/Truedown'), why: 'only the program mails' },
    { action: 'cloudformation:DescribeStacks', on: arn('cloudformation', 'stack/Payroll/0a-1b'), why: 'another stack' },
    { action: 'states:StartExecution', on: `${machine}Watch`, why: 'another state machine' },
  ])('may not $action on $on: $why', ({ action, on }) => expect(allows(rights, action, on)).toBe(false));

  it('names every action, and lists only below prefixes', () => {
    expect(rights.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const lists = rights.filter(({ actions }) => actions.includes('s3:ListBucket'));
    expect(lists.map(({ condition }) => Object.keys(condition))).toEqual([['StringLike']]);
  });

  it('fits into a managed policy, which has 6,144 characters', () => {
    expect(JSON.stringify(policy?.properties.PolicyDocument).length).toBeLessThan(6144);
  });
});
