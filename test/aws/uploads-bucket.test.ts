import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UploadsBucket } from '../../lambdas/adapters/aws/store/uploads-bucket.ts';

interface Version {
  readonly Key: string;
  readonly VersionId: string;
  readonly IsLatest: boolean;
}

const versions: readonly Version[] = [
  { Key: 'uploads/hr/', VersionId: 'm1', IsLatest: true },
  { Key: 'uploads/hr/a+b c.csv', VersionId: 'v1', IsLatest: true },
  { Key: 'uploads/hr/people.csv', VersionId: 'v2', IsLatest: false },
  { Key: 'uploads/hr/people.csv', VersionId: 'v3', IsLatest: true },
  { Key: 'uploads/hr/people.csv', VersionId: 'v1', IsLatest: false },
  { Key: 'uploads/hr/gone.csv', VersionId: 'v1', IsLatest: false },
  { Key: 'uploads/hr/_jan.csv', VersionId: 'v9', IsLatest: true },
];

/** A versioned bucket that lists two versions a page, in the order given. */
function bucketOf(listed: readonly Version[]): UploadsBucket {
  const send = async (command: object) => {
    if (command instanceof ListObjectVersionsCommand) {
      const from = Number(command.input.KeyMarker ?? 0);
      const more = from + 2 < listed.length ? { IsTruncated: true, NextKeyMarker: String(from + 2) } : {};
      return { Versions: listed.slice(from, from + 2), DeleteMarkers: [{ Key: 'uploads/hr/gone.csv' }], ...more };
    }
    if (!(command instanceof GetObjectCommand)) throw new Error('this bucket is only read');
    const text = `${command.input.Key} ${command.input.VersionId}`;
    return { Body: Readable.from([text]), ContentLength: text.length };
  };
  return new UploadsBucket({ send } as unknown as S3Client, 'harbour-uploads');
}

describe('UploadsBucket', () => {
  const newest = [
    { file: 'hr/_jan.csv', version: 'v9' },
    { file: 'hr/a+b c.csv', version: 'v1' },
    { file: 'hr/people.csv', version: 'v3' },
  ];

  it.each([
    { listed: versions, why: 'as they come' },
    { listed: [...versions].reverse(), why: 'backwards' },
    { listed: [...versions].sort((a, b) => (a.VersionId < b.VersionId ? -1 : 1)), why: 'by version' },
  ])('lists the newest version of each file that is there, over pages, $why (T3, T4)', async ({ listed }) => {
    expect(await bucketOf(listed).list()).toEqual(newest);
  });

  it('keeps older versions readable (T3)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'truedown-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await bucketOf(versions).download({ file: 'hr/people.csv', version: 'v1' }, join(folder, 'x'), 100);
    expect(await readFile(join(folder, 'x'), 'utf8')).toBe('uploads/hr/people.csv v1');
  });

  it('F8: fetches nothing of a version that is too large', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'truedown-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const download = bucketOf(versions).download({ file: 'hr/people.csv', version: 'v1' }, join(folder, 'x'), 23);
    await expect(download).rejects.toMatchObject({ name: 'UploadTooLargeError', bytes: 24 });
    expect(await readdir(folder)).toEqual([]);
  });
});
