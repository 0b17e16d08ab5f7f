import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_MODELS } from '../../lambdas/run/models/attribute-models.ts';
import { NORMALISE_MODELS } from '../../lambdas/run/models/normalise-models.ts';
import { filesIn } from '../house/source-files.ts';
import { seen } from './model-case.ts';
import { modelColumns, modelRows, modelRowsWithout } from './model-rows.ts';
import { TOPICS } from './topics.ts';

const MODELS = { ...NORMALISE_MODELS, ...ATTRIBUTE_MODELS } as const;
const declared = Object.entries(MODELS).map(([name, { columns }]) => ({ name, columns }));

describe.each(TOPICS)('$about', ({ cases }) => {
  it.each(cases)('$model: $why', async (one) => {
    expect(seen(await modelRows(one.model, one.given), one)).toEqual(one.rows);
    const { rowsFrom } = MODELS[one.model];
    if (rowsFrom.length > 0) expect(await modelRowsWithout(one.model, one.given, rowsFrom), 'left empty').toEqual([]);
  });
});

describe('every model', () => {
  const told = new Set<string>(TOPICS.flatMap(({ cases }) => cases.map(({ model }) => model)));
  const models = filesIn('lambdas', '.sql')
    .map((file) => basename(file, '.sql'))
    .filter((name) => name !== 'prelude');

  it.each(declared)('$name has the columns that it declares', async ({ name, columns }) => {
    expect(columns.map((column) => `${column.name} ${column.type}`)).toEqual(await modelColumns(name));
  });

  it.each(models)('%s has a case, in which it says something', (model) => {
    const answers = TOPICS.flatMap(({ cases }) => cases.filter((one) => one.model === model && one.rows.length > 0));
    expect(answers).not.toEqual([]);
  });

  it('is a file, and there are no others', () => expect(new Set(models)).toEqual(told));
});
