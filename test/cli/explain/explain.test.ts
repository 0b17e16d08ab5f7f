import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../house/source-files.ts';
import { added, expectFiguresExplained, explained, whole } from '../../month/figures-explained.ts';
import { readCsv } from '../../month/read-csv.ts';
import { withFolder } from '../../month/run-estate.ts';
import { afterSampleOctober, sample } from '../../month/sample-month.ts';
import { truedown } from '../truedown.ts';
import { afterEveryKind } from './every-kind.ts';

const MONTH = '2026-10';

async function withEveryKind<T>(use: (out: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await afterEveryKind(folder);
    return use(join(folder, 'out'));
  });
}

const explain = (out: string, ...args: readonly string[]) =>
  truedown('explain', '--month', MONTH, '--out', out, ...args);

describe('truedown explain redoes a figure of every kind by the arithmetic that it prints', () => {
  it.each([
    { unit: 'OPS', line: 'SN', amount: '50.00', says: ['R6.1', /OPS +2 +50\.00 +0\/4/], why: 'seats of a long pool' },
    {
      ...{ unit: 'FIN', line: 'SN', amount: '50.00', why: 'seats, and what was bought for nobody' },
      says: [/\* FIN \(unassigned\) +1 +25\.00/, /seats +unassigned +25\.00/, /seats +used +25\.00/],
    },
    {
      ...{ unit: 'OPS', line: 'SHORT', amount: '50.01', why: 'seats of a short pool, an invoice with a credit' },
      says: [/I2 +2 +final +2026-10 +-20\.00/, 'R5.2', /\* OPS +2 +50\.00 +2\/4 +\+0\.01 +50\.01/, /j-bob .+ reclaim/],
    },
    {
      unit: '',
      line: 'SHORT',
      amount: '25.00',
      says: ['R2.4', /\(unattributed\) +1 +25\.00/, 'ghost'],
      why: "nobody's",
    },
    {
      unit: 'OPS',
      line: 'ACTIONS',
      amount: '6.67',
      says: ['R6.2', 'pieces of work', /2 +6\.66 +2\/3/],
      why: 'actions',
    },
    { unit: 'FIN', line: 'USERS', amount: '5.01', says: [/\* FIN +1 +5\.00 +1\/2 +\+0\.01/], why: 'a tie: smaller id' },
    { unit: 'OPS', line: 'USERS', amount: '5.00', says: [/\* OPS +1 +5\.00 +1\/2 +5\.00/], why: 'a tie: larger id' },
    { unit: 'OPS', line: 'HEADS', amount: '6.67', says: ['last day of the month'], why: 'headcount' },
    {
      unit: 'OPS',
      line: 'FIXED',
      amount: '3.35',
      says: [/OPS +33\.5 +3\.35 +0\.0\/100\.0/],
      why: 'weights with decimals',
    },
    {
      ...{ unit: 'FIN', line: 'MIXED', amount: '6.68', why: 'composite with an unused part' },
      says: [/actions +50 % +5\.00 +\+0\.01 +5\.01/, /actions +unused +5\.01/, /headcount +used +1\.67/],
    },
    {
      unit: 'FIN',
      line: 'SUPPORT',
      amount: '7.50',
      says: ['R6.5', /75\.00 +7\.49/, 'SN 50.00 + SHORT 25.00'],
      why: '%',
    },
    {
      ...{ unit: 'OPS', line: 'DOLLARS', amount: '4.33', why: 'another currency, half away from zero' },
      says: ['R5.5', '10.00 USD × 0.8655 (2026-10-30) = 8.655000, rounded 8.66 EUR'],
    },
    {
      ...{ unit: 'FIN', line: 'YEAR', amount: '4.17', why: 'a year on one invoice' },
      says: ['R5.3', /100\.00 +10 of 12 \(8\.33 each, 0\.01 more in the first 4\) +8\.33/],
    },
    {
      ...{ unit: 'FIN', line: 'PRICE', amount: '4.17', why: "the contract's twelfth" },
      says: [/contract +100\.00 +3 of 12 .+ 8\.34/],
    },
    {
      unit: 'FIN',
      line: 'CREDIT',
      amount: '-5.01',
      says: [/\* FIN +1 +-5\.00 +1\/2 +-0\.01 +-5\.01/],
      why: 'a credit',
    },
    { unit: 'OPS', line: 'NOT-YET', amount: '5.00', says: [/I10 +1 +estimated/], why: 'an estimated invoice' },
  ])('$unit $line is $amount: $why', async ({ unit, line, amount, says }) => {
    await withEveryKind(async (out) => {
      const { stdout, status } = await explain(out, '--unit', unit, '--line', line);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^r1 of 2026-10, published: .*${amount} EUR for ${line} `));
      expect(stdout).toMatch(new RegExp(`the figure +${amount}\n`));
      for (const part of says) expect(stdout).toMatch(part);
      expectPrinted(stdout, await explained(out, MONTH, unit, line));
    });
  });

  it('every figure of them is the sum of its steps', async () => {
    await withEveryKind(async (out) => expect(await expectFiguresExplained(out, MONTH)).toBeGreaterThan(25));
  });
});

/** What adds up to the figure stands in the text, and in the object. */
function expectPrinted(text: string, { amount, steps }: Awaited<ReturnType<typeof explained>>): void {
  for (const step of steps) expect(text).toMatch(new RegExp(`${step.charge_type} +${step.amount}\n`));
  expect(added(steps.map((step) => step.amount))).toBe(whole(amount));
}

describe('truedown explain of a whole unit', () => {
  it.each(['OPS', 'FIN'])('%s: the lines sum to the number on its mail', async (unit) => {
    await withEveryKind(async (out) => {
      const { stdout } = await explain(out, '--unit', unit);
      const charges = readCsv(join(out, 'reports', MONTH, 'r1/units', unit, 'charges.csv'));
      const total = /^total +(\S+)$/m.exec(stdout)?.[1] ?? '';
      expect(whole(total)).toBe(added(charges.map((row) => row.amount)));
      expect(readFileSync(join(out, 'reports', MONTH, 'r1/units', unit, 'mail.txt'), 'utf8')).toContain(total);
      for (const row of charges) expect(stdout).toMatch(new RegExp(`^${row.line_id} .* ${row.amount}$`, 'm'));
      expect(stdout).toContain(`--unit ${unit} --line ACTIONS --out ${out}`);
    });
  });

  it("what is nobody's says that its owner does not pay it (R2.4)", async () => {
    await withEveryKind(async (out) => {
      const { stdout } = await explain(out, '--unit', '');
      expect(stdout).toContain('no unit answers for 27.50 EUR\nR2.4: ');
      expect(stdout).toContain("explain --month 2026-10 --unit '' --line SHORT");
    });
  });

  it('ten random figures of the sample sum to the figure, on the terminal and as JSON', async () => {
    await withFolder(async (out) => {
      await afterSampleOctober(out);
      const rows = readCsv(join(out, 'reports', sample.month, 'r1/finance/chargeback.csv'));
      for (const { unit_id = '', line_id = '' } of fc.sample(fc.constantFrom(...rows), { numRuns: 10, seed: 15 })) {
        const own = rows.filter((row) => row.unit_id === unit_id && row.line_id === line_id);
        const figure = await explained(out, sample.month, unit_id, line_id);
        expect(added(figure.steps.map(({ amount }) => amount))).toBe(added(own.map(({ amount }) => amount)));
        expectPrinted((await explain(out, '--unit', unit_id, '--line', line_id)).stdout, figure);
      }
    });
  });

  it('the command of the README works, and prints what it shows', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const [, unit = '', line = ''] =
      /truedown explain --month 2026-10 --unit (\S+) --line (\S+) --out out/.exec(readme) ?? [];
    await withFolder(async (out) => {
      await afterSampleOctober(out);
      const { stdout, status } = await explain(out, '--unit', unit, '--line', line);
      expect(status).toBe(0);
      const shown =
        readme
          .slice(readme.indexOf(`--unit ${unit} --line ${line}`))
          .split('```')[0]
          ?.split('\n') ?? [];
      for (const text of shown.slice(1)) expect(stdout).toContain(text.replace('…', '').trim());
    });
  });

  it('--json is one object with the same numbers as text', async () => {
    await withEveryKind(async (out) => {
      const { stdout } = await explain(out, '--unit', 'FIN', '--line', 'MIXED', '--json');
      expect(JSON.parse(stdout)).toMatchObject({
        ...{ month: MONTH, revision: 1, stands: 'published', unit_id: 'FIN', line_id: 'MIXED', amount: '6.68' },
        steps: [
          { line_id: 'MIXED', basis: 'actions', charge_type: 'unused', amount: '5.01' },
          { line_id: 'MIXED', basis: 'headcount', charge_type: 'used', amount: '1.67' },
        ],
      });
    });
  });

  it('prints accounts and no names of people (R13.1)', async () => {
    await withEveryKind(async (out) => {
      const { stdout } = await explain(out, '--unit', 'OPS', '--line', 'SN');
      expect(stdout).toContain('ann');
      expect(stdout).not.toContain('Ann Ash');
    });
  });
});
