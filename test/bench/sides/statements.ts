import { basename, dirname } from 'node:path';
import { AthenaEngine } from '../../../lambdas/adapters/aws/athena/athena-engine.ts';
import { FolderStore } from '../../../lambdas/adapters/local/folder-store.ts';
import { attribute } from '../../../lambdas/attribute/attribute.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { normalise } from '../../../lambdas/normalise/normalise.ts';
import { lastPublished } from '../../../lambdas/run/revisions/revisions.ts';
import { readInputs } from '../../../lambdas/run/revisions/run-inputs.ts';
import { FakeAthena } from '../../aws/fake-athena.ts';
import { FakeGlue } from '../../aws/fake-glue.ts';
import { MONTH } from '../estate/make-estate.ts';

/**
 * Builds the models of a month that has run in a folder once more, as Athena does, and counts its statements. The folder has
 * files where the first attempt of a model would write: what fails for that is not counted.
 */
export default async function statements(out: string): Promise<{ statements: number }> {
  const store = new FolderStore(out);
  const period = parseMonth(MONTH);
  const newest = await lastPublished(store, period);
  if (!newest) throw new Error(`${out} has no published ${MONTH}`);
  const run = { ...newest, period, id: newest.run };
  const glue = new FakeGlue();
  const athena = new FakeAthena(dirname(out), glue);
  const engine = new AthenaEngine({
    athena: athena.client,
    glue: glue.client,
    store,
    bucket: basename(out),
    workgroup: 'truedown',
    deadline: () => Number.POSITIVE_INFINITY,
    waiting: { sleep: async () => undefined, random: () => 0.5 },
  });
  const inputs = await readInputs(store, run);
  await normalise(run, inputs, { engine, store });
  await attribute(run, inputs, { engine, store });
  return { statements: athena.executions.filter(({ ending }) => ending?.State === 'SUCCEEDED').length };
}
