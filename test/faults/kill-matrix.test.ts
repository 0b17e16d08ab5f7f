import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { readUploadFolder } from '../../lambdas/adapters/local/upload-folder.ts';
import { landUploads } from '../../lambdas/cli/landing/land-uploads.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { readCsv } from '../month/read-csv.ts';
import { fingerprints, runEstate, withFolder } from '../month/run-estate.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type FaultAt, FaultyPorts, faultsOf } from './faulty-ports.ts';

const SETTINGS = parseSettings(TINY_SETTINGS);
const CSV = /^reports\/2026-10\/r[0-9]+\/(.+\.csv)$/;

interface Folders {
  readonly uploads: string;
  /** A store in which the uploads have landed. */
  readonly landed: string;
}

async function land(uploads: string, out: string): Promise<void> {
  const store = new FolderStore(out);
  const { files } = await readUploadFolder(uploads);
  const scratch = await store.scratchFolder();
  await landUploads(files, SETTINGS, { store, scratch, onFile: () => undefined });
}

const month = (uploads: string, out: string) => runEstate({ uploads, settings: SETTINGS, month: '2026-10', out });

/** Does the work with one fault. @returns the calls that it made until then. */
async function withFault(work: () => Promise<unknown>, at?: FaultAt): Promise<readonly string[]> {
  const ports = new FaultyPorts(at);
  await ports.run(work);
  return ports.calls;
}

/** What all published revisions have booked together, by account and cost centre: a later one takes an earlier one back. */
async function booked(out: string, newest: number): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (let revision = 1; revision <= newest; revision++) {
    const folder = join(out, 'reports/2026-10', `r${revision}`);
    if (!existsSync(join(folder, 'PUBLISHED.json'))) continue;
    for (const row of readCsv(join(folder, 'finance/journal.csv'))) {
      const place = `${row.company_code} ${row.gl_account} ${row.cost_center}`;
      sums[place] = (sums[place] ?? 0) + cents(row.debit) - cents(row.credit);
    }
  }
  return sums;
}

const cents = (text = '') => Math.round(Number(text) * 100);

/** What the month published: its newest revision's lists, and to whom mails lie in the outbox, each once. */
async function published(out: string) {
  const reports = Object.entries(await fingerprints(out, ['reports']));
  const newest = Math.max(...reports.map(([key]) => Number(/\/r([0-9]+)\//.exec(key)?.[1] ?? 0)));
  const lists = reports.flatMap(([key, sum]) => {
    const name = key.includes(`/r${newest}/`) ? CSV.exec(key)?.[1] : undefined;
    return name && name !== 'finance/journal.csv' ? [[name, sum] as const] : [];
  });
  const mails = Object.keys(await fingerprints(out, ['outbox'])).map((key) => key.slice(key.lastIndexOf('/') + 1));
  return { lists: Object.fromEntries(lists), mails: mails.sort(), booked: await booked(out, newest) };
}

async function prepared(folder: string): Promise<Folders> {
  const [uploads, landed] = [join(folder, 'uploads'), join(folder, 'landed')];
  await drop(uploads, TINY);
  await mkdir(landed);
  await land(uploads, landed);
  return { uploads, landed };
}

describe('the kill matrix: every call of every port of landing, run and send (faults 2)', () => {
  it.each([
    { name: 'landing', from: undefined, work: land },
    { name: 'run and send', from: 'landed' as const, work: month },
  ])('$name: after any fault the month comes to the same end', { timeout: 1_200_000 }, async ({ name, from, work }) => {
    await withFolder(async (folder) => {
      const folders = await prepared(folder);
      const start = async (out: string) => (from ? cp(folders[from], out, { recursive: true }) : mkdir(out));
      const whole = join(folder, 'whole');
      await start(whole);
      const calls = await withFault(() => work(folders.uploads, whole));
      await month(folders.uploads, whole);
      const expected = await published(whole);
      expect(expected.mails.length).toBeGreaterThan(2);
      const faults = faultsOf(calls, process.env.KILL_MATRIX === 'whole');
      for (const at of faults) {
        const out = join(folder, `${at.call}-${at.fault}-${at.when}`);
        await start(out);
        await withFault(() => work(folders.uploads, out), at);
        const what = `${name}: ${at.fault} ${at.when} call ${at.call}, ${calls[at.call - 1]}`;
        const { isHeld } = await month(folders.uploads, out).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        expect(isHeld, what).toBe(false);
        expect(await published(out), what).toEqual(expected);
      }
      console.log(`${name}: ${calls.length} calls of ports, ${faults.length} faults, each with the same end`);
    });
  });
});
