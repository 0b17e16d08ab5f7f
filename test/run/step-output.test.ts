import { expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { readStep, writeStep } from '../../lambdas/run/steps/step-output.ts';
import { MemoryStore } from '../memory-store.ts';

const run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };
const recordOf = (name: string) => ({ tables: { t: [{ key: `work/${run.id}/${name}.parquet`, bytes: 1 }] } });

it('of two processes that end a step at once the first record counts (T14)', async () => {
  const store = new MemoryStore();
  const ended = await Promise.all(['one', 'other'].map((name) => writeStep(store, run, 'attribute', recordOf(name))));
  const stored = await readStep(store, run, 'attribute');
  expect(ended).toEqual([stored, stored]);
  expect(await writeStep(store, run, 'attribute', recordOf('late'))).toEqual(stored);
});

it('a record that could not be written is no end of a step (T14)', async () => {
  const store = new MemoryStore();
  store.create = async () => {
    throw new Error('the disk is full');
  };
  await expect(writeStep(store, run, 'attribute', recordOf('one'))).rejects.toThrow('the disk is full');
});
