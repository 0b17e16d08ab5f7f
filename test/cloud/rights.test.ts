import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3Store } from '../../lambdas/adapters/aws/store/s3-store.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cloud, startCloud } from './account/cloud.ts';
import { Rights } from './account/rights.ts';
import { type Stack, signedAs } from './account/stack.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ ...TINY_SETTINGS, sender: 'truedown@tiny.example' });
}, 600_000);
afterAll(() => cloud?.stop());

const storeOf = (caller: string) => {
  const s3 = new S3Client({ ...signedAs(caller), endpoint: cloud.endpoint, forcePathStyle: true });
  return new S3Store(s3, { estate: cloud.stack.idOf('LakeEstate'), uploads: cloud.stack.idOf('LakeUploads') });
};

describe('the net that holds every call against the policies', () => {
  it('sees a statement that is missing', async () => {
    const call = {
      caller: 'normalise',
      service: 'glue',
      action: 'glue:BatchCreatePartition',
      resources: ['arn:aws:glue:us-east-1:123456789012:table/truedown_run__truedown_0123456789abcdef/people'],
      context: {},
    };
    const callers = new Map([['normalise', ['HandlersnormaliseRole']]]);
    expect(await new Rights(cloud.stack, callers).refusal(call)).toBeUndefined();
    const without = JSON.parse(
      JSON.stringify(cloud.stack.template).replaceAll('"glue:BatchCreatePartition",', ''),
    ) as Stack['template'];
    const lame = cloud.stack.withTemplate(without);
    expect(await new Rights(lame, callers).refusal(call)).toBe(
      'normalise may not glue:BatchCreatePartition on arn:aws:glue:us-east-1:123456789012:table/truedown_run__truedown_0123456789abcdef/people: ImplicitlyDenied',
    );
  });

  it.each([
    {
      caller: 'land',
      key: 'sends/2026-10/r1/OPS/report/1-sending.json',
      why: 'what parses strangers’ files never mails',
    },
    { caller: 'mail-events', key: 'reports/2026-10/r1/PUBLISHED.json', why: 'it writes into the ledger alone' },
    { caller: 'send', key: 'runs/2026-10/r1/outcome.json', why: 'the computing has ended' },
    {
      caller: 'send',
      key: 'reports/2026-10/r1/PUBLISHED.json',
      why: 'F6: it mails what is published, and publishes nothing',
    },
  ])('refuses $caller to create $key: $why', async ({ caller, key }) => {
    await expect(storeOf(caller).create(key, '{}')).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(cloud.front.refused.pop()).toContain(`${caller} may not s3:PutObject`);
  });

  it('refuses to write over what is created once, whoever writes', async () => {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const s3 = new S3Client({ ...signedAs('report'), endpoint: cloud.endpoint, forcePathStyle: true });
    const put = new PutObjectCommand({
      Bucket: cloud.stack.idOf('LakeEstate'),
      Key: 'reports/2026-10/r1/x',
      Body: 'x',
    });
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(cloud.front.refused.pop()).toContain('ExplicitlyDenied');
  });

  it('answers 403 for a missing key to whom may not list there, and nothing to whom may (faults 8)', async () => {
    expect(await storeOf('send').read('control/stop')).toBeUndefined();
    expect(await storeOf('open').read('runs/2026-10/r9/inputs.json')).toBeUndefined();
  });
});
