import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followLanding, paceWords } from '../../lambdas/cli/landing/follow-landing.ts';
import { landFiles } from '../../lambdas/land/land.ts';
import { estate, good } from '../land/drop.ts';

describe('how landing is followed', () => {
  it.each([
    { bytes: 0, records: 0, took: 5_000, says: '', why: 'nothing is read yet' },
    { bytes: 10e6, records: 1, took: 900, says: '', why: 'the first second says nothing of the next' },
    {
      bytes: 300e6,
      records: 1_500_000,
      took: 3_000,
      says: ', 25 % of 1.20 GB, 100 MB and 500000 records a second, 9 s left',
      why: 'in the middle',
    },
    {
      bytes: 1.2e9,
      records: 6e6,
      took: 12_000,
      says: ', 100 % of 1.20 GB read, its values are being typed',
      why: 'read',
    },
  ])('$why', ({ bytes, records, took, says }) => {
    expect(paceWords({ bytes, records }, 1.2e9, took)).toBe(says);
  });

  it.each([
    { isWatched: true, took: 9_000, lines: 0, why: 'a terminal has seen it' },
    { isWatched: false, took: 2_000, lines: 0, why: 'it was short' },
    { isWatched: false, took: 9_000, lines: 2, why: 'each long file has a line where nobody watches' },
  ])('$lines lines: $why', async ({ isWatched, took, lines }) => {
    const folder = await mkdtemp(join(tmpdir(), 'truedown-follow-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const uploads = await Promise.all(
      ['a.csv', 'b.csv'].map(async (file, i) => {
        await writeFile(join(folder, file), good('people', 3 + i));
        return { file, path: join(folder, file) };
      }),
    );
    const [shown, said]: [string[], string[]] = [[], []];
    let clock = 0;
    const line = { show: (text: string) => shown.push(text), clear: () => undefined, isWatched };
    const follower = followLanding(
      line,
      (text) => said.push(text),
      () => clock,
    );
    for await (const _ of landFiles(uploads, estate(), undefined, folder, follower)) clock += took;
    follower.end();
    expect(follower.meter).toMatchObject({ records: 4 });
    expect([...new Set(shown.map((text) => text.trim()))]).toEqual([
      'land       1 of 2 files: a.csv',
      'land       2 of 2 files: b.csv',
    ]);
    expect(said).toHaveLength(lines);
    if (lines > 0) expect(said[0]).toBe('land       1 of 2 files: a.csv, 1 MB and 3 records in 9 s');
  });
});
