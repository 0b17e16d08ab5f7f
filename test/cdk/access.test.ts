import { describe, expect, it } from 'vitest';
import { flatten } from '../../cdk/flatten.ts';
import { deploy, ofType } from './deployed.ts';
import { allows, statementsOf } from './policies.ts';

const hr = 'arn:aws:iam::123456789012:role/hr-export';
const { resources } = deploy({ sources: { hr: { feed: 'people', principals: [hr] } } });
const bucket = (name: string) =>
  resources.find(({ id, type }) => type === 'AWS::S3::Bucket' && id.startsWith(name))?.id;
const estate = (key: string) => `<${bucket('LakeEstate')}.Arn>/${key}`;
const uploads = (key: string) => `<${bucket('LakeUploads')}.Arn>/${key}`;

describe('uploaders', () => {
  const policy = ofType(resources, 'AWS::S3::BucketPolicy').flatMap(({ properties }) =>
    statementsOf(properties.PolicyDocument),
  );
  const theirs = policy.filter(({ principals }) => principals.includes(hr));

  it('put files into their own source and nothing else', () => {
    expect(theirs).toMatchObject([
      { actions: ['s3:AbortMultipartUpload', 's3:PutObject'], resources: [uploads('uploads/hr/*')] },
    ]);
  });

  it.each(['*', 'arn:aws:iam::123456789012:root', 'hr-export'])('are never %s', (principal) => {
    expect(() => deploy({ sources: { hr: { feed: 'people', principals: [principal] } } })).toThrow(
      /^settings: sources\.hr\.principals: ".+" is not the ARN of one role or user/,
    );
  });
});

describe("F16: the owner's roles (R13.1)", () => {
  const desk = 'arn:aws:iam::123456789012:role/licence-desk';
  const owned = deploy({ owner: { name: 'Desk', email: 'licences@harbour.example', principals: [desk] } });
  const rights = ofType(owned.resources, 'AWS::S3::BucketPolicy')
    .flatMap(({ properties }) => statementsOf(properties.PolicyDocument))
    .filter(({ principals }) => principals.includes(desk));

  it.each([
    { key: 'reports/2026-10/r1/estate/seats.csv', reads: true, why: 'all seats are theirs' },
    { key: 'reports/2026-10/r12/finance/chargeback.csv', reads: true, why: "and finance's lists" },
    { key: 'reports/2026-10/r1/units/OPS/seats.csv', reads: false, why: "a head's page is the head's" },
    { key: 'reports/2026-10/r1/units/estate/seats.csv', reads: false, why: 'a unit that is called estate' },
    { key: 'reports/2026-10/r1/plan.json', reads: false, why: "everybody's address" },
  ])('read $key: $reads, $why', ({ key, reads }) => {
    expect(allows(rights, 's3:GetObject', estate(key))).toBe(reads);
  });

  it('write nothing, and are one role or user each', () => {
    const allowed = rights.filter(({ effect }) => effect === 'Allow').flatMap(({ actions }) => actions);
    expect(new Set(allowed)).toEqual(new Set(['s3:GetObject', 's3:ListBucket']));
    expect(() => deploy({ owner: { email: 'a@harbour.example', principals: ['*'] } })).toThrow(
      /^settings: owner\.principals: "\*" is not the ARN of one role or user/,
    );
  });
});

describe('L2: many uploaders', () => {
  const role = (i: number) => `arn:aws:iam::123456789012:role/truedown-export-${i}`;
  const sources = (count: number, principal: (i: number) => string) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`source-${i}`, { feed: 'people', principals: [principal(i)] }] as const),
    );

  it.each([
    { count: 70, principal: role, why: 'a role each' },
    { count: 170, principal: () => role(0), why: 'one role for all' },
  ])('$count sources fit: $why', ({ count, principal }) => {
    const { resources } = deploy({ sources: sources(count, principal) });
    const folders = new Set(JSON.stringify(resources).match(/\/uploads\/source-[0-9]+\/\*/g));
    expect(folders.size).toBe(count);
  });

  it.each([100, 500])('%i sources with a role each are one sentence at synth, before S3 refuses them', (count) => {
    expect(() => deploy({ sources: sources(count, role) })).toThrow(
      /^settings: sources\.\*\.principals: the policy of the uploads bucket would take [0-9]+ bytes, and S3 takes 20480, .+ name the same role/,
    );
  });
});

describe('finance (R13.1)', () => {
  const theirs = ['arn:aws:iam::123456789012:role/finance', 'arn:aws:iam::123456789012:user/anne'];
  const finance = deploy({ finance: { principals: theirs } });
  const policies = ofType(finance.resources, 'AWS::S3::BucketPolicy').flatMap(({ properties }) =>
    statementsOf(properties.PolicyDocument),
  );
  const rights = policies.filter(({ principals }) => principals.includes(theirs[0] ?? ''));

  it('is whom the settings name, and nobody else', () => {
    expect(rights).toHaveLength(4);
    for (const { principals } of rights) expect(principals).toEqual(theirs);
    const policies = ofType(finance.resources, 'AWS::IAM::ManagedPolicy').map(({ id }) => id.slice(0, 8));
    expect(policies).toEqual(['Operator', 'HelperPo']);
    const nobody = ofType(resources, 'AWS::S3::BucketPolicy').map(({ properties }) => JSON.stringify(properties));
    expect(nobody.filter((policy) => policy.includes('/finance/'))).toEqual([]);
  });

  it('is denied whatever lies in a folder of a unit, whatever else it may be given', () => {
    const denied = rights.filter(({ effect }) => effect === 'Deny');
    expect(denied).toMatchObject([
      { actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [estate('reports/*/units/*')] },
    ]);
  });

  it('F27: lists the folders that it reads, and the months, never the names of units', () => {
    const lists = rights.filter(({ actions }) => actions.includes('s3:ListBucket'));
    expect(lists.map(({ condition }) => condition)).toEqual([
      { StringLike: { 's3:prefix': ['r?', 'r??', 'r???'].map((r) => `reports/????-??/${r}/finance/*`) } },
      { StringEquals: { 's3:prefix': 'reports/', 's3:delimiter': '/' } },
    ]);
  });

  it('finds the beginning of its links among the outputs', () => {
    const { Outputs } = JSON.parse(finance.text) as { Outputs: Record<string, { Value: unknown }> };
    expect(flatten(Outputs.FinanceLink?.Value)).toBe(
      `https://<AWS::Region>.console.aws.amazon.com/s3/buckets/<${bucket('LakeEstate')}>?region=<AWS::Region>&prefix=`,
    );
    expect(flatten(Outputs.OwnerLink?.Value), 'of one object: the page').toBe(
      `https://<AWS::Region>.console.aws.amazon.com/s3/object/<${bucket('LakeEstate')}>?region=<AWS::Region>&prefix=`,
    );
  });

  it.each(['*', 'arn:aws:iam::123456789012:root'])('is never %s', (principal) => {
    expect(() => deploy({ finance: { principals: [principal] } })).toThrow(
      /^settings: finance\.principals: ".+" is not the ARN of one role or user/,
    );
  });

  it.each([
    'reports/2026-10/r1/finance/chargeback.csv',
    'reports/2026-10/r12/finance/journal.csv',
    'reports/2026-10/r123/finance/tie-out.csv',
  ])('reads %s', (key) => expect(allows(rights, 's3:GetObject', estate(key))).toBe(true));

  it.each([
    { key: 'reports/2026-10/r1/units/OPS/seats.csv', why: "a unit's people" },
    { key: 'reports/2026-10/r1/units/finance/seats.csv', why: 'a unit that is called finance' },
    { key: 'reports/2026-10/r1/units/estate/mail.html', why: 'a unit that is called estate' },
    { key: 'reports/2026-10/r1/estate/seats.csv', why: 'F16: all people of the estate' },
    { key: 'reports/2026-10/r12/estate/summary.json', why: "F16: the owner's" },
    { key: 'reports/2026-10/r1/PUBLISHED.json', why: "everybody's address" },
    { key: 'landed/people/upload=0a/rows.parquet', why: 'rows' },
    { key: 'runs/2026-10/r1/inputs.json', why: 'a run' },
  ])('never reads $key: $why', ({ key }) => {
    expect(allows(rights, 's3:GetObject', estate(key))).toBe(false);
    expect(allows(rights, 's3:GetObjectVersion', estate(key))).toBe(false);
  });
});

describe('what is recorded, whoever does it', () => {
  const [trail] = ofType(resources, 'AWS::CloudTrail::Trail');
  type Field = {
    readonly Field: string;
    readonly Equals?: readonly string[];
    readonly StartsWith?: readonly unknown[];
    readonly EndsWith?: readonly string[];
  };
  const selectors = trail?.properties.AdvancedEventSelectors as { readonly FieldSelectors: readonly Field[] }[];

  /** As CloudTrail selects: every field of one selector fits. */
  function isRecorded(key: string, readOnly: boolean): boolean {
    const arn = estate(key);
    return selectors.some(({ FieldSelectors }) => {
      const of = (name: string) => FieldSelectors.find(({ Field }) => Field === name);
      const { StartsWith = [], EndsWith = [''] } = of('resources.ARN') as Field;
      const below = StartsWith.map(flatten).some((start) => arn.startsWith(start));
      return of('readOnly')?.Equals?.[0] === String(readOnly) && below && EndsWith.some((end) => arn.endsWith(end));
    });
  }

  it('is a trail that is on and signed', () => {
    expect(trail?.properties).toMatchObject({ IsLogging: true, EnableLogFileValidation: true });
  });

  it.each([
    { key: 'reports/2026-10/r1/units/OPS/seats.csv', readOnly: true, why: 'who opened which report (R13.3)' },
    { key: 'reports/2026-10/r1/released.json', readOnly: false, why: 'F6: a decision' },
    { key: 'reports/2026-10/r1/PUBLISHED.json', readOnly: false, why: 'F6: a publication' },
    { key: 'runs/2026-10/r1/outcome.json', readOnly: false, why: 'F6: an end' },
    { key: 'sends/2026-10/r1/OPS/report/1-settled-sent.json', readOnly: false, why: 'F6: a settled mail' },
    { key: 'withdrawals/0a.json', readOnly: false, why: 'F7: an upload that was taken out' },
    { key: 'control/stop', readOnly: false, why: 'F22: mails that were stopped or let go' },
  ])('$key: $why', ({ key, readOnly }) => expect(isRecorded(key, readOnly)).toBe(true));

  it.each([
    { key: 'sends/2026-10/r1/OPS/report/1-sent.json', readOnly: false, why: 'the program itself, for each mail' },
    { key: 'reports/2026-10/r1/units/OPS/seats.csv', readOnly: false, why: 'the program itself, for each file' },
    { key: 'landed/people/upload=0a/rows.parquet', readOnly: true, why: 'the functions, for each month' },
  ])('but not $key: $why', ({ key, readOnly }) => expect(isRecorded(key, readOnly)).toBe(false));
});
