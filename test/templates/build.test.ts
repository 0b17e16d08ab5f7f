import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildTemplates } from '../../templates/build.ts';

const built = new URL('../../templates/built/', import.meta.url);

describe('the built templates', () => {
  it('are what the sources give now, so that a stale one never reaches a reader', { timeout: 30_000 }, async () => {
    const files = await buildTemplates();
    expect(files.map(({ name }) => name).sort()).toEqual((await readdir(built)).sort());
    for (const { name, content } of files) expect(await readFile(new URL(name, built), 'utf8'), name).toBe(content);
  });
});
