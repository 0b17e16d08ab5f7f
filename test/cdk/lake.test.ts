import { describe, expect, it } from 'vitest';
import { CREATED_ONCE } from '../../lambdas/environment.ts';
import { deploy, ofType } from './deployed.ts';
import { statementsOf } from './policies.ts';

const { resources } = deploy({ retention: { raw_days: 397 } });
const buckets = ofType(resources, 'AWS::S3::Bucket');
const nameOf = (id: string) => /^Lake(Uploads|Estate|Logs)/.exec(id)?.[1] ?? id;
const statementsFor = (id: string) => {
  const policy = ofType(resources, 'AWS::S3::BucketPolicy').find(
    ({ properties }) => (properties.Bucket as { Ref: string }).Ref === id,
  );
  return statementsOf(policy?.properties.PolicyDocument);
};

type Rule = {
  readonly Prefix?: string;
  readonly ExpirationInDays?: number;
  readonly NoncurrentVersionExpiration?: { readonly NoncurrentDays: number };
  readonly AbortIncompleteMultipartUpload?: { readonly DaysAfterInitiation: number };
};
const rulesOf = (name: string) => {
  const lifecycles = buckets.filter(({ id }) => nameOf(id) === name).map(({ properties }) => properties);
  return lifecycles.flatMap(({ LifecycleConfiguration }) => (LifecycleConfiguration as { Rules: Rule[] }).Rules);
};

describe('every bucket (design 6)', () => {
  it('is one of three', () => {
    expect(buckets.map(({ id }) => nameOf(id)).sort()).toEqual(['Estate', 'Logs', 'Uploads']);
  });

  it.each(buckets.map(({ id, ...bucket }) => ({ name: nameOf(id), id, ...bucket })))(
    '$name is private, encrypted, versioned, TLS only and stays when the stack goes',
    ({ id, properties, deletionPolicy }) => {
      expect(properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      });
      // Kept when the stack goes; what a first deployment made and took back goes with it (D2).
      expect(deletionPolicy).toBe('RetainExceptOnCreate');
      const denied = statementsFor(id).filter(({ effect, actions }) => effect === 'Deny' && actions.includes('s3:*'));
      expect(denied.map(({ condition }) => condition)).toEqual(
        expect.arrayContaining([{ Bool: { 'aws:SecureTransport': 'false' } }]),
      );
    },
  );

  it('but the logs themselves is logged', () => {
    const logged = buckets.filter(({ properties }) => properties.LoggingConfiguration).map(({ id }) => nameOf(id));
    expect(logged.sort()).toEqual(['Estate', 'Uploads']);
  });
});

describe('what expires (R13.3, faults 8)', () => {
  it('F17: is what people dropped and what was made of it after raw_days, and what S3 only hid then soon after', () => {
    const expiring = rulesOf('Estate').filter((rule) => rule.ExpirationInDays || rule.NoncurrentVersionExpiration);
    expect(expiring.map(({ Prefix }) => Prefix).sort()).toEqual(['landed/', 'raw/', 'rejects/', 'work/']);
    for (const rule of expiring) {
      expect(rule).toMatchObject({ ExpirationInDays: 397, NoncurrentVersionExpiration: { NoncurrentDays: 30 } });
    }
    expect(rulesOf('Uploads').filter((rule) => rule.ExpirationInDays)).toMatchObject([
      { ExpirationInDays: 397, NoncurrentVersionExpiration: { NoncurrentDays: 7 } },
    ]);
  });

  it.each(['sends/2026-10/r1/OPS/report/1-sent.json', 'closes/2026-10.json', 'reports/2026-10/r1/PUBLISHED.json'])(
    'is never %s, which could be created again',
    (key) => {
      const reached = rulesOf('Estate').filter(
        ({ Prefix = '', AbortIncompleteMultipartUpload }) => key.startsWith(Prefix) && !AbortIncompleteMultipartUpload,
      );
      expect(reached).toEqual([]);
    },
  );

  it('is what the logs of the buckets say after a year', () => {
    const expiring = rulesOf('Logs').filter((rule) => rule.ExpirationInDays || rule.NoncurrentVersionExpiration);
    expect(expiring).toMatchObject([{ ExpirationInDays: 365, NoncurrentVersionExpiration: { NoncurrentDays: 30 } }]);
    expect(expiring.map(({ Prefix }) => Prefix)).toEqual([undefined]);
  });

  it.each(['Estate', 'Uploads', 'Logs'])('%s drops incomplete uploads after a day', (name) => {
    expect(rulesOf(name).map((rule) => rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation)).toContain(1);
  });
});

describe('what is created once (design 2)', () => {
  it('is refused by S3 without If-None-Match, whoever writes, parts of an upload excepted', () => {
    const estate = buckets.find(({ id }) => nameOf(id) === 'Estate')?.id ?? '';
    const denied = statementsFor(estate).find(({ actions }) => actions.includes('s3:PutObject'));
    expect(denied && { ...denied, resources: new Set(denied.resources) }).toEqual({
      effect: 'Deny',
      actions: ['s3:PutObject'],
      resources: new Set(CREATED_ONCE.prefixes.map((prefix) => `<${estate}.Arn>/${prefix}*`)),
      principals: ['*'],
      condition: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
    });
  });

  it('is everything but what Athena writes and what a person switches', () => {
    const created = [
      'closes',
      'landed',
      'landings',
      'manifests',
      'packs',
      'raw',
      'receipts',
      'rejects',
      'reports',
      'runs',
      'sends',
      'withdrawals',
    ];
    expect([...CREATED_ONCE.prefixes].sort()).toEqual(created.map((segment) => `${segment}/`));
  });
});
