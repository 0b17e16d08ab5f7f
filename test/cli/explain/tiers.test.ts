import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderStore } from '../../../lambdas/adapters/local/folder-store.ts';
import { explainIn } from '../../../lambdas/cli/explain/explain.ts';
import { runEstate, withFolder } from '../../month/run-estate.ts';
import { afterSampleOctober } from '../../month/sample-month.ts';
import { type Files, runTiny, TINY } from '../../month/tiny-estate.ts';
import { truedown } from '../truedown.ts';
import { forge } from './forge.ts';

const MONTH = '2026-10';
const GOLDEN = new URL('../../golden/metrics/tiers-of-seats/', import.meta.url).pathname;

let golden: string;
beforeAll(async () => {
  golden = await mkdtemp(join(tmpdir(), 'truedown-explain-tiers-'));
  const uploads = join(GOLDEN, 'uploads');
  await runEstate({ uploads, settings: join(GOLDEN, 'estate.yaml'), month: MONTH, out: golden });
}, 60_000);
afterAll(() => rm(golden, { recursive: true, force: true }));

const explain = (out: string, unit: string, line: string, ...options: string[]) =>
  truedown('explain', '--month', MONTH, '--out', out, '--unit', unit, '--line', line, ...options);

/** What is said of tiers, between its rule and the figure. */
async function told(out: string, unit: string, line: string): Promise<string[]> {
  const { stdout } = await explain(out, unit, line);
  const [, text = ''] = /\nR10\.[13]: .*\n([\s\S]*?)\n\n/.exec(stdout) ?? [];
  return text === '' ? [] : text.split('\n');
}

describe('truedown explain of a line whose tier is judged (R10.1)', () => {
  it('has what the seats of the unit justify, the prices and the saving', async () => {
    expect(await told(golden, 'OPS', 'FUL')).toEqual([
      '  Enterprise is held',
      '  Enterprise costs 12000.00 ÷ 10 EUR a year (line FUL)',
      '  Pro costs 9000.00 ÷ 10 EUR a year (quote Q1, line 2)',
      '  Standard costs 6000.00 ÷ 10 EUR a year (quote Q1, line 1)',
      '  justified   used of that tier  seats  need less  EUR a year',
      '  ───────────────────────────────────────────────────────────',
      '  Enterprise  process_mining         1          0        0.00',
      '  Pro         predictive             1          1      300.00',
      '  Standard                           1          1      600.00',
      '  total                              3          2      900.00',
    ]);
  });

  it('--json has the same as text', async () => {
    const { stdout } = await explain(golden, 'FIN', 'FUL', '--json');
    expect(JSON.parse(stdout).lines[0].tiers).toEqual({
      rule: expect.stringMatching(/^R10\.1: /),
      tier: 'Enterprise',
      prices: [
        { tier: 'Enterprise', annual_amount: '12000.00', quantity: '10', from: 'line FUL' },
        { tier: 'Standard', annual_amount: '6000.00', quantity: '10', from: 'quote Q1, line 1' },
      ],
      justified: [{ tier: 'Standard', capabilities: [], seats: '2', over_tiered: '2', saving_annual: '1200.00' }],
      currency: 'EUR',
    });
  });

  it('says nothing where nothing is judged, and on a deployed estate (R13.1)', async () => {
    const { stdout } = await explain(golden, 'FIN', 'BSH', '--json');
    expect(JSON.parse(stdout).lines[0].tiers).toBeNull();
    const { lines } = await explainIn(new FolderStore(golden), { month: MONTH, unit: 'OPS', line: 'FUL' }, false);
    expect(lines[0]?.tiers).toBeNull();
  });

  it('of an entitlement has the highest tier that the unit uses (R10.3), of nobody’s seats theirs', async () => {
    await withFolder(async (out) => {
      await afterSampleOctober(out);
      expect(await told(out, 'IT', 'SN-ITOH')).toEqual([
        '  Pro is held',
        '  highest used  used of that tier',
        '  ─────────────────────────────────',
        '  Pro           metric_intelligence',
      ]);
      expect((await told(out, '', 'SN-FUL')).at(-1)).toMatch(/^ {2}total +1 +1 +480\.00$/);
    });
  });
});

const HEADER =
  'line_id,contract_id,vendor,product,metric,platform,seat_type,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,tier';
const TIERED: Files = {
  'servicenow/capability_use.csv': `platform,product,capability,used_on,account_id,environment,quantity
servicenow,ITSM,incident,2026-08,,,0
servicenow,ITSM,incident,2026-09,,,0
servicenow,ITSM,incident,2026-10,,,0
`,
  'quotes/quotes.csv': `quote_id,quote_line,product,metric,tier,quantity,annual_amount,currency,replaces_line_id
Q,1,itsm,per_user,STANDARD,7,1000.00,EUR,
`,
};

/** The tiny estate, whose four seats are bought by these lines. */
async function toldOf(lines: readonly string[], changes: Files = {}): Promise<string[]> {
  return withFolder(async (folder) => {
    const invoices = (TINY['contracts/invoices.csv'] ?? '').replace(',SN,', ',A,');
    const contract = { 'contracts/lines.csv': [HEADER, ...lines, ''].join('\n'), 'contracts/invoices.csv': invoices };
    await runTiny(folder, { ...TIERED, ...contract, ...changes });
    return told(join(folder, 'out'), 'OPS', 'A');
  });
}

describe('the price of a tier is redone by the rule that made it (R10.1)', () => {
  const line = (id: string, amount: string, endsOn = '') =>
    `${id},C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,3,${amount},EUR,2026-01-01,${endsOn},FIN,Pro`;

  it.each([
    {
      lines: [line('A', ''), line('B', '1000.00')],
      prices: [
        '  Pro costs 1000.00 ÷ 3 EUR a year (line B)',
        '  Standard costs 1000.00 ÷ 7 EUR a year (quote Q, line 1)',
      ],
      saving: '190.48',
      why: 'by the first line of the pool that states an amount; a third less a seventh of 1,000.00, rounded once',
    },
    {
      lines: [line('A', '100.00')],
      prices: [
        '  Pro costs 100.00 ÷ 3 EUR a year (line A)',
        '  Standard costs 1000.00 ÷ 7 EUR a year (quote Q, line 1)',
      ],
      saving: '0.00',
      why: 'a lower tier that is dearer saves nothing',
    },
    {
      lines: [line('A', '1000.00', '2026-10-20')],
      prices: ['  Standard costs 1000.00 ÷ 7 EUR a year (quote Q, line 1)'],
      saving: 'not known',
      why: 'a line that has ended prices nothing',
    },
    {
      lines: [line('A', '1000.00')],
      changes: { 'quotes/quotes.csv': (TIERED['quotes/quotes.csv'] ?? '').replace('EUR', 'USD') },
      prices: ['  Pro costs 1000.00 ÷ 3 EUR a year (line A)'],
      saving: 'not known',
      why: 'a price in another currency',
    },
  ])('$why', async ({ lines, changes = {}, prices, saving }) => {
    const text = await toldOf(lines, changes);
    expect(text.filter((line) => line.includes(' costs '))).toEqual(prices);
    expect(text.at(-1)).toMatch(new RegExp(`^ {2}total +1 +1 +${saving}$`));
  });
});

describe('truedown explain never prints tiers that the other files do not give (F29)', () => {
  it.each([
    {
      ...{ file: 'tiers', from: 'OPS,Pro,FUL,Enterprise,,1,1,predictive,,Prime,Advanced,300.00' },
      to: 'OPS,Pro,FUL,Enterprise,,1,1,predictive,,Prime,Advanced,301.00',
      says: 'what seats of Pro save is 301.00 there, and 300.00 when it is redone',
    },
    {
      ...{ file: 'tiers', from: 'OPS,Pro,FUL,Enterprise,,1,1', to: 'OPS,Pro,FUL,Enterprise,,1,0' },
      says: 'how many seats of Pro need less than Enterprise is 0 there, and 1 when it is redone',
    },
    {
      ...{ file: 'tiers', from: 'OPS,Enterprise,FUL,Enterprise,,1,0', to: 'OPS,Enterprise,FUL,Enterprise,,2,0' },
      says: 'how many seats of OPS on FUL are judged is 4 there, and 3 when it is redone',
    },
    {
      ...{ file: 'quote', from: '10,9000.00,EUR', to: '10,9100.00,EUR' },
      says: 'what seats of Pro save is 300.00 there, and 290.00 when it is redone',
    },
  ])('with a checksum to fit: $says', async ({ file, from, to, says }) => {
    await withFolder(async (out) => {
      await cp(golden, out, { recursive: true });
      forge(out, `estate/${file}.csv`, from, to);
      const { status, stdout, stderr } = await explain(out, 'OPS', 'FUL');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`estate/tiers.csv does not give the figure: ${says}`);
    });
  });
});
