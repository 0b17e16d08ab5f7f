import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table, zip } from '../land/forms/workbook.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const SHEET = 'xl/worksheets/sheet1.xml';
const SETTINGS = 'estate: X\ntimezone: UTC\ncurrency: EUR\nowner: { name: A, email: a@b.example }\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-bombs-'));
  await writeFile(join(folder, 'estate.yaml'), SETTINGS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Told by the process itself when it ends: its peak of memory and its seconds of work. */
const TELL = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('PEAK',u.maxRSS,(u.userCPUTime+u.systemCPUTime)/1e6)})`;

/** Lands a file as a person does; gives its receipt and what the process took. */
async function land(name: string, content: Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  const args = ['--import', TELL, join(ROOT, 'lambdas/cli/truedown.mjs'), 'land', path, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--settings', join(folder, 'estate.yaml')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  await rm(path);
  const peaks = [...stderr.matchAll(/PEAK (\d+) ([\d.]+)/g)];
  return {
    receipt: JSON.parse(stdout)[0],
    megabytes: Math.max(...peaks.map((peak) => Number(peak[1]))) / 1024,
    seconds: Math.max(...peaks.map((peak) => Number(peak[2]))),
  };
}

/** A sheet of accounts with so many rows, each with more cells behind. */
function sheetOf(count: number, more: number): string {
  const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const row = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const rest = Array.from({ length: more }, (_, i) => `x${i}`);
  const rows = Array.from({ length: count }, (_, i) => row(['servicenow', `a${i}`, 'active', ...rest]));
  return `<worksheet><sheetData>${row(['platform', 'account_id', 'status', ...rest])}${rows.join('')}</sheetData></worksheet>`;
}

const strings = (count: number) =>
  `<sst>${Array.from({ length: count }, (_, i) => `<si><t>${(i * 2654435761) % 4294967296} of the harbour</t></si>`).join('')}</sst>`;

/** The archive with another size of its one file in its directory. */
function lying(archive: Buffer): Buffer {
  archive.writeUInt32LE(1000, archive.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  return archive;
}

const people = 'person_id,email,unit_id,employment,valid_from\n';

describe('bombs (T33, faults 54, 55, 57, 63): a verdict within 512 MB and 30 s', () => {
  it.each([
    {
      name: '54 pad.xlsx',
      content: () => table([], { parts: { [SHEET]: `<worksheet>${' '.repeat(190e6)}</worksheet>` } }),
      says: /inflates to \d+ MB/,
    },
    {
      name: '54 strings.xlsx',
      content: () => table([['a']], { parts: { 'xl/sharedStrings.xml': strings(4_000_000) } }),
      says: /takes more memory|no feed has columns/,
    },
    {
      name: '54 parts.xlsx',
      content: () =>
        table([], { parts: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`xl/media/${i}.xml`, 'x'])) }),
      says: /more than 2000 files/,
    },
    {
      name: '55 rows.xlsx',
      content: () => table([], { parts: { [SHEET]: sheetOf(1_000_000, 0) } }),
      accepted: 1_000_000,
      says: /^$/,
    },
    {
      name: '55 cells.xlsx',
      content: () => table([], { parts: { [SHEET]: sheetOf(900_000, 3) } }),
      says: /more than 5,000,000 cells/,
    },
    {
      name: '56 lying.zip',
      content: async () =>
        lying(await zip({ 'people.csv': people + '001,p1@h.example,OPS,employee,2024-03-01\n'.repeat(4e6) })),
      says: /states other sizes|200 times/,
    },
    {
      name: '57 far.xlsx',
      content: () =>
        table([
          ['platform', 'account_id', 'status'],
          ...Array.from({ length: 400 }, (_, i) => ({ r: i + 2, cells: [{ v: 1, r: `XFD${i + 2}` }] })),
        ]),
      says: /more than 5,000,000 cells/,
    },
    {
      name: '63 bomb.zip',
      content: () => zip({ 'people.csv': people + '001,p1@h.example,OPS,employee,2024-03-01\n'.repeat(4e6) }),
      says: /200 times/,
    },
    {
      name: '63 bomb.csv.gz',
      content: async () => gzipSync(people + '001,p1@h.example,OPS,employee,2024-03-01\n'.repeat(4e6)),
      says: /200 times/,
    },
    {
      name: 'deep.json',
      content: async () => Buffer.from('[{"a":'.padEnd(50e6, '[')),
      says: /nested more than 64 deep/,
    },
    { name: 'open.json', content: async () => Buffer.from('[{"a":"'.padEnd(150e6, 'x')), says: /longer than 1 MiB/ },
  ])('$name', async ({ name, content, accepted = 0, says }) => {
    const { receipt, megabytes, seconds } = await land(name, await content());
    expect(receipt).toMatchObject({ verdict: accepted > 0 ? 'accepted' : 'refused', accepted });
    expect(receipt.reasons[0]?.reason ?? '').toMatch(says);
    expect(megabytes).toBeLessThan(512);
    expect(seconds).toBeLessThan(30);
  });
});
