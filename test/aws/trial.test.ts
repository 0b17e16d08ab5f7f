import { mkdir, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type RenderedModels, renderModels } from '../../lambdas/cli/doctor/rendered-models.ts';
import { filesIn } from '../house/source-files.ts';
import { temporaryStore } from '../temporary-store.ts';
import { BUCKET } from './open-athena.ts';
import { openTrial } from './trial.ts';

let rendered: RenderedModels;
beforeAll(async () => {
  rendered = await renderModels();
});

async function trial() {
  const { root } = await temporaryStore();
  return { root, ...openTrial(root, '0123456789abcdef0123') };
}

describe('what doctor asks of the models', () => {
  it('is every model of the house, without a placeholder left', () => {
    const files = filesIn('lambdas', '.sql').filter((file) => !file.startsWith('lambdas/adapters/'));
    const names = files.map((file) => file.replace(/^.*\/|\.sql$/g, ''));
    expect(rendered.models.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { select } of rendered.models) expect(select).not.toContain('{{');
  });

  it('and the columns of each, in the words of the engines', () => {
    expect(rendered.models.find(({ name }) => name === 'headcounts')?.columns).toEqual([
      { name: 'unit_id', type: 'varchar' },
      { name: 'people', type: 'bigint' },
    ]);
    for (const { columns } of rendered.models) expect(columns.length).toBeGreaterThan(0);
  });
});

describe('a trial in the catalog and on Athena', () => {
  it('makes an empty table for each feed and model, in a database that stays', async () => {
    const { catalog, glue } = await trial();
    const count = rendered.inputs.length + rendered.models.length;
    expect(await catalog.prepare(rendered)).toBe(count);
    expect(await catalog.prepare(rendered)).toBe(count);
    expect([...glue.databases.keys()]).toEqual(['truedown_doctor_truedown_0123456789abcdef']);
    const tables = glue.tablesOf(catalog.name);
    expect(tables.size).toBe(count);
    expect(tables.get('people')?.input.PartitionKeys).toEqual([{ Name: 'upload', Type: 'string' }]);
    const locations = [...tables.values()].map(({ input }) => input.StorageDescriptor?.Location);
    expect(new Set(locations)).toEqual(new Set([`s3://${BUCKET}/work/doctor/no-rows/`]));
  });

  it('goes on where it died among the tables', async () => {
    const { catalog, glue } = await trial();
    await catalog.prepare({ inputs: rendered.inputs.slice(0, 3), models: [] });
    await catalog.prepare(rendered);
    expect(glue.tablesOf(catalog.name).size).toBe(rendered.inputs.length + rendered.models.length);
  });

  it('finds every model valid, and says why another is not', async () => {
    const { catalog, queries } = await trial();
    await catalog.prepare(rendered);
    for (const { name, select } of rendered.models) expect(await queries.validate(name, select), name).toBeUndefined();
    expect(await queries.validate('wrong', 'SELECT p.salary FROM people p')).toMatch(/salary/);
  });

  it('says what stands in the way of an UNLOAD', async () => {
    const { catalog, queries, root } = await trial();
    await catalog.prepare(rendered);
    expect(await queries.unloadNothing(`s3://${BUCKET}/work/doctor/1/`)).toBeUndefined();
    await mkdir(`${root}/${BUCKET}/work/doctor/2`, { recursive: true });
    await writeFile(`${root}/${BUCKET}/work/doctor/2/rows`, 'x');
    expect(await queries.unloadNothing(`s3://${BUCKET}/work/doctor/2/`)).toBe('HIVE_PATH_ALREADY_EXISTS');
  });

  it('asks anew each time, so that what was mended is seen', async () => {
    const { catalog, queries, athena } = await trial();
    await catalog.prepare(rendered);
    for (const _ of [1, 2]) await queries.validate('one', 'SELECT p.person_id FROM people p');
    expect(athena.executions).toHaveLength(2);
  });
});
