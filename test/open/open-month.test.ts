import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { landVersion } from '../../lambdas/land/land-version.ts';
import { MAX_WAITS, openMonth } from '../../lambdas/open/open-month.ts';
import { parseOpenRequest } from '../../lambdas/open/open-request.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';
import { endRun } from '../../lambdas/run/revisions/outcome.ts';
import { findInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { FolderUploads } from '../aws/folder-uploads.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';
import { openDeps } from './open-deps.ts';

const OCTOBER = parseMonth('2026-10');

async function opened(files: Readonly<Record<string, string>> = TINY) {
  const store = await temporaryStore();
  const folder = (await temporaryStore()).root;
  await drop(folder, files);
  const settings = parseSettings(TINY_SETTINGS);
  const uploads = new FolderUploads(folder);
  const queue: UploadedVersion[] = [];
  const deps = openDeps({ store, uploads, settings }, queue);
  const land = async (upload: UploadedVersion) => {
    await landVersion(upload, { store, uploads, settings, announce: async () => undefined });
  };
  return { store, deps, queue, land };
}

describe('which month is asked for (T21)', () => {
  it.each([
    { scheduled: '2026-11-03T06:00:00Z', timezone: 'Europe/Dublin', month: '2026-10', why: 'the month before' },
    { scheduled: '2027-01-03T06:00:00Z', timezone: 'Europe/Dublin', month: '2026-12', why: 'over the year' },
    { scheduled: '2026-10-31T18:30:00Z', timezone: 'Asia/Tokyo', month: '2026-10', why: 'already November there' },
    {
      scheduled: '2026-11-01T06:30:00Z',
      timezone: 'America/Los_Angeles',
      month: '2026-09',
      why: 'still October there',
    },
  ])('$scheduled in $timezone is $month: $why', ({ scheduled, timezone, month }) => {
    expect(parseOpenRequest({ scheduled }, timezone)).toEqual({ period: month, waits: 0 });
  });

  it.each([
    { request: { month: '2026-10' }, waits: 0 },
    { request: { month: '2026-10', waits: 7, more: true }, waits: 7 },
  ])('$request by name', ({ request, waits }) => {
    expect(parseOpenRequest(request, 'UTC')).toEqual({ period: OCTOBER, waits });
  });

  it('an open run by itself, as a resumed execution names it (T18)', () => {
    const run = { period: OCTOBER, revision: 2, id: 'a'.repeat(64) };
    expect(parseOpenRequest(JSON.parse(JSON.stringify({ run })), 'UTC')).toEqual({ run });
  });

  it.each([{}, { run: { period: '2026-10', revision: 1, id: 'x' } }, { month: '2026-13' }, { scheduled: 'tomorrow' }])(
    '%j is no request',
    (request) => {
      expect(() => parseOpenRequest(request, 'UTC')).toThrow();
    },
  );
});

describe('openMonth (T2)', () => {
  it('asks for what has no receipt, waits, and then takes every file; twice is no change', async () => {
    const { store, deps, queue, land } = await opened();
    expect(await openMonth({ period: OCTOBER, waits: 0 }, deps)).toEqual({ month: OCTOBER, waits: 1, more: true });
    expect(queue.map(({ file }) => file)).toEqual(Object.keys(TINY).sort());
    for (const upload of queue.slice(1)) await land(upload);
    expect(await openMonth({ period: OCTOBER, waits: 1 }, deps)).toEqual({ month: OCTOBER, waits: 2, more: true });
    expect(queue, 'it is asked for once, then waited for').toHaveLength(Object.keys(TINY).length);
    await land(queue[0] as UploadedVersion);
    const first = await openMonth({ period: OCTOBER, waits: 2 }, deps);
    expect(first).toMatchObject({ run: { revision: 1 } });
    expect(await openMonth({ period: OCTOBER, waits: 0 }, deps)).toEqual(first);
    expect((await findInputs(store, { period: OCTOBER, revision: 1 }))?.landings).toHaveLength(6);
  });

  it('asks again for what stays without, for the message may be lost', async () => {
    const { deps, queue } = await opened({ 'hr/people.csv': 'x' });
    for (let waits = 0; waits < MAX_WAITS; waits++) await openMonth({ period: OCTOBER, waits }, deps);
    expect(queue).toHaveLength(3);
  });

  it('does not wait for ever: the month is held and names the file', async () => {
    const { store, deps, land } = await opened();
    const uploads = await deps.uploads.list();
    for (const upload of uploads.filter(({ file }) => !file.includes('invoices'))) await land(upload);
    expect(await openMonth({ period: OCTOBER, waits: MAX_WAITS }, deps)).toHaveProperty('run');
    expect((await findInputs(store, { period: OCTOBER, revision: 1 }))?.missing_sources).toEqual([
      'contracts/invoices.csv was dropped, but nobody could read it; drop it again',
    ]);
  });

  it('names a needed feed that is among them as a problem, so that the month is refused with all else', async () => {
    const { store, deps, land } = await opened();
    for (const upload of (await deps.uploads.list()).filter(({ file }) => !file.includes('people'))) await land(upload);
    expect(await openMonth({ period: OCTOBER, waits: MAX_WAITS }, deps)).toHaveProperty('run');
    const inputs = await findInputs(store, { period: OCTOBER, revision: 1 });
    expect(inputs?.problems).toEqual([expect.stringContaining('no file of feed people for 2026-10')]);
    expect(inputs?.missing_sources).toEqual([expect.stringContaining('hr/people.csv was dropped')]);
  });
});

describe('openMonth with a run (T18)', () => {
  async function running() {
    const { store, deps, queue, land } = await opened();
    for (const upload of await deps.uploads.list()) await land(upload);
    const answer = await openMonth({ period: OCTOBER, waits: 0 }, deps);
    if (!('run' in answer)) throw new Error('every file has its receipt');
    return { store, deps, queue, run: answer.run };
  }

  it.each([undefined, 'held', 'published'] as const)(
    'hands it on, its end being %s, and claims nothing',
    async (status) => {
      const { store, deps, run } = await running();
      if (status) await endRun(store, run, { status });
      const before = await store.list('');
      expect(await openMonth({ run }, deps)).toEqual({ run });
      expect(await store.list('')).toEqual(before);
    },
  );

  it.each(['refused', 'failed', 'abandoned'] as const)('refuses one that has ended as %s', async (status) => {
    const { store, deps, run } = await running();
    await endRun(store, run, { status });
    await expect(openMonth({ run }, deps)).rejects.toMatchObject({ name: 'InvalidInputError' });
  });

  it.each([{ revision: 2 }, { id: 'b'.repeat(64) }])('refuses one that nobody claimed: %j', async (change) => {
    const { deps, run } = await running();
    await expect(openMonth({ run: { ...run, ...change } }, deps)).rejects.toThrow('is not run');
  });
});

describe('two runs of a month at once (T17)', () => {
  async function landed() {
    const found = await opened();
    for (const upload of await found.deps.uploads.list()) await found.land(upload);
    return found;
  }
  const request = { period: OCTOBER, waits: 0 };

  it('eight with the same inputs are one run', async () => {
    const { store, deps } = await landed();
    const answers = await Promise.all(Array.from({ length: 8 }, () => openMonth(request, deps)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await store.list('runs/')).map(({ key }) => key)).toEqual([keys.inputs({ period: OCTOBER, revision: 1 })]);
  });

  it('of two programs one has the revision, the other stops until that has ended', async () => {
    const { store, deps } = await landed();
    const codes = Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? 'one' : 'other'));
    const ends = await Promise.allSettled(codes.map((code) => openMonth(request, { ...deps, code })));
    const first = await findInputs(store, { period: OCTOBER, revision: 1 });
    const lost = codes.flatMap((code, i) => (code === first?.code ? [] : [ends[i]]));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    for (const end of lost) expect(end).toMatchObject({ status: 'rejected', reason: { name: 'AlreadyRunningError' } });
    const code = first?.code === 'one' ? 'other' : 'one';
    await expect(openMonth(request, { ...deps, code })).rejects.toThrow('already running');
    await endRun(store, { period: OCTOBER, revision: 1 }, { status: 'failed' });
    expect(await openMonth(request, { ...deps, code })).toMatchObject({ run: { revision: 2 } });
  });
});
