import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { landFile } from '../../lambdas/land/land.ts';
import { LandingDatabase } from '../../lambdas/land/typing/duckdb.ts';
import { receiptsOf } from '../../lambdas/run/landings/landing-records.ts';
import { csv, drop, estate, folder, good, rowsOf } from '../land/drop.ts';

const FILES = {
  people: good('people', 40, { 7: { valid_to: '' }, 40: { valid_to: '' } }),
  accounts: good('accounts', 40),
  activity: good('activity', 40, { 3: { event_id: 'ev3' } }),
  invoices: good('invoices', 40),
  quoted: good('units', 40, { 5: { unit_name: 'A "quoted"\nname, long' } }),
} as const;

describe('a file that was cut off (T9)', () => {
  it.each(Object.entries(FILES))('%s: is taken only at the end of a record', async (_, file) => {
    const bytes = Buffer.from(file);
    const cut = fc.integer({ min: 1, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const { verdict } = await drop('s/cut.csv', bytes.subarray(0, length));
        const atEnd = bytes[length - 1] === 0x0a || bytes[length] === 0x0a;
        if (!atEnd) expect(verdict, bytes.subarray(length - 20, length).toString()).toBe('refused');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { why: 'all cells of the column are as long', file: FILES.accounts.trimEnd(), verdict: 'accepted' },
    { why: 'a date cannot go on', file: good('people', 3, { 2: { valid_to: '' } }).trimEnd(), verdict: 'accepted' },
    { why: 'an empty end may have been a date', file: FILES.people.trimEnd(), verdict: 'refused' },
    {
      why: 'a record alone has none to compare',
      file: FILES.accounts.split('active,')[0]?.concat('active,') ?? '',
      verdict: 'refused',
    },
    {
      why: 'an id may have been longer',
      file: good('activity', 3, { 2: { event_id: 'e' } }).trimEnd(),
      verdict: 'refused',
    },
    {
      why: 'a quote has closed',
      file: good('activity', 3, { 2: { event_id: 'e' } }).replace(/(ev000003)\n$/, '"$1"'),
      verdict: 'accepted',
    },
  ])('without a last line end: $verdict, $why', async ({ file, verdict }) => {
    expect(await drop('s/a.csv', file)).toMatchObject({ verdict });
  });

  it.each([
    { amount: '300.30', verdict: 'accepted', why: 'the rows add up to it' },
    { amount: '400.40', verdict: 'refused', why: 'a row is missing' },
  ])('with a totals row of $amount: $verdict, $why', async ({ amount, verdict }) => {
    const file = `${good('invoices', 3)}Total,,,,,,${amount},,,\n`;
    const receipt = await drop('s/i.csv', file, { settings: estate({ s: { totals_row: true } }) });
    expect(receipt).toMatchObject({ verdict, records: 3 });
  });

  it('refuses a file that grows while it is read', async () => {
    const path = join(await folder(), 'a.csv');
    const rows = good('activity', 60_000);
    await writeFile(path, rows);
    const scratch = await folder();
    const growing = setInterval(() => void appendFile(path, rows.slice(rows.indexOf('\n') + 1, 5000)), 1);
    try {
      const landed = await landFile({ file: 's/a.csv', path }, estate(), undefined, new LandingDatabase(scratch));
      const [receipt] = receiptsOf(landed);
      expect(receipt).toMatchObject({ verdict: 'refused', accepted: 0 });
    } finally {
      clearInterval(growing);
      await mkdir(scratch, { recursive: true });
    }
  });
});

describe('a file whose bytes were changed', () => {
  it('never crashes, and never takes other money than stands in it', async () => {
    const bytes = Buffer.from(FILES.invoices);
    const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const mutated = Buffer.from(bytes);
        for (const { at, byte } of changes) mutated[at] = byte;
        const receipt = await drop('s/mutated.csv', mutated);
        expect(receipt.accepted + receipt.refused).toBe(receipt.records);
        if (receipt.verdict === 'accepted' && receipt.feed === 'invoices') {
          expect(receipt.records).toBe(
            mutated
              .toString()
              .split(/\r\n|[\r\n]/)
              .filter((line) => line !== '').length - 1,
          );
        }
      }),
      { numRuns: 75 },
    );
  });

  it('lets one thread read what several misread: cells that look like rows', async () => {
    const inner = (i: number) => `${i},U${i},Unit,Head,001,2020-01-01\n`.repeat(400 + (i % 90));
    const rows = rowsOf('units', 2000).map((row, i) => ({ ...row, head_name: inner(i) }));
    expect(await drop('s/u.csv', csv('units', rows))).toMatchObject({ verdict: 'accepted', accepted: 2000 });
  });
});
