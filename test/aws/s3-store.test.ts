import { describe, expect, it } from 'vitest';
import { S3Store } from '../../lambdas/adapters/aws/store/s3-store.ts';
import { BUCKETS, FakeS3 } from './fake-s3.ts';
import { refusal } from './refusal.ts';

const hasty = { sleep: async () => undefined, random: () => 0.5 };
const timesOf = (count: number, error: Error) => Array.from({ length: count }, () => error);

describe('S3Store', () => {
  it.each([
    { key: 'uploads/hr/people.csv', bucket: BUCKETS.uploads },
    { key: 'raw/abc', bucket: BUCKETS.estate },
    { key: 'control/stop', bucket: BUCKETS.estate },
  ])('keeps $key in $bucket, under the same key as a folder (design 2)', async ({ key, bucket }) => {
    const s3 = new FakeS3();
    await new S3Store(s3.client, BUCKETS).create(key, 'x');
    expect([...s3.objects.keys()]).toEqual([`${bucket}/${key}`]);
  });

  it.each([
    { refused: timesOf(7, refusal('ConditionalRequestConflict', 409)), why: 'another writer is at work (T17)' },
    { refused: timesOf(3, refusal('SlowDown', 503)), why: 'S3 is busy' },
  ])('tries a create again where $why', async ({ refused }) => {
    const s3 = new FakeS3();
    s3.refusals.push(...refused);
    expect(await new S3Store(s3.client, BUCKETS, hasty).create('raw/a', 'x')).toBe('created');
  });

  it.each([
    { refused: timesOf(8, refusal('ConditionalRequestConflict', 409)), name: 'ConditionalRequestConflict' },
    { refused: [refusal('AccessDenied', 403)], name: 'AccessDenied' },
  ])('gives up on $name in the end, and tells it', async ({ refused, name }) => {
    const s3 = new FakeS3();
    s3.refusals.push(...refused);
    await expect(new S3Store(s3.client, BUCKETS, hasty).create('raw/a', 'x')).rejects.toMatchObject({ name });
    expect(s3.objects.size).toBe(0);
  });

  it('takes a refused look for no answer, never for a missing key', async () => {
    const s3 = new FakeS3();
    s3.refusals.push(refusal('AccessDenied', 403));
    await expect(new S3Store(s3.client, BUCKETS).read('control/stop')).rejects.toThrow('AccessDenied');
  });

  it('finds itself where the reply to its own create was lost', async () => {
    const s3 = new FakeS3();
    const store = new S3Store(s3.client, BUCKETS, hasty);
    await store.create('runs/claim', 'mine');
    s3.refusals.push(refusal('InternalError', 500));
    expect(await store.create('runs/claim', 'mine')).toBe('same');
  });
});
