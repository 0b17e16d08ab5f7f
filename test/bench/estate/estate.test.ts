import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprints, runEstate, withFolder } from '../../month/run-estate.ts';
import { MONTH, makeEstate } from './make-estate.ts';

const SIZE = { accounts: 120, rows: 12_000, units: 4 };

describe('a generated estate', () => {
  it('is the same bytes each time, of the size asked for', async () => {
    await withFolder(async (folder) => {
      const [one, two] = [join(folder, 'one'), join(folder, 'two')];
      const { activity, uploads } = await makeEstate(one, SIZE);
      await makeEstate(two, SIZE);
      expect(await fingerprints(one, ['uploads'])).toEqual(await fingerprints(two, ['uploads']));
      const lines = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n');
      expect(await lines(activity)).toHaveLength(SIZE.rows + 1);
      expect(await lines(join(uploads, 'servicenow/users/2026-10-31/users.csv'))).toHaveLength(SIZE.accounts + 1);
      const ids = (await lines(activity)).map((line) => line.split(',').at(-1));
      expect(ids.filter((id) => id === '').length, 'rows without an id (R3.7)').toBe(SIZE.rows / 1000);
      expect(new Set(ids).size, 'some events twice (R3.7)').toBeLessThan(SIZE.rows - SIZE.rows / 1000 + 2);
    });
  });

  it('runs to the mails of all its units, held by nothing', async () => {
    await withFolder(async (folder) => {
      const { uploads, settings } = await makeEstate(folder, SIZE);
      const out = join(folder, 'out');
      const { outcome } = await runEstate({ uploads, settings, month: MONTH, out });
      expect(outcome.status).toBe('published');
      const mails = Object.keys(await fingerprints(out, ['outbox'])).filter((file) =>
        /\/U[0-9]{4}[^/]*\.eml$/.test(file),
      );
      expect(mails).toHaveLength(SIZE.units);
    });
  });
});
