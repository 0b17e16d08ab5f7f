import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import type { SqlEngine } from '../../lambdas/ports/sql-engine.ts';
import { type Models, model } from '../../lambdas/run/models/model.ts';
import { buildModels } from '../../lambdas/run/steps/build-models.ts';
import { RUN } from '../adapters/sql-engine-contract.ts';
import { temporaryStore } from '../temporary-store.ts';

/** `counts` has a row whatever comes in; `shares` needs one of two tables, `sums` the model before it. */
const MODELS: Models = {
  counts: model('n:bigint'),
  clean: model('id', 'feed'),
  shares: model('id', 'clean', 'other_feed'),
  sums: model('id', 'shares'),
};

/** Builds the models where `rowless` have no rows, and where the engine gives none of `givesNone`. @returns what was asked. */
async function asked(rowless: readonly string[], givesNone: readonly string[] = []) {
  const { root } = await temporaryStore();
  for (const name of Object.keys(MODELS)) await writeFile(join(root, `${name}.sql`), `SELECT {{day}} AS ${name}`);
  const calls: string[] = [];
  const engine: SqlEngine = {
    attach: async () => undefined,
    build: async (_, { name }, select) => {
      calls.push(select);
      return givesNone.includes(name) ? [] : [{ key: `work/${name}`, bytes: 1 }];
    },
    leaveEmpty: async (_, { name, columns }) => {
      calls.push(`${name} left empty with ${columns.length} column`);
    },
    close: async () => undefined,
  };
  const literals = { day: { type: 'date', value: '2026-10-31' as IsoDate } } as const;
  const { tables } = await buildModels(RUN, MODELS, { engine, folder: pathToFileURL(`${root}/`), literals, rowless });
  return { calls, tables };
}

const SELECT = (name: string) => `SELECT DATE '2026-10-31' AS ${name}`;
const EMPTY = (name: string) => `${name} left empty with 1 column`;

it.each([
  { rowless: [], calls: [SELECT('counts'), SELECT('clean'), SELECT('shares'), SELECT('sums')], why: 'all have rows' },
  { rowless: ['feed'], calls: [SELECT('counts'), EMPTY('clean'), SELECT('shares'), SELECT('sums')], why: 'one of two' },
  {
    rowless: ['feed', 'other_feed'],
    calls: [SELECT('counts'), EMPTY('clean'), EMPTY('shares'), EMPTY('sums')],
    why: 'neither of two, and what comes from them',
  },
])('a model is asked for unless no table that its rows come from has one: $why', async ({ rowless, calls }) => {
  expect((await asked(rowless)).calls).toEqual(calls);
});

it('a model that turns out without rows leaves the next ones empty', async () => {
  const { calls, tables } = await asked(['other_feed'], ['clean']);
  expect(calls).toEqual([SELECT('counts'), SELECT('clean'), EMPTY('shares'), EMPTY('sums')]);
  expect(tables).toEqual({ counts: [{ key: 'work/counts', bytes: 1 }], clean: [], shares: [], sums: [] });
});
