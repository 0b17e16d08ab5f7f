import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { release } from '../../lambdas/cli/month/release.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { printed } from '../cli/printed.ts';
import { fingerprints } from '../month/run-estate.ts';
import { afterTinyOctober, drop, type Files, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';

const MADE = ['reports', 'outbox'];

/** The tiny estate after its October, in a folder; `again` runs it once more as a person does. */
async function october(settings: object = {}) {
  const { root } = await temporaryStore();
  if (Object.keys(settings).length === 0) await afterTinyOctober(root);
  await drop(join(root, 'uploads'), TINY);
  await drop(root, { 'estate.yaml': stringify({ ...TINY_SETTINGS, ...settings }) });
  const out = join(root, 'out');
  const again = async (month = '2026-10', more: Files = {}) => {
    await drop(join(root, 'uploads'), more);
    const { err, out: says } = printed();
    const options = { month, out, uploads: join(root, 'uploads'), settings: join(root, 'estate.yaml'), threads: '1' };
    const exit = await run(options).catch(complain);
    return { exit, says: `${says()}${err()}` };
  };
  const first = await again();
  return { out, again, first, made: await fingerprints(out, MADE) };
}

/** The first file of the store whose key fits. */
async function fileLike(out: string, like: RegExp): Promise<string> {
  const names = (await readdir(out, { recursive: true })).sort();
  const found = names.find((name) => like.test(name));
  if (!found) throw new Error(`no file like ${like} in ${names.length}`);
  return join(out, found);
}

const SPOILT: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  cut: async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
  empty: (file) => truncate(file, 0),
  'no UTF-8': (file) => writeFile(file, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  'another document': (file) => writeFile(file, '{"a": 1}'),
};

describe('a damaged document is named with its remedy, and the remedy works (F30)', () => {
  const RECEIPT = { like: /^receipts\/.*json$/, says: /the uploaded file is landed again/ };
  const MANIFEST = { like: /^manifests\/.*json$/, says: /the uploaded file is landed again/ };
  const STEP = { like: /steps\/attribute\.json$/, says: /what it said is worked out again/ };
  const OUTCOME = { like: /outcome\.json$/, says: /what it said is worked out again/ };

  it.each([
    { ...RECEIPT, how: 'cut' },
    { ...RECEIPT, how: 'another document' },
    { ...MANIFEST, how: 'no UTF-8' },
    { ...STEP, how: 'cut' },
    { ...OUTCOME, how: 'no UTF-8' },
  ])('$like, $how', async ({ like, says, how }) => {
    const { out, again, made } = await october();
    const file = await fileLike(out, like);
    await SPOILT[how]?.(file);
    const told = await again();
    expect(told.exit).toBe(2);
    expect(told.says).toContain(file.slice(out.length + 1));
    expect(told.says).toMatch(says);
    expect(told.says).not.toMatch(/bug|\n {4}at /);
    await rm(file);
    expect((await again()).exit).toBe(0);
    expect(await fingerprints(out, MADE)).toEqual(made);
  });

  it.each(['cut', 'another document'])('runs/…/inputs.json, %s: the revision is made anew', async (how) => {
    const { out, again } = await october();
    await SPOILT[how]?.(await fileLike(out, /inputs\.json$/));
    const told = await again();
    expect(told).toMatchObject({ exit: 2, says: expect.stringContaining('runs/2026-10/r1/inputs.json') });
    for (const part of ['runs', 'reports', 'sends', 'outbox']) await rm(join(out, part), { recursive: true });
    expect((await again()).says).toContain('r1 of 2026-10 is published');
  });

  it('inputs that were lost and made anew with other files take no table of the run before', async () => {
    const { out, again } = await october();
    await rm(await fileLike(out, /inputs\.json$/));
    const told = await again('2026-10', {
      'contracts/more.csv': `${TINY['contracts/invoices.csv']}`.replace('I1', 'I2'),
    });
    expect(told.exit).toBe(2);
    expect(told.says).toMatch(/inputs\.json is not the one that the run began with.+put it back from a backup/);
  });
});

describe('a publication that is gone or damaged is no month without one (F30)', () => {
  it.each(['gone', 'cut', 'empty'])('PUBLISHED.json %s', async (how) => {
    const { out, again, made } = await october();
    const file = await fileLike(out, /PUBLISHED\.json$/);
    await (SPOILT[how] ?? rm)(file);
    for (const told of [await again(), await again('2026-11')]) {
      expect(told.exit).toBe(2);
      expect(told.says).toContain('reports/2026-10/r1/PUBLISHED.json');
      expect(told.says).toContain('put it back from a backup');
    }
    await rm(file, { force: true });
    await rm(await fileLike(out, /2026-10\/r1\/outcome\.json$/));
    expect((await again()).exit).toBe(0);
    expect(
      await fingerprints(
        out,
        MADE.map((part) => `${part}/2026-10`),
      ),
    ).toEqual(made);
  });

  it('of a released month: its plan and the decision make it again (F6)', async () => {
    const { out, again, made, first } = await october({ publish: { review: true } });
    expect(first.exit).toBe(3);
    const person = { month: '2026-10', out, by: 'Ann', why: 'checked' };
    printed();
    await release(person);
    await rm(await fileLike(out, /PUBLISHED\.json$/));
    expect((await again()).exit).toBe(0);
    await fileLike(out, /PUBLISHED\.json$/);
    expect(Object.keys(await fingerprints(out, MADE))).toEqual(expect.arrayContaining(Object.keys(made)));
  });

  it('estate/summary.json', async () => {
    const { out, again, made } = await october();
    const file = await fileLike(out, /summary\.json$/);
    await truncate(file, 100);
    expect(await again()).toMatchObject({
      exit: 2,
      says: expect.stringMatching(/estate\/summary\.json is not what was published/),
    });
    await rm(file);
    await rm(await fileLike(out, /outcome\.json$/));
    expect((await again()).exit).toBe(0);
    expect(await fingerprints(out, MADE)).toEqual(made);
  });
});

describe('a landed file that is gone or cut (F30)', () => {
  const MORE = {
    'contracts/more.csv': `${TINY['contracts/invoices.csv']}`.replace('I1', 'I2').replace('100.00', '7.00'),
  };

  it('gone: its upload is landed again', async () => {
    const { out, again } = await october();
    for (const feed of ['people', 'invoices']) {
      await rm(await fileLike(out, new RegExp(`^landed/${feed}/.*parquet$`)));
    }
    expect(await again('2026-10', MORE)).toMatchObject({ exit: 0, says: expect.stringContaining('107.00 EUR') });
  });

  it.each([
    { feed: 'people', how: 'cut' },
    { feed: 'invoices', how: 'empty' },
  ])('$feed: $how', async ({ feed, how }) => {
    const { out, again } = await october();
    const file = await fileLike(out, new RegExp(`^landed/${feed}/.*parquet$`));
    await SPOILT[how]?.(file);
    const told = await again('2026-10', MORE);
    expect(told.exit).toBe(2);
    expect(told.says).toContain(`${file.slice(out.length + 1)} is damaged`);
    await rm(file);
    expect((await again()).says).toContain('107.00 EUR');
  });
});
