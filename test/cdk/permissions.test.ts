import { describe, expect, it } from 'vitest';
import { HANDLERS } from '../../cdk/handlers.ts';
import { deploy, ofType } from './deployed.ts';
import { allows, rightsOf, statementsOf } from './policies.ts';

const hr = 'arn:aws:iam::123456789012:role/hr-export';
const { resources } = deploy({
  sources: { hr: { feed: 'people', principals: [hr] }, 'desk/aliases': { feed: 'aliases' } },
});
const bucket = (name: string) =>
  resources.find(({ id, type }) => type === 'AWS::S3::Bucket' && id.startsWith(name))?.id;
const estate = (key: string) => `<${bucket('LakeEstate')}.Arn>/${key}`;
const uploads = (key: string) => `<${bucket('LakeUploads')}.Arn>/${key}`;
const identity = `arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:configuration-set/Truedown`;

/** One key below each prefix of the store (design 2). */
const KEYS = {
  receipts: 'receipts/1.json',
  raw: 'raw/0a',
  landed: 'landed/people/upload=0a/rows.parquet',
  rejects: 'rejects/0a.csv',
  landings: 'landings/0a.json',
  manifests: 'manifests/0a.json',
  packs: 'packs/0a.json',
  runs: 'runs/2026-10/r1/inputs.json',
  work: 'work/0a/seats/a1/1.parquet',
  reports: 'reports/2026-10/r1/units/OPS/mail.html',
  estate: 'reports/2026-10/r1/estate/seats.csv',
  published: 'reports/2026-10/r1/PUBLISHED.json',
  chargeback: 'reports/2026-10/r1/finance/chargeback.csv',
  sends: 'sends/2026-10/r1/OPS/report/1-sending.json',
  closes: 'closes/2026-10.json',
  'sends/receipts': 'sends/receipts/0a/1-sending.json',
  control: 'control/stop',
} as const;

/** Everything below `reports/`. */
const REPORTS = ['reports', 'estate', 'published', 'chargeback'];

const allowedPrefixes = (handler: string, action: string) =>
  Object.entries(KEYS)
    .filter(([, key]) => allows(rightsOf(resources, handler), action, estate(key)))
    .map(([prefix]) => prefix);

describe('a function may do what its handler does, and nothing else (faults 8)', () => {
  it.each([
    { handler: 'land', creates: ['receipts', 'raw', 'landed', 'rejects', 'landings', 'manifests'], reads: [] },
    {
      handler: 'open',
      creates: ['runs', 'packs'],
      reads: ['receipts', 'manifests', 'published', 'sends', 'sends/receipts'],
    },
    { handler: 'normalise', creates: ['runs', 'work'], reads: ['landed'] },
    { handler: 'attribute', creates: ['runs', 'work'], reads: ['landed'] },
    { handler: 'charge', creates: ['runs', 'work'], reads: ['published', 'chargeback'] },
    { handler: 'shelfware', creates: ['runs', 'work'], reads: [] },
    { handler: 'report', creates: ['runs', ...REPORTS], reads: ['work'] },
    { handler: 'send', creates: ['sends', 'sends/receipts'], reads: ['runs', ...REPORTS, 'control'] },
    { handler: 'mail-events', creates: ['sends', 'sends/receipts'], reads: [] },
    { handler: 'receipt', creates: ['sends/receipts'], reads: ['receipts', 'packs', 'rejects'] },
    { handler: 'end', creates: ['runs'], reads: [] },
  ])('$handler creates $creates and reads those and $reads', ({ handler, creates, reads }) => {
    expect(allowedPrefixes(handler, 's3:PutObject').sort()).toEqual([...creates].sort());
    expect(allowedPrefixes(handler, 's3:GetObject').sort()).toEqual([...creates, ...reads].sort());
  });

  it.each([
    { handler: 'open', key: 'reports/2026-10/r1/units/OPS/seats.csv', why: "a unit's people" },
    { handler: 'open', key: 'reports/2026-10/r1/estate/seats.csv', why: 'all seats' },
    { handler: 'charge', key: 'reports/2026-10/r1/units/OPS/charges.csv', why: 'it needs the sum of all' },
    { handler: 'charge', key: 'reports/2026-10/r1/estate/summary.json', why: 'and not what the owner sees' },
  ])('F27: $handler never reads $key: $why', ({ handler, key }) => {
    expect(allows(rightsOf(resources, handler), 's3:GetObject', estate(key))).toBe(false);
  });

  it.each(HANDLERS)('%s lists only below the prefixes that it reads', (handler) => {
    const lists = rightsOf(resources, handler).filter(({ actions }) => actions.includes('s3:ListBucket'));
    for (const { condition } of lists) expect(condition).toHaveProperty('StringLike');
  });

  it.each(HANDLERS)('%s deletes nothing, changes no policy, passes no role and names every action', (handler) => {
    const actions = rightsOf(resources, handler).flatMap((statement) => statement.actions);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => FORBIDDEN.test(action))).toEqual([]);
  });

  it('only send and receipt mail, from the one address', () => {
    const mailing = HANDLERS.filter((handler) => allows(rightsOf(resources, handler), 'ses:SendRawEmail', identity));
    expect(mailing.sort()).toEqual(['receipt', 'send']);
    for (const handler of mailing) {
      const rights = rightsOf(resources, handler).find(({ actions }) => actions.includes('ses:SendRawEmail'));
      expect(rights?.condition).toMatchObject({ StringEquals: { 'ses:FromAddress': 'truedown@harbour.example' } });
    }
  });

  it.each([
    {
      changes: {},
      send: ['*@harbour.example', '*@harbour.ie'],
      receipt: ['*@harbour.example'],
      why: 'the domains that the settings know',
    },
    {
      changes: {
        mail: { domains: ['heads.example'] },
        finance: { email: 'f@ledger.example' },
        sources: { hr: { feed: 'people', owner: 'hr@Payroll.example' }, tools: {} },
      },
      send: ['*@harbour.example', '*@heads.example', '*@ledger.example'],
      receipt: ['*@harbour.example', '*@payroll.example'],
      why: 'heads where they are named, owner, finance; receipts to the owners of sources',
    },
  ])('F14: mail leaves to known domains alone: $why', ({ changes, send, receipt }) => {
    const { resources } = deploy(changes);
    for (const [handler, domains] of Object.entries({ send, receipt })) {
      const rights = rightsOf(resources, handler).find(({ actions }) => actions.includes('ses:SendRawEmail'));
      expect(rights?.condition['ForAllValues:StringLike']).toEqual({ 'ses:Recipients': domains });
    }
  });

  it.each(['send', 'receipt'])(
    'F13: %s may use the identity of a recipient too, under the same conditions',
    (handler) => {
      const rights = rightsOf(resources, handler).filter(({ actions }) => actions.includes('ses:SendRawEmail'));
      const head = 'arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/head@harbour.example';
      expect(allows(rights, 'ses:SendRawEmail', head)).toBe(true);
      expect(rights.map(({ condition }) => Object.keys(condition))).toEqual([
        ['StringEquals', 'ForAllValues:StringLike'],
      ]);
    },
  );

  it('only send asks SES whether a batch would pass, and asks nothing else (faults T24)', () => {
    const questions = (handler: string) =>
      rightsOf(resources, handler)
        .flatMap(({ actions }) => actions)
        .filter((action) => action.startsWith('ses:') && action !== 'ses:SendRawEmail');
    expect(HANDLERS.filter((handler) => questions(handler).length > 0)).toEqual(['send']);
    expect(questions('send').sort()).toEqual([
      'ses:DescribeConfigurationSet',
      'ses:GetAccountSendingEnabled',
      'ses:GetIdentityVerificationAttributes',
      'ses:GetSendQuota',
    ]);
  });

  it('only land reads what people dropped; open lists it', () => {
    const file = uploads('uploads/hr/2026-10/people.csv');
    expect(HANDLERS.filter((handler) => allows(rightsOf(resources, handler), 's3:GetObject', file))).toEqual(['land']);
    expect(HANDLERS.filter((handler) => allows(rightsOf(resources, handler), 's3:PutObject', file))).toEqual([]);
  });

  it('only the SQL steps reach Athena and the catalog, and there only what is Truedown’s', () => {
    const prefix = 'arn:<AWS::Partition>:glue:<AWS::Region>:<AWS::AccountId>:';
    const mayQuery = (handler: string) => rightsOf(resources, handler).some(({ actions }) => actions.some(isQuery));
    expect(HANDLERS.filter(mayQuery)).toEqual(['normalise', 'attribute']);
    const rights = rightsOf(resources, 'normalise');
    expect(allows(rights, 'glue:CreateTable', `${prefix}table/truedown_run__truedown_${ID}/seats`)).toBe(true);
    expect(allows(rights, 'glue:CreateTable', `${prefix}table/payroll/salaries`)).toBe(false);
    expect(allows(rights, 'glue:GetTable', `${prefix}table/payroll/salaries`)).toBe(false);
  });
});

const ID = '0123456789abcdef';
const FORBIDDEN = /\*|^s3:Delete|^s3:PutBucket|^s3:PutObjectAcl|^iam:|^glue:(Delete|Update)|^sts:|^kms:/;
const isQuery = (action: string) => action.startsWith('athena:') || action.startsWith('glue:');

describe('roles', () => {
  const roles = ofType(resources, 'AWS::IAM::Role');

  it('have no managed policy and trust one service for this account alone', () => {
    for (const { properties } of roles) {
      expect(properties.ManagedPolicyArns).toBeUndefined();
      const [trust, ...others] = statementsOf(properties.AssumeRolePolicyDocument);
      expect(others).toEqual([]);
      expect(trust?.principals).toHaveLength(1);
      expect(trust?.condition.StringEquals).toHaveProperty('aws:SourceAccount');
    }
  });

  it('are one a function', () => {
    const used = ofType(resources, 'AWS::Lambda::Function').map(({ properties }) => JSON.stringify(properties.Role));
    expect(new Set(used).size).toBe(HANDLERS.length);
  });
});
