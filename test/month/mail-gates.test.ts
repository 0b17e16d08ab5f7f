import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectMailsToHold } from './mail-gates.ts';
import { runEstate, withFolder } from './run-estate.ts';
import { runSample } from './sample-month.ts';

const GOLDEN = new URL('../golden/', import.meta.url).pathname;

it('every mail of the three sample months holds (reports 1.3, R7.6)', async () => {
  await withFolder(async (out) => {
    const months = ['2026-08', '2026-09', '2026-10'];
    for (const month of months) await runSample({ month, out });
    const mails = months.map((month) => expectMailsToHold(out, month));
    expect(mails.reduce((a, b) => a + b, 0)).toBeGreaterThan(36);
  });
});

it.each(['budgets', 'handed-back', 'saved', 'reallocate'])('every mail of the golden estate %s holds', async (name) => {
  await withFolder(async (out) => {
    const estate = join(GOLDEN, 'savings', name);
    const months = readdirSync(join(estate, 'expected')).map((step) => step.slice(step.indexOf('-') + 1));
    for (const month of months.sort()) {
      await runEstate({ uploads: join(estate, 'uploads'), settings: join(estate, 'estate.yaml'), month, out });
      expect(expectMailsToHold(out, month)).toBeGreaterThan(2);
    }
  });
});
