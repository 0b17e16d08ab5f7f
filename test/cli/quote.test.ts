import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quoteLines } from '../../lambdas/cli/month/quote-lines.ts';
import { judgeQuoteLines } from '../../lambdas/domain/renewal/quotes.ts';
import { grounds, held, offer, range, seats } from '../domain/renewal/offers.ts';
import { runEstate } from '../month/run-estate.ts';
import { truedown } from './truedown.ts';

const GOLDEN = new URL('../golden/metrics/quotes/', import.meta.url).pathname;
const NOTHING =
  '2026-09 has no figures here: it was never run, or none of its revisions was published or held; check --month, and --out or --stack, or run the month';
const HEADER = 'quote_id,quote_line,product,metric,tier,quantity,annual_amount,currency,replaces_line_id';

let folder: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-quote-test-'));
  out = join(folder, 'out');
  await runEstate({ uploads: join(GOLDEN, 'uploads'), settings: join(GOLDEN, 'estate.yaml'), month: '2026-10', out });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function quoted(rows: readonly string[], ...options: string[]) {
  const file = join(folder, 'offer 2026-11.csv');
  await writeFile(file, `${[HEADER, ...rows].join('\n')}\n`);
  const { stdout, stderr, status } = await truedown('quote', file, '--month', '2026-10', '--out', out, ...options);
  return { stdout, stderr: stderr.replaceAll(file, 'FILE'), status };
}

describe('truedown quote (R10.4)', () => {
  it('prints the columns of quote.csv as text, sorted by their key', async () => {
    const { stdout, status } = await quoted(
      [
        'B,2,ITSM,per_user,advanced,3,3600.00,EUR,FUL',
        'B,10,IMPACT,percentage,,1,900,EUR,',
        'A,1,itsm,flat,,2,7,JPY,VI',
      ],
      '--json',
    );
    expect(status).toBe(0);
    const told = JSON.parse(stdout) as Record<string, string>[];
    expect(
      told.map((row) => [row.quote_id, row.quote_line, row.unit_price, row.score, row.uplift_percent, row.flags]),
    ).toEqual([
      ['A', '1', '3.5000', '', '', 'unscored+uncapped'],
      ['B', '10', '900.0000', '', '', 'unscored'],
      ['B', '2', '1200.0000', '1.00', '0.00', ''],
    ]);
    expect(Object.keys(told[0] ?? {}).join(' ')).toBe(
      'quote_id quote_line family product metric tier quantity annual_amount currency unit_price low high score agenda replaces_line_id needed target fit uplift_percent uplift_cap flags',
    );
  });

  it('keeps a table of each quote within 100 columns, with what to raise first', async () => {
    const long = 'Strategic Portfolio Management with Everything in it';
    const { stdout, stderr, status } = await quoted([
      `Q,1,${long},per_user,Enterprise Plus,123456,98765432.10,EUR,FUL`,
      'Q,2,ITSM,per_user,Advanced,3,3900.00,EUR,FULL',
      'Q,3,ITSM,per_user,Advanced,3,123.45,EUR,',
      'R,1,ITSM,per_user,,1,0.125,KWD,',
    ]);
    expect(status).toBe(0);
    const tables = stdout.split('\n').filter((line) => !line.includes('raise first'));
    expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).toContain('raise first line 2 (ITSM Advanced); 1 of 3 without a benchmark\n');
    expect(stdout).toContain('no line has a benchmark; feed benchmarks says what others pay\n');
    expect(stderr).toBe(
      'warning: FILE record 2, replaces_line_id: contract_lines has no line FULL, so line 2 of quote Q is compared with none; did you mean FUL?\n',
    );
  });

  it('says that there is nothing in it', async () => {
    expect(await quoted([])).toEqual({ status: 0, stderr: '', stdout: 'the quote has no lines\n' });
    expect((await quoted([], '--json')).stdout).toBe('[]\n');
  });

  it.each([
    {
      rows: ['Q,1,ITSM,per_seat,,4,12,EUR,', 'Q,2,ITSM,per_user,,0,12,EUR,', 'Q,3,ITSM,per_user,,1,12,EUR,'],
      says: [
        'FILE: 2 of 3 records cannot be taken; quotes is taken whole or not at all, because a missing row is missing money',
        '    record 1: metric "per_seat" is not one of per_user, module, flat, percentage, subscription_unit, consumption; did you mean per_user?',
        '    record 2: quantity is 0; it must be above 0',
      ],
    },
    {
      rows: ['Q,1,ITSM,per_user,,4,1.5,JPY,', 'Q,1,ITSM,per_user,,4,15,JPY,'],
      says: [
        'FILE: 2 of 2 records cannot be taken; quotes is taken whole or not at all, because a missing row is missing money',
        '    record 1: annual_amount "1.5" has more decimals than JPY has (0); write it as 1234',
        '    record 2: record 1 has the same quote_id + quote_line; nobody knows which is true, so keep one',
      ],
    },
  ])('refuses a file that is not whole, with what to mend in it', async ({ rows, says }) => {
    const { stdout, stderr, status } = await quoted(rows);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toBe(`${says.join('\n')}\n`);
  });

  it.each([
    { file: 'expected/quote.csv', says: 'this is a file that Truedown itself writes (quote.csv), and no upload' },
    {
      file: 'uploads/benchmarks/benchmarks-1.csv',
      says: 'the header lacks quote_id, quote_line, quantity, annual_amount',
    },
    { file: 'uploads/gone.csv', says: 'it is not there any more' },
  ])('refuses $file', async ({ file, says }) => {
    const { stderr, status } = await truedown('quote', join(GOLDEN, file), '--month', '2026-10', '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });

  it('refuses a month that was never run, and writes nothing into the store', async () => {
    const before = (await readdir(out, { recursive: true })).sort();
    await quoted(['Q,1,ITSM,per_user,,4,12,EUR,']);
    expect((await readdir(out, { recursive: true })).sort()).toEqual(before);
    const file = join(GOLDEN, 'uploads/quotes/quotes-1.csv');
    const { stderr, status } = await truedown('quote', file, '--month', '2026-09', '--out', out);
    expect([status, stderr]).toEqual([2, `${NOTHING}\n`]);
  });
});

describe('an offer at the terminal', () => {
  it('says that nothing is above its range', () => {
    const lines = judgeQuoteLines([offer, { ...offer, quoteLine: '2', tier: null }], grounds());
    expect(quoteLines(lines).at(-1)).toBe('no line is above what others pay; 1 of 2 without a benchmark');
  });

  it('shows what to raise, what is needed, and prices with at least the decimals of their currency', () => {
    const lines = [
      { ...offer, annualAmount: 508_800n, replacesLineId: 'FUL' },
      { ...offer, quoteLine: '2', quantity: 1n, annualAmount: 100_001n, replacesLineId: 'FREE' },
      { ...offer, quoteLine: '3', quantity: 400n, annualAmount: 1_710n, tier: null },
    ];
    const free = { ...held, lineId: 'FREE', upliftCap: null };
    const needs = { FUL: seats(2n), FREE: { ...seats(10n), pool: 'free' } };
    expect(quoteLines(judgeQuoteLines(lines, grounds({ lines: [held, free], benchmarks: [range], needs })))).toEqual([
      'quote Q, prices of one unit a year in EUR',
      '',
      'line  product        raise                    units    needed    price   others pay    uplift',
      '─────────────────────────────────────────────────────────────────────────────────────────────',
      '1     ITSM Advanced  price, uplift, too many      4    2 to 3  1272.00  800 to 1200    6.00 %',
      '2     ITSM Advanced  no cap, too few              1  10 to 11  1000.01  800 to 1200  -16.67 %',
      '3     ITSM                                      400             0.0428',
      '',
      'raise first line 1 (ITSM Advanced); 1 of 3 without a benchmark',
    ]);
  });
});
