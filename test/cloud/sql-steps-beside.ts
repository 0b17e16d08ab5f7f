import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { attribute } from '../../lambdas/attribute/attribute.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import { normalise } from '../../lambdas/normalise/normalise.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { performStep } from '../../lambdas/run/perform-step.ts';

/** The SQL steps of a run on DuckDB, beside a store that has no Athena: copied out, built, and what is new copied back. */
export async function sqlStepsBeside(store: Store, run: Run, code: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-beside-'));
  const beside = new FolderStore(folder);
  const engine = await DuckDbEngine.open(beside, 1);
  try {
    await copy(store, beside);
    await performStep(run, 'normalise', code, beside, (inputs) => normalise(run, inputs, { engine, store: beside }));
    await performStep(run, 'attribute', code, beside, (inputs) => attribute(run, inputs, { engine, store: beside }));
    await copy(beside, store);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function copy(from: Store, to: Store): Promise<void> {
  for (const { key } of await from.list('')) await to.create(key, (await from.read(key)) ?? '');
}
