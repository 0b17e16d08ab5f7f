import { describe, expect, it } from 'vitest';
import { drop, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

async function landed(file: string, lines: readonly string[], source: object = {}) {
  const store = await temporaryStore();
  const settings = estate({ x: source }, { landing: { max_reject_share: 0.5 } });
  const receipt = await drop(`x/${file}`, lines.map((line) => `${line}\n`).join(''), { settings, store });
  return { ...receipt, rows: receipt.landing === null ? [] : (await readLanded(store, receipt)).rows };
}

const REPORT = [
  'CI Category,Domain,Total Count,Subscription Unit Ratio,Total Subscription Units Consumed',
  'Servers,global,"5,000",1,5000',
  'Containers,global,4000,10,400',
  'Sum,,,,5400',
];

describe('the License Report, which does not say of which product and day it is (formats A5)', () => {
  it.each([
    { name: 'License Report 2026-10-31.csv', on: '2026-10-31', why: 'a day' },
    { name: '2026-09/report.csv', on: '2026-09-30', why: 'a month ranks as its last day' },
  ])('is dated by its path, and its folder names the product: $why', async ({ name, on }) => {
    const { rows } = await landed(name, REPORT, { feed: 'resource_counts', columns: { product: { value: 'health' } } });
    expect(rows).toMatchObject([
      { product: 'health', class: 'server', counted_on: on, count: '5000', aggregated: true },
      { product: 'health', class: 'container', counted_on: on, count: '4000', aggregated: true },
    ]);
  });

  it("is one day's counts in a folder that says so", async () => {
    const columns = { product: { value: 'visibility' }, aggregated: { value: 'false' } };
    const { rows } = await landed('r-2026-10-30.csv', REPORT, { layout: 'servicenow-license-report', columns });
    expect(rows.map(({ aggregated }) => aggregated)).toEqual([false, false]);
  });

  it.each([
    { name: 'r-2026-10-31.csv', source: {}, says: 'product is empty; every row of resource_counts must have one' },
    {
      name: 'report.csv',
      source: { feed: 'resource_counts', columns: { product: { value: 'sam' } } },
      says: 'counted_on is the day of the delivery, and nothing says when that was; put the date of the export into the name',
    },
  ])('is refused where nobody says it: $says', async ({ name, source, says }) => {
    const { verdict, reasons } = await landed(name, REPORT, source);
    expect(verdict).toBe('refused');
    expect(reasons.map(({ reason }) => reason).join('\n')).toContain(says);
  });
});

describe("the vendor's counts and logs (formats A5, A7)", () => {
  const COUNTS = 'value_stream,category,count,is_aggregated,last_aggregated,sys_created_on';

  it('an unknown category is refused with the classes', async () => {
    const lines = [COUNTS, 'Visibility,Server,1,false,,2026-10-30', 'Visibility,Mainframes,1,false,,2026-10-30'];
    const { reasons, accepted } = await landed('c.csv', lines);
    expect([accepted, reasons[0]?.column]).toEqual([1, 'class']);
    expect(reasons[0]?.reason).toContain('class "Mainframes" is not one of server, paas, function');
  });

  it.each([
    { count: '12,345', lands: '12345' },
    { count: '1,234,567', lands: '1234567' },
    { count: '5,00', lands: undefined },
    { count: '-3', lands: undefined },
  ])('a count of "$count" lands as $lands', async ({ count, lands }) => {
    const { rows } = await landed('c.csv', [COUNTS, `Visibility,Servers,"${count}",false,,2026-10-30`]);
    expect(rows[0]?.count).toBe(lands);
  });

  it('a count in groups is refused in a file of own columns, where nobody knows what a comma means', async () => {
    const own = ['platform,product,class,counted_on,count', 'servicenow,sam,server,2026-10-30,"5,000"'];
    expect((await landed('c.csv', own)).reasons.at(-1)?.reason).toContain('count "5,000" is not a whole number');
  });

  it('the two grains of one day stay two rows', async () => {
    const lines = [COUNTS, 'Visibility,Servers,5,false,,2026-10-30', 'Visibility,Servers,4,true,2026-10-30,2026-05-01'];
    const { rows } = await landed('c.csv', lines);
    expect(rows.map(({ counted_on, aggregated, count }) => [counted_on, aggregated, count])).toEqual([
      ['2026-10-30', false, '5'],
      ['2026-10-30', true, '4'],
    ]);
  });

  it('a sum of the whole account is no reading', async () => {
    const { verdict, warnings } = await landed('a.csv', ['total_assists,last_sync', '41200,2026-10-31']);
    expect(verdict).toBe('ignored');
    expect(warnings.join()).toContain('never to add');
  });

  it('an item of several products is one resource with all of them', async () => {
    const lines = [
      'ci,ci.sys_id,category,application,contains_estimate',
      'web-1,c1,Servers,ITOM Optimization,false',
      'web-1,c1,Servers,Software Asset Management,false',
      'web-1,c1,Servers,ITOM Health,true',
      'web-2,c2,PaaS,ITOM Health,false',
    ];
    const { rows, records, accepted } = await landed('l.csv', lines);
    expect([records, accepted]).toEqual([2, 2]);
    expect(rows.map(({ resource_id, products }) => [resource_id, products])).toEqual([
      ['c1', 'optimisation+sam'],
      ['c2', 'health'],
    ]);
  });
});
