import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { runSteps } from '../../lambdas/cli/month/run-steps.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import { MAX_WAITS, openMonth } from '../../lambdas/open/open-month.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';
import { findInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { landOne } from '../land/one-verdict.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { openDeps } from '../open/open-deps.ts';
import { temporaryStore } from '../temporary-store.ts';

const OCTOBER = parseMonth('2026-10');
const LINES = 'contracts/lines.csv';
const settings = parseSettings(TINY_SETTINGS);

/** The tiny estate as it is deployed: every file is landed as its first version. */
async function landed() {
  const store = await temporaryStore();
  const content = new Map<string, string>();
  const lying = new Map<string, string>();
  const queue: UploadedVersion[] = [];
  const uploads = {
    list: async () => [...lying].map(([file, version]) => ({ file, version })),
    download: async ({ file, version }: UploadedVersion, path: string) =>
      writeFile(path, content.get(`${file} ${version}`) as string),
  };
  const land = (upload: UploadedVersion) =>
    landOne(upload, { store, uploads, settings, announce: async () => undefined });
  const drop = (file: string, version: string) => {
    lying.set(file, version);
    content.set(`${file} ${version}`, TINY[file] as string);
    return land({ file, version });
  };
  for (const file of Object.keys(TINY)) await drop(file, 'v1');
  const deps = openDeps({ store, uploads, settings }, queue);
  /** What the bucket's lifecycle takes away. */
  const expire = async (feed: string) => {
    for (const part of [`landed/${feed}`, 'raw', 'rejects']) {
      await rm(join(store.root, part), { recursive: true, force: true });
    }
  };
  const compute = async (run: Run) => {
    const engine = await DuckDbEngine.open(store, 1);
    try {
      return (await runSteps(run, 'c', { store, engine, mailer: new OutboxMailer(store) }, () => undefined)).status;
    } finally {
      await engine.close();
    }
  };
  return { deps, queue, land, drop, expire, compute, store };
}

it('F5: on day 401 the month runs, the undated contracts having been dropped again on day 399', async () => {
  const { deps, queue, land, drop, expire, compute } = await landed();
  expect(await drop(LINES, 'v2'), 'day 399').toMatchObject({ verdict: 'duplicate' });
  await expire('contract_lines');
  const waiting = await openMonth({ period: OCTOBER, waits: 0 }, deps);
  expect(waiting).toEqual({ month: OCTOBER, waits: 1, more: true });
  expect(queue).toEqual([{ file: LINES, version: 'v2' }]);
  expect(await land(queue[0] as UploadedVersion), 'its receipt stays').toMatchObject({ verdict: 'duplicate' });
  const opened = await openMonth({ period: OCTOBER, waits: 1 }, deps);
  expect(await compute('run' in opened ? opened.run : (undefined as never))).toBe('published');
});

it.each([
  { version: 'v2', verdict: 'accepted', why: 'another upload lands what is gone' },
  { version: 'v1', verdict: 'accepted', why: 'the first one lands it again' },
])('F5: rows that have expired are no duplicate: $why', async ({ version, verdict }) => {
  const { drop, expire, store } = await landed();
  const before = await store.list('landed/');
  await expire('contract_lines');
  expect(await drop(LINES, version)).toMatchObject({ verdict });
  expect((await store.list('landed/')).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

it.each(['contract_lines', 'people'])(
  'F5: where rows of %s stay gone, the month is refused and names the file',
  async (feed) => {
    const { deps, expire, compute, store } = await landed();
    await expire(feed);
    const file = feed === 'people' ? 'hr/people.csv' : LINES;
    const opened = await openMonth({ period: OCTOBER, waits: MAX_WAITS }, deps);
    const run = 'run' in opened ? opened.run : (undefined as never);
    expect((await findInputs(store, run))?.problems[0]).toBe(
      `${file}: its rows have expired (retention.raw_days) and it could not be landed again; drop it again`,
    );
    await expect(compute(run)).rejects.toMatchObject({ name: 'MonthRefusedError' });
  },
);

it('F5: rows that expire between opening and reading are named, and opening again mends it', async () => {
  const { deps, expire, compute, land, queue } = await landed();
  const opened = await openMonth({ period: OCTOBER, waits: 0 }, deps);
  await expire('contract_lines');
  await expect(compute('run' in opened ? opened.run : (undefined as never))).rejects.toThrow(
    /landed\/contract_lines\/.* is gone \(the rows of contracts\/lines\.csv; .* drop it again\)/,
  );
  await openMonth({ period: OCTOBER, waits: 0 }, deps);
  await land(queue[0] as UploadedVersion);
  const again = await openMonth({ period: OCTOBER, waits: 1 }, deps);
  expect('run' in again && (await compute(again.run))).toBe('published');
});
