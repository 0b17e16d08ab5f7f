import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Store } from '../../lambdas/ports/store.ts';

const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('utf8');

async function fileWith(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-body-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'body'), content);
  return join(folder, 'body');
}

/** What every store promises (design 2), shown on an empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`Store: ${name}`, () => {
    it.each([
      { key: 'receipts/a.json', body: '{"file":"Häfen & Öl – 港"}', why: 'text is UTF-8' },
      { key: 'reports/2026-10/r1/units/%C3%96PS%2F1/mail.txt', body: 'x', why: 'percent signs stay as they are' },
      { key: 'uploads/hr/2026-10/people, new + old.csv', body: 'a,b\r\n', why: 'people name files as they like' },
      { key: 'raw/empty', body: '', why: 'nothing is content too' },
    ])('gives back what was created under $key: $why', async ({ key, body }) => {
      const store = await open();
      expect(await store.create(key, body)).toBe('created');
      expect(text(await store.read(key))).toBe(body);
    });

    it('has nothing under a key that was never created', async () => {
      expect(await (await open()).read('receipts/none.json')).toBeUndefined();
    });

    it('knows its own bytes again and keeps the first where others come', async () => {
      const store = await open();
      expect(await store.create('runs/a', 'one')).toBe('created');
      expect(await store.create('runs/a', Buffer.from('one'))).toBe('same');
      await expect(store.create('runs/a', 'two')).rejects.toMatchObject({ name: 'StoreConflictError' });
      expect(text(await store.read('runs/a'))).toBe('one');
    });

    it('takes a file of this disk, however large', async () => {
      const store = await open();
      const bytes = Buffer.alloc(9_000_001, 'truedown');
      const path = await fileWith(bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(await store.create('raw/large', { path, sha256 })).toBe('created');
      expect(await store.create('raw/large', { path })).toBe('same');
      expect(Buffer.from((await store.read('raw/large')) ?? []).equals(bytes)).toBe(true);
    });

    it('refuses a file that is not what it was, and leaves the key free', async () => {
      const store = await open();
      const path = await fileWith('changed');
      const body = { path, sha256: createHash('sha256').update('before').digest('hex') };
      await expect(store.create('raw/changed', body)).rejects.toMatchObject({ name: 'InvalidInputError' });
      expect(await store.read('raw/changed')).toBeUndefined();
      expect(await store.create('raw/changed', 'other')).toBe('created');
    });

    it('lets one of many writers win (faults T17)', async () => {
      const store = await open();
      const writers = Array.from({ length: 12 }, (_, i) => store.create('runs/claim', `writer ${i % 6}`));
      const results = await Promise.allSettled(writers);
      const created = results.filter((result) => result.status === 'fulfilled' && result.value === 'created');
      const same = results.filter((result) => result.status === 'fulfilled' && result.value === 'same');
      const refused = results.filter(({ status }) => status === 'rejected');
      expect([created.length, same.length, refused.length]).toEqual([1, 1, 10]);
      expect(refused.every((r) => r.status === 'rejected' && r.reason.name === 'StoreConflictError')).toBe(true);
      const winner = results.findIndex((result) => result.status === 'fulfilled' && result.value === 'created');
      expect(text(await store.read('runs/claim'))).toBe(`writer ${winner % 6}`);
    });

    it('lists by prefix, sorted by code point, over as many pages as there are', async () => {
      const store = await open();
      const names = ['b', 'a/2', 'a/10', 'Z', 'ä', '港', '_x', 'a-b', '0', '%2F', 'q', 'q0'];
      for (const name of names) await store.create(`sends/${name}`, name);
      await store.create('sendsx', 'beside');
      const keys = (await store.list('sends/')).map(({ key }) => key.slice('sends/'.length));
      expect(keys).toEqual(['%2F', '0', 'Z', '_x', 'a-b', 'a/10', 'a/2', 'b', 'q', 'q0', 'ä', '港']);
      expect(await store.list('sends/a/')).toEqual([
        { key: 'sends/a/10', bytes: 4 },
        { key: 'sends/a/2', bytes: 3 },
      ]);
      expect(await store.list('sends/nobody/')).toEqual([]);
    });
  });
}
