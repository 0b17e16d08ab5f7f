import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it, onTestFinished } from 'vitest';
import { UploadsBucket } from '../../lambdas/adapters/aws/store/uploads-bucket.ts';
import { makeBuckets, s3Client } from './aws.ts';

const s3 = s3Client();

it('lists the newest version of what lies there, and reads each version as it was (T3)', async () => {
  const { uploads: Bucket = '' } = await makeBuckets(s3, 'versions');
  const put = async (file: string, Body: string) =>
    (await s3.send(new PutObjectCommand({ Bucket, Key: `uploads/${file}`, Body }))).VersionId ?? '';
  const first = await put('hr/people.csv', 'one');
  const second = await put('hr/people.csv', 'two');
  const odd = await put('hr/a+b c – 港.csv', 'odd');
  await put('hr/', '');
  await put('hr/gone.csv', 'gone');
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'uploads/hr/gone.csv' }));
  const uploads = new UploadsBucket(s3, Bucket);
  expect(await uploads.list()).toEqual([
    { file: 'hr/a+b c – 港.csv', version: odd },
    { file: 'hr/people.csv', version: second },
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'truedown-download-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [version, content] of [
    [first, 'one'],
    [second, 'two'],
  ] as const) {
    await uploads.download({ file: 'hr/people.csv', version }, join(folder, content), 2 ** 20);
    expect(await readFile(join(folder, content), 'utf8')).toBe(content);
  }
});

it('lists more than S3 gives in one page', async () => {
  const { uploads: Bucket = '' } = await makeBuckets(s3, 'pages');
  const files = Array.from({ length: 1_010 }, (_, i) => `crm/${String(i).padStart(4, '0')}.csv`);
  for (let at = 0; at < files.length; at += 50) {
    const some = files.slice(at, at + 50);
    await Promise.all(some.map((file) => s3.send(new PutObjectCommand({ Bucket, Key: `uploads/${file}`, Body: 'x' }))));
  }
  expect((await new UploadsBucket(s3, Bucket).list()).map(({ file }) => file)).toEqual(files);
});
