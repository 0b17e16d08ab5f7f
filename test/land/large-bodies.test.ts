import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { temporaryStore } from '../temporary-store.ts';
import { folder } from './drop.ts';

describe('creating a key from a file (design 2, T8)', () => {
  it('takes the bytes whole, and the same bytes again', async () => {
    const [store, path] = [await temporaryStore(), join(await folder(), 'a')];
    await writeFile(path, 'body');
    expect(await store.create('raw/a', { path, sha256: sha256('body') })).toBe('created');
    expect(await store.create('raw/a', { path })).toBe('same');
    expect(await store.create('raw/a', 'body')).toBe('same');
    expect(Buffer.from((await store.read('raw/a')) ?? []).toString()).toBe('body');
  });

  it('refuses a file that no longer has the bytes it says, and other bytes under the same key', async () => {
    const [store, path] = [await temporaryStore(), join(await folder(), 'a')];
    await writeFile(path, 'changed');
    await expect(store.create('raw/a', { path, sha256: sha256('body') })).rejects.toThrow(
      'changed while it was copied',
    );
    expect(await store.list('')).toEqual([]);
    await store.create('raw/a', 'body');
    await expect(store.create('raw/a', { path })).rejects.toThrow('raw/a exists with other content');
  });
});
