import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { largestFile } from '../../lambdas/land/room.ts';
import { type Uploads, UploadTooLargeError } from '../../lambdas/ports/uploads.ts';
import { temporaryStore } from '../temporary-store.ts';
import { estate, good } from './drop.ts';
import { landOne } from './one-verdict.ts';

const MB = 1_000_000;
/** Free bytes with which a file of so many megabytes just fits. */
const roomFor = (megabytes: number) => Math.ceil(megabytes * MB * 2.3) + 2 ** 29;
const PINNED = estate({ hr: { feed: 'people' } });
const upload = { file: 'hr/people.csv', version: 'v1' };

async function land(download: Uploads['download'], free: number, settings = PINNED) {
  const store = await temporaryStore();
  const uploads: Uploads = { list: async () => [], download };
  const announced: string[] = [];
  const deps = {
    store,
    uploads,
    settings,
    announce: async (key: string) => void announced.push(key),
    free: async () => free,
  };
  const receipt = await landOne(upload, deps);
  expect(await landOne(upload, deps), 'another try finds the verdict').toEqual(receipt);
  expect(announced).toHaveLength(2);
  return receipt;
}

const refused = (reason: string) => ({
  verdict: 'refused',
  feed: 'people',
  source: 'hr',
  reasons: [{ record: 0, column: '', reason: expect.stringContaining(reason) }],
});

/** Good people, 100 KB of the same row, 100 times over, with some KB of noise between that does not compress. */
function archive(noise: number): Buffer {
  const [header, row] = good('people', 1).split('\n') as [string, string];
  const rows = Buffer.alloc(100_000, `${row}\n`);
  const parts = Array.from({ length: 100 }, () => [rows, `\n${randomBytes(noise * 10).toString('hex')}\n`]).flat();
  return gzipSync(Buffer.concat([`${header}\n`, ...parts].map((part) => Buffer.from(part))));
}

describe('F8: what does not fit is a verdict that says the size, and to split it', () => {
  it.each([
    { free: 10 * 2 ** 30, largest: 4.13 * 2 ** 30, why: 'the disk that land has' },
    { free: 4 * 2 ** 30, largest: 1.52 * 2 ** 30, why: 'the disk that it had: 1.65 GB fitted, 2.01 GB did not' },
    { free: 2 ** 28, largest: 0, why: 'no room at all' },
  ])('$free free bytes: $why', ({ free, largest }) => {
    expect(largestFile(free) / 2 ** 30).toBeCloseTo(largest / 2 ** 30, 2);
  });

  it('on a disk of any size no file is larger than 4 GiB', async () => {
    const asked: number[] = [];
    const download: Uploads['download'] = async (_, __, most) => {
      asked.push(most as number);
      throw new UploadTooLargeError(2 ** 33, most as number);
    };
    expect(await land(download, 2 ** 50)).toMatchObject(refused('the file has 8.59 GB, and 4.30 GB fit here'));
    expect(asked).toEqual([2 ** 32]);
  });

  it('before it is fetched', async () => {
    const download: Uploads['download'] = async (_, __, most) => {
      throw new UploadTooLargeError(2_010 * MB, most);
    };
    expect(await land(download, roomFor(1_650))).toMatchObject(
      refused('the file has 2.01 GB, and 1.65 GB fit here; split it into smaller files, each with the header'),
    );
  });

  it('and a month waits for it, whatever feed it is of', async () => {
    const download: Uploads['download'] = async (_, __, most) =>
      Promise.reject(new UploadTooLargeError(9_000 * MB, most));
    expect(await land(download, roomFor(3), estate())).toMatchObject({ verdict: 'refused', feed: null, stray: true });
  });

  it.each([
    { noise: 0, room: 30, why: 'a bomb of more than 200 times its size', says: 'more than 200 times its size' },
    {
      noise: 40,
      room: 3,
      why: 'a tamer one that would fill the disk',
      says: 'the archive inflates to more than 3 MB, which is what fits here; split it',
    },
  ])('a gzip archive: $why', async ({ noise, room, says }) => {
    const receipt = await land(async (_, path) => writeFile(path, archive(noise)), roomFor(room));
    expect(receipt).toMatchObject(refused(says));
  });

  it.each([
    { error: Object.assign(new Error('write'), { code: 'ENOSPC' }), why: 'while it is written' },
    { error: new Error('IO Error: Could not write file "x": No space left on device'), why: "in DuckDB's words" },
    { error: new Error('outer', { cause: Object.assign(new Error('x'), { code: 'ENOSPC' }) }), why: 'as a cause' },
  ])('a disk that is full all the same: $why', async ({ error }) => {
    const download: Uploads['download'] = async (_, path) => {
      await writeFile(path, good('people', 3));
      throw error;
    };
    expect(await land(download, roomFor(3))).toMatchObject(
      refused('the file, 1 MB, filled the disk while it was read'),
    );
  });

  it('but another fault is none, and a file that fits is taken', async () => {
    const broken = land(async () => Promise.reject(new Error('AccessDenied')), roomFor(3));
    await expect(broken).rejects.toThrow('AccessDenied');
    const taken = await land(async (_, path) => writeFile(path, good('people', 3)), roomFor(3));
    expect(taken).toMatchObject({ verdict: 'accepted', accepted: 3 });
  });
});
