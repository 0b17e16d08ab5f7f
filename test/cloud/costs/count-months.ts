import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { countMonth } from './count-month.ts';
import { countedFile } from './counted-files.ts';

const SIZES = (process.env.SEATS ?? '1000,10000').split(',').map(Number);

it.each(SIZES)('counts what a month of %d seats asks of AWS', async (seats) => {
  const counted = await countMonth(seats);
  await writeFile(countedFile(seats), `${JSON.stringify(counted, null, 2)}\n`);
  expect(counted.counts.mails).toBeGreaterThan(counted.counts.units);
});
