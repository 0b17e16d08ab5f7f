import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { landFile } from '../../lambdas/land/land.ts';
import { temporaryStore } from '../temporary-store.ts';
import { drop, estate, folder, good } from './drop.ts';

const A = 'accepted';
const people = good('people', 3);

describe('names of files (faults 6, 64)', () => {
  it.each([
    '_jan.csv',
    '.feb.csv',
    'a+b c.csv',
    '..%2F..%2Fetc.csv',
    `${'n'.repeat(240)}.csv`,
    '😀.csv',
    'e\u0301.csv',
    '\u00e9.csv',
  ])('64: the name %j is data and no path (T6, T7)', async (name) => {
    const store = await temporaryStore();
    const receipt = await drop(name, people, { store });
    expect(receipt.verdict).toBe(A);
    const keys = (await store.list('')).map(({ key }) => key.replace(/[0-9a-f]{64}/g, '#'));
    expect(keys).toEqual(['landed/people/upload=#/rows.parquet', 'manifests/#.json', 'raw/#']);
  });

  it.each(['a/../../b.csv', 'C:\\x.csv', 'a\0b.csv', `${'n'.repeat(1024)}.csv`, '/etc/passwd', '-rf.csv'])(
    '64: the hostile name %j leads nowhere (T6)',
    async (file) => {
      const [store, root] = [await temporaryStore(), await folder()];
      const path = join(root, 'object');
      await writeFile(path, people);
      expect(await landFile({ file, path }, estate(), store, root)).toMatchObject({ verdict: A, file });
      expect((await store.list('')).map(({ key }) => key.split('/')[0])).toEqual(['landed', 'manifests', 'raw']);
      expect(await readdir(root)).toEqual(['object']);
    },
  );

  it.each(['.DS_Store', 'Thumbs.db', '~$people.xlsx', 'hr/.DS_Store'])('ignores %s (T4)', async (name) => {
    expect(await drop(name, 'x')).toMatchObject({ verdict: 'ignored', records: 0, accepted: 0, refused: 0 });
  });

  it.each([
    ['x.csv', 'id,name,id,company,dept_head,primary_contact,description,parent,cost_center,head_count\n1,"a,\n'],
    ['cmn_location.csv', '"name","contact"\n"a","b"\n'],
  ])('ignores a table that no feed wants: %s', async (name, content) => {
    expect(await drop(name, content)).toMatchObject({ verdict: 'ignored', feed: null });
  });
});
