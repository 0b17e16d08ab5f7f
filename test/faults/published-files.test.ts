import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DamagedStoreError } from '../../lambdas/domain/errors.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { runEstate, withFolder } from '../month/run-estate.ts';
import { afterTinyOctober, runTiny, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';

const CHARGEBACK = 'reports/2026-10/r1/finance/chargeback.csv';
const CHARGES = 'reports/2026-10/r1/units/OPS/charges.csv';
const SEATS = 'reports/2026-10/r1/units/FIN/seats.csv';

/** One more invoice: October is corrected. */
const MORE = {
  'contracts/more.csv': `${TINY['contracts/invoices.csv']}`.replace('I1', 'I2').replace('100.00', '7.00'),
};

const EDITS: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  'a figure edited': async (file) => writeFile(file, (await readFile(file, 'utf8')).replace('50.00', '990.00')),
  'a row added': (file) => appendFile(file, 'x\r\n'),
  emptied: (file) => writeFile(file, ''),
  gone: (file) => rm(file),
};

const november = (folder: string) =>
  runEstate({
    uploads: join(folder, 'uploads'),
    settings: parseSettings(TINY_SETTINGS),
    month: '2026-11',
    out: join(folder, 'out'),
  });

const october = (folder: string) => runTiny(folder, MORE);

describe('what a revision published is read as it was published, or not at all (F29)', () => {
  it.each([
    { key: CHARGEBACK, how: 'a figure edited', next: november, why: 'last month is compared with' },
    { key: CHARGEBACK, how: 'gone', next: november, why: 'last month had figures' },
    { key: CHARGEBACK, how: 'emptied', next: november, why: 'no rows are no figures' },
    { key: CHARGEBACK, how: 'a row added', next: october, why: 'the estate is told what was corrected' },
    { key: CHARGES, how: 'a figure edited', next: october, why: 'the head is told what was corrected' },
    { key: SEATS, how: 'gone', next: october, why: 'seats came and went' },
  ])('$key $how: $why', async ({ key, how, next }) => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const file = join(folder, 'out', key);
      const before = await readFile(file);
      await EDITS[how]?.(file);
      const refused = await next(folder).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DamagedStoreError);
      const wrong = how === 'gone' ? 'is gone' : 'is not what was published';
      expect((refused as Error).message).toContain(`${key} ${wrong}; put it back from a backup`);
      await writeFile(file, before);
      expect(['published', 'held']).toContain((await next(folder)).outcome.status);
    });
  });
});
