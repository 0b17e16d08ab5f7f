import { describe, expect, it } from 'vitest';
import { ATTRIBUTE_MODELS } from '../../lambdas/run/models/attribute-models.ts';
import type { Models } from '../../lambdas/run/models/model.ts';
import { NORMALISE_MODELS } from '../../lambdas/run/models/normalise-models.ts';
import { modelColumns, modelRowsWithout } from './model-rows.ts';
import { TOPICS } from './topics.ts';

const MODELS: Models = { ...NORMALISE_MODELS, ...ATTRIBUTE_MODELS };
const declared = Object.entries(MODELS).map(([name, model]) => ({ name, ...model }));
const cases = TOPICS.flatMap((topic) => topic.cases).filter(({ model, rows }) => {
  return rows.length > 0 && (MODELS[model]?.rowsFrom.length ?? 0) > 0;
});

describe('what the lists of models say of each', () => {
  it.each(declared)('$name has these columns', async ({ name, columns }) => {
    expect(columns.map((column) => `${column.name} ${column.type}`)).toEqual(await modelColumns(name));
  });

  it('is shown on every model that may be left empty', () => {
    const named = declared.filter(({ rowsFrom }) => rowsFrom.length > 0).map(({ name }) => name);
    expect(named).toEqual(named.filter((name) => cases.some(({ model }) => model === name)));
  });

  it.each(cases)('$model has no rows where the tables that they come from have none: $why', async (one) => {
    expect(await modelRowsWithout(one.model, one.given, MODELS[one.model]?.rowsFrom ?? [])).toEqual([]);
  });
});
