import { mkdir, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnsOfFile } from '../../lambdas/adapters/aws/athena/hive-columns.ts';
import { type LearntModels, learnModels } from '../../lambdas/cli/doctor/learn-models.ts';
import { filesIn } from '../house/source-files.ts';
import { temporaryStore } from '../temporary-store.ts';
import { BUCKET } from './open-athena.ts';
import { openTrial } from './trial.ts';

let learnt: LearntModels;
beforeAll(async () => {
  learnt = await learnModels(columnsOfFile);
});

async function trial() {
  const { root } = await temporaryStore();
  return { root, ...openTrial(root, '0123456789abcdef0123') };
}

describe('what is learned of the models on this machine', () => {
  it('is every model of the house, without a placeholder left', () => {
    const files = filesIn('lambdas', '.sql').filter((file) => !file.startsWith('lambdas/adapters/'));
    const names = files.map((file) => file.replace(/^.*\/|\.sql$/g, ''));
    expect(learnt.models.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { select } of learnt.models) expect(select).not.toContain('{{');
  });

  it('and the columns of each, in the words of the engines', () => {
    expect(learnt.models.find(({ name }) => name === 'headcounts')?.columns).toEqual([
      { name: 'unit_id', type: 'varchar' },
      { name: 'people', type: 'bigint' },
    ]);
    for (const { columns } of learnt.models) expect(columns.length).toBeGreaterThan(0);
  });
});

describe('a trial in the catalog and on Athena', () => {
  it('makes an empty table for each feed and model, in a database that stays', async () => {
    const { catalog, glue } = await trial();
    const count = learnt.inputs.length + learnt.models.length;
    expect(await catalog.prepare(learnt)).toBe(count);
    expect(await catalog.prepare(learnt)).toBe(count);
    expect([...glue.databases.keys()]).toEqual(['truedown_doctor_truedown_0123456789abcdef']);
    const tables = glue.tablesOf(catalog.name);
    expect(tables.size).toBe(count);
    expect(tables.get('people')?.input.PartitionKeys).toEqual([{ Name: 'upload', Type: 'string' }]);
    const locations = [...tables.values()].map(({ input }) => input.StorageDescriptor?.Location);
    expect(new Set(locations)).toEqual(new Set([`s3://${BUCKET}/work/doctor/no-rows/`]));
  });

  it('goes on where it died among the tables', async () => {
    const { catalog, glue } = await trial();
    await catalog.prepare({ inputs: learnt.inputs.slice(0, 3), models: [] });
    await catalog.prepare(learnt);
    expect(glue.tablesOf(catalog.name).size).toBe(learnt.inputs.length + learnt.models.length);
  });

  it('finds every model valid, and says why another is not', async () => {
    const { catalog, queries } = await trial();
    await catalog.prepare(learnt);
    for (const { name, select } of learnt.models) expect(await queries.validate(name, select), name).toBeUndefined();
    expect(await queries.validate('wrong', 'SELECT p.salary FROM people p')).toMatch(/salary/);
  });

  it('says what stands in the way of an UNLOAD', async () => {
    const { catalog, queries, root } = await trial();
    await catalog.prepare(learnt);
    expect(await queries.unloadNothing(`s3://${BUCKET}/work/doctor/1/`)).toBeUndefined();
    await mkdir(`${root}/${BUCKET}/work/doctor/2`, { recursive: true });
    await writeFile(`${root}/${BUCKET}/work/doctor/2/rows`, 'x');
    expect(await queries.unloadNothing(`s3://${BUCKET}/work/doctor/2/`)).toBe('HIVE_PATH_ALREADY_EXISTS');
  });

  it('asks anew each time, so that what was mended is seen', async () => {
    const { catalog, queries, athena } = await trial();
    await catalog.prepare(learnt);
    for (const _ of [1, 2]) await queries.validate('one', 'SELECT p.person_id FROM people p');
    expect(athena.executions).toHaveLength(2);
  });
});
