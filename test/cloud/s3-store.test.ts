import { describe, expect, it } from 'vitest';
import { S3Store } from '../../lambdas/adapters/aws/store/s3-store.ts';
import { describeStore } from '../adapters/store-contract.ts';
import { makeBuckets, s3Client } from './aws.ts';

const s3 = s3Client();
const openStore = async () => new S3Store(s3, await makeBuckets(s3, 'store'));

describeStore('S3Store on an API server of S3', openStore);

describe('S3Store', () => {
  it('lists more than S3 gives in one page', async () => {
    const store = await openStore();
    const names = Array.from({ length: 1_005 }, (_, i) => `sends/2026-10/r1/U${String(i).padStart(5, '0')}`);
    for (let at = 0; at < names.length; at += 50) {
      await Promise.all(names.slice(at, at + 50).map((name) => store.create(name, '{}')));
    }
    expect((await store.list('sends/2026-10/')).map(({ key }) => key)).toEqual(names);
  });
});
