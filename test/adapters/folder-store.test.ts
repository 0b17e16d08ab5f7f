import { expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';

it.each(['../out', 'a/../../out', 'a/../b', 'raw/..', '/etc/hosts', 'a\0b'])(
  'refuses the key %j, inside the root or not (T6)',
  async (key) => {
    const store = await temporaryStore();
    await expect(store.create(key, 'x')).rejects.toThrow('leads outside the store');
    await expect(store.read(key)).rejects.toThrow('leads outside the store');
  },
);
