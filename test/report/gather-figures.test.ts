import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { gatherFigures } from '../../lambdas/report/gather-figures.ts';
import { revisionsOf } from '../../lambdas/run/revisions/revisions.ts';
import type { RunInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { withFolder } from '../month/run-estate.ts';
import { afterTinyOctober } from '../month/tiny-estate.ts';

const OCTOBER = parseMonth('2026-10');

/** A store whose document of a step reads otherwise than it was written. */
const spoilt = (store: Store, name: string, from: string, to: string): Store => ({
  read: async (key) => {
    const body = await store.read(key);
    return body && key.endsWith(`/${name}.json`) ? Buffer.from(Buffer.from(body).toString().replace(from, to)) : body;
  },
  list: (prefix) => store.list(prefix),
  create: (key, body) => store.create(key, body),
});

describe('a month with one figure that does not add up is not published (I1, I5)', () => {
  it.each([
    {
      name: 'charges',
      from: '"original":"10000"',
      to: '"original":"9999"',
      says: 'line SN: -1 minor units of EUR',
      why: 'a line’s parts',
    },
    {
      name: 'judgements',
      from: '"values":["2500"]',
      to: '"values":["2501"]',
      says: 'the seats of OPS do not cost',
      why: 'a unit’s seats',
    },
  ])('$why', async ({ name, from, to, says }) => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const store = new FolderStore(join(folder, 'out'));
      const [inputs] = (await revisionsOf(store, OCTOBER)) as [RunInputs];
      const run = { period: OCTOBER, revision: 1, id: inputs.run };
      await expect(gatherFigures(run, inputs, spoilt(store, name, from, to))).rejects.toThrow(says);
    });
  });
});
