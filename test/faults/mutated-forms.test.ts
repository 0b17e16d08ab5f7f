import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { FileRefusedError } from '../../lambdas/land/file-refused.ts';
import { openArchive } from '../../lambdas/land/scan/archive/archive.ts';
import { jsonRows } from '../../lambdas/land/scan/json/json-rows.ts';
import { readWorkbook } from '../../lambdas/land/scan/xlsx/read-workbook.ts';
import { sheetXml, table } from '../land/forms/workbook.ts';

/** The same damage each time; another number damages otherwise. */
const seed = Number(process.env.FUZZ_SEED ?? 20261126);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-mutated-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const rows = Array.from({ length: 12 }, (_, i) => [`a${i}`, { v: 46326.5, s: 0 }, { t: 's', v: 0 }, { f: 'A1', v: i }]);
const book = { formats: ['yyyy-mm-dd'], strings: ['x'] };

/** The rows of a workbook, or nothing where it is refused with a sentence. Anything else is a bug, and thrown. */
async function read(bytes: Buffer): Promise<string | undefined> {
  const path = join(folder, 'a.xlsx');
  await writeFile(path, bytes);
  try {
    const archive = await openArchive(path, bytes.length, 1e9, join(folder, 'inside.xlsx'));
    const all: unknown[] = [];
    if (archive.workbook === undefined) for await (const text of archive.content()) all.push(String(text));
    else for await (const batch of readWorkbook(archive.workbook, 0)) all.push(...batch);
    return JSON.stringify(all);
  } catch (error) {
    if (error instanceof FileRefusedError) return undefined;
    throw error;
  }
}

/** A text with one piece of it cut out, doubled or replaced. */
const mutation = fc.record({ at: fc.nat(), cut: fc.nat(8), put: fc.string({ maxLength: 4 }) });
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;
const mutated = (text: string, { at, cut, put }: Mutation) =>
  text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut);

describe('forms that were damaged (faults 6): a sentence or the same rows, never a crash', () => {
  it('a workbook with bytes changed, or cut off', async () => {
    const good = await table(rows, book);
    const whole = await read(good);
    const change = fc.record({ at: fc.nat(good.length - 1), by: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by, cut }) => {
        const bytes = Buffer.from(cut ? good.subarray(0, at) : good);
        if (!cut) bytes[at] = ((bytes[at] as number) + by) % 256;
        const found = await read(bytes);
        return found === undefined || found === whole;
      }),
      // The count of files in the archive's end, made one: only the first is left, and that is no table.
      { seed, numRuns: 1500, examples: [[{ at: good.length - 12, by: 250, cut: false }]] },
    );
  });

  it('a workbook whose sheet is other XML, or none', async () => {
    const sheet = sheetXml({ rows, merged: ['A1:B2'], hiddenColumns: 2 });
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        await read(await table([], { ...book, parts: { 'xl/worksheets/sheet1.xml': mutated(sheet, change) } }));
      }),
      { seed, numRuns: 1500 },
    );
  });

  it('JSON that is other JSON, or none, in pieces of any size', async () => {
    const record = { a: 1, b: 'x"\\', c: { value: '1', link: 'y' }, d: [1, 2], e: null, f: true };
    const json = JSON.stringify({ count: 2, result: [record, record, record] });
    await fc.assert(
      fc.asyncProperty(mutation, fc.integer({ min: 1, max: 50 }), async (change, size) => {
        const bytes = Buffer.from(mutated(json, change));
        const open = async function* () {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        };
        try {
          for await (const _ of jsonRows(open(), open, () => undefined));
        } catch (error) {
          if (!(error instanceof FileRefusedError)) throw error;
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
