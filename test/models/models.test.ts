import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../house/source-files.ts';
import { seen } from './model-case.ts';
import { modelRows } from './model-rows.ts';
import { TOPICS } from './topics.ts';

describe.each(TOPICS)('$about', ({ cases }) => {
  it.each(cases)('$model: $why', async (one) => {
    expect(seen(await modelRows(one.model, one.given), one)).toEqual(one.rows);
  });
});

describe('every model', () => {
  const told = new Set<string>(TOPICS.flatMap(({ cases }) => cases.map(({ model }) => model)));
  const models = filesIn('lambdas', '.sql')
    .map((file) => basename(file, '.sql'))
    .filter((name) => name !== 'prelude');

  it.each(models)('%s has a case, in which it says something', (model) => {
    const answers = TOPICS.flatMap(({ cases }) => cases.filter((one) => one.model === model && one.rows.length > 0));
    expect(answers).not.toEqual([]);
  });

  it('is a file, and there are no others', () => expect(new Set(models)).toEqual(told));
});
