import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Renewal, renewal, renewalPage } from '../../../lambdas/cli/month/renewal.ts';
import { renewalCsv } from '../../../lambdas/report/files/renewal-csv.ts';
import type { CsvRow } from '../../../lambdas/run/revisions/published-files.ts';
import { parseCsv } from '../../../lambdas/run/store/csv.ts';
import { runEstate, withFolder } from '../../month/run-estate.ts';
import { type SeenTable, sectionOf, tablesOf, textOf } from '../page/read-page.ts';

const GOLDEN = new URL('../../golden/metrics/', import.meta.url).pathname;

async function packOf(estate: string, contract: string): Promise<Renewal> {
  let pack: Renewal | undefined;
  await withFolder(async (out) => {
    const [uploads, settings] = ['uploads', 'estate.yaml'].map((name) => join(GOLDEN, estate, name)) as [
      string,
      string,
    ];
    await runEstate({ uploads, settings, month: '2026-10', out });
    pack = await renewal({ contract, month: '2026-10', out });
  });
  return pack as Renewal;
}

describe('the pack of the published case (£480,000 to £298,000)', () => {
  let page: string;
  let rows: CsvRow[];
  beforeAll(async () => {
    const pack = await packOf('published-b', 'C-B');
    page = renewalPage(pack);
    rows = parseCsv(renewalCsv(pack.rows));
  });
  const lines = () => rows.filter(({ line_id }) => line_id !== 'total');
  const plain = (cell = '') => cell.replace(/[£,]/g, '');

  it('says what is enough, and the four sums (feeds-metrics 5.3)', () => {
    const head = textOf(/<section class="head">[\s\S]*?<\/section>/.exec(page)?.[0] ?? '');
    expect(head).toContain('£298,000 a year is enough');
    expect(head).toContain('It costs £480,000.00 now and £518,400.00 with the rise.');
    expect(head).toContain('Right-sized £375,000.00');
    expect(head).toContain('Right-tiered £298,000.00');
  });

  it('has every figure of renewal.csv', () => {
    const [held, sums] = tablesOf(page, 'lines') as [SeenTable, SeenTable];
    const told = held.rows.map((cells) => [cells[1], cells[2], ...cells.slice(3, 7).map(plain)]);
    expect(told).toEqual(
      lines().map((r) => [r.tier, r.new_tier, r.quantity, r.needed, r.target, r.new_quantity].map((c) => c ?? '')),
    );
    expect(sums.rows.map((cells) => cells.slice(1).map(plain))).toEqual(
      rows.map((r) => [r.as_is, r.with_uplift, r.right_sized, r.right_tiered].map((c) => c ?? '')),
    );
  });

  it('asks for the most money first, with the right reason each', () => {
    expect(textOf(sectionOf(page, 'asks')).replaceAll('\u00a0', ' ')).toMatch(
      new RegExp(
        [
          'ITOM Visibility \\(B-VI\\): Standard instead of Enterprise: £143,000 a year, not £237,600 with the 8 %.*',
          'ITOM Optimisation \\(B-OP\\): none of the 1,700 units: nobody needs one: £0 a year, not £91,800.*',
          'ITOM Health \\(B-HE\\): 3,100 units instead of 3,500, Pro instead of Enterprise \\(its price is not known\\): £155,000 a year',
        ].join(''),
      ),
    );
  });

  it('marks the same rights as missing as renewal.csv does', () => {
    const [rights] = tablesOf(page, 'protections') as [SeenTable];
    const missing = (line: CsvRow) =>
      rights.rows
        .filter((cells) => cells[rights.columns.indexOf(line.line_id ?? '')] === 'missing')
        .map(([name = '']) => name.split(' ').at(-1));
    for (const line of lines()) expect(missing(line).join('+'), line.line_id).toBe(line.missing);
  });

  it('proves each line by what was counted, and says where that comes from', () => {
    expect(textOf(sectionOf(page, 'line-1'))).toContain(
      '2,818 units are consumed on average without those that need not be counted, on 31 Oct 2026, of 3,500 bought by this line.',
    );
    const [units] = tablesOf(page, 'line-1') as [SeenTable];
    expect(units.rows[0]?.slice(0, 2)).toEqual(['health servicenow', '2,818.00']);
    expect(textOf(sectionOf(page, 'line-3'))).toContain('Enterprise is held, what is used justifies Standard');
    expect(tablesOf(page, 'sources')[0]?.caption).toBe('Deliveries, by source');
  });
});

describe('the pack of seats', () => {
  it('has the seats by state and by unit, and what a seat that nobody uses is', async () => {
    const page = renewalPage(await packOf('tiers-of-seats', 'C-FUL'));
    const [states, units, tiers] = tablesOf(page, 'line-1') as [SeenTable, SeenTable, SeenTable];
    expect(states.rows.map((cells) => cells.slice(0, 3))).toEqual([
      ['active used in the window', 'yes', '5'],
      ['dormant not used in the window', 'no', '1'],
    ]);
    expect(units.rows.map((cells) => cells.join(' '))).toEqual([
      'Unit FIN FIN 2 2 0',
      'Unit HR HR 1 0 1',
      'Unit OPS OPS 3 3 0',
    ]);
    expect(tiers.rows.map(([unit, , tier]) => `${unit} ${tier}`)).toContain('Unit OPS OPS Enterprise');
    expect(textOf(sectionOf(page, 'line-1'))).toContain('5 seats are billable and not reclaimable on 31 Oct 2026');
  });
});
