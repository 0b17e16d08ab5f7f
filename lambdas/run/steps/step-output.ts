import * as z from 'zod/mini';
import { DamagedStoreError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { StepName } from '../../pipeline.ts';
import type { Store } from '../../ports/store.ts';
import { damaged } from '../revisions/damage.ts';
import { canonicalJson } from '../store/json.ts';
import { readJson } from '../store/read-json.ts';

const writtenFile = z.object({ key: z.string(), bytes: z.int() });

/** `steps/<step>.json`: the tables a step has written. It is created last, so where it is, the step is done. */
const stepOutput = z.object({ tables: z.record(z.string(), z.array(writtenFile)) });
export type StepOutput = z.infer<typeof stepOutput>;

/**
 * What a step of this run has written; undefined if it has not ended.
 * @throws DamagedStoreError where another run has written it: the revision's inputs were lost and made anew.
 */
export async function readStep(store: Store, run: Run, step: StepName): Promise<StepOutput | undefined> {
  const record = await readJson(store, keys.step(run, step), stepOutput);
  const foreign =
    record &&
    Object.values(record.tables)
      .flat()
      .find(({ key }) => !key.startsWith(`work/${run.id}/`));
  if (foreign)
    throw damaged(keys.inputs(run), `is not the one that the run began with: step ${step} is of another run`);
  return record;
}

/**
 * Says that the step is done. Where another process of the same run was first, its record counts: readers take only
 * what the record lists (faults T14).
 */
export async function writeStep(store: Store, run: Run, step: StepName, record: StepOutput): Promise<StepOutput> {
  const before = await readStep(store, run, step);
  if (before) return before;
  await store.create(keys.step(run, step), canonicalJson(record)).catch(async (error: unknown) => {
    if (!(await store.read(keys.step(run, step)))) throw error;
  });
  return (await readStep(store, run, step)) ?? record;
}

/** The files of a table that a step has written. @throws DamagedStoreError where it wrote none of this name: another version did. */
export function filesOf({ tables }: StepOutput, table: string): StepOutput['tables'][string] {
  const files = tables[table];
  if (!files) throw new DamagedStoreError(`the step wrote no table ${table}`, { table });
  return files;
}

/** What an earlier step of this run has written. */
export async function requireStep(store: Store, run: Run, step: StepName): Promise<StepOutput> {
  const record = await readStep(store, run, step);
  if (!record) throw damaged(keys.step(run, step), 'is gone');
  return record;
}
