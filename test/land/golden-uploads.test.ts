import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { landFiles } from '../../lambdas/land/land.ts';
import { parseSettings } from '../../lambdas/settings.ts';

const ROOT = new URL('../golden/', import.meta.url).pathname;
const estates = (await readdir(ROOT, { withFileTypes: true })).filter((entry) => entry.isDirectory());

describe('the uploads of the golden estates', () => {
  it.each(estates.map(({ name }) => name))('%s: every row lands', async (name) => {
    const settings = parseSettings(parse(await readFile(join(ROOT, name, 'estate.yaml'), 'utf8')));
    const uploads = join(ROOT, name, 'uploads');
    const found = (await readdir(uploads, { recursive: true })).filter((file) => file.endsWith('.csv'));
    const files = found.map((file) => ({ file: file.split(sep).join('/'), path: join(uploads, file) }));
    const scratch = await mkdtemp(join(tmpdir(), 'truedown-golden-'));
    try {
      for await (const receipt of landFiles(files, settings, undefined, scratch)) {
        expect(receipt.reasons, receipt.file).toEqual([]);
        expect(['accepted', 'duplicate'], receipt.file).toContain(receipt.verdict);
        expect(receipt.feed, receipt.file).toBe(receipt.source);
      }
    } finally {
      await rm(scratch, { recursive: true });
    }
  });
});
