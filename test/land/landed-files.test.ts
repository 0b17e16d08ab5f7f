import { describe, expect, it } from 'vitest';
import { FEED_NAMES } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS, landedColumns } from '../../lambdas/domain/feeds/feeds.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { templateOf } from '../../lambdas/land/examples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, estate, good, rowsOf } from './drop.ts';
import { readLanded } from './read-landed.ts';

const PHYSICAL = {
  varchar: 'BYTE_ARRAY UTF8',
  bigint: 'INT64 INT_64',
  date: 'INT32 DATE',
  timestamp: 'INT64 TIMESTAMP_MILLIS',
  boolean: 'BOOLEAN',
};

describe('what every feed lands as', () => {
  it.each(FEED_NAMES)('%s: its template lands in the columns and types that both engines share', async (feed) => {
    const store = await temporaryStore();
    const receipt = await drop(`s/2026-10-31/${feed}.csv`, templateOf(feed), { store });
    expect(receipt).toMatchObject({ verdict: 'accepted', feed, layout: `truedown-${feed}`, accepted: 2, warnings: [] });
    const { rows, types } = await readLanded(store, receipt);
    expect(types).toEqual(Object.fromEntries(landedColumns(feed).map(({ name, type }) => [name, PHYSICAL[type]])));
    expect(Object.keys(types)).toEqual(landedColumns(feed).map(({ name }) => name));
    expect(rows.map(({ record }) => record)).toEqual(['1', '2']);
    if (FEEDS[feed].kind === 'snapshot') expect(rows[0]?.delivered_on).toBe('2026-10-31');
  });
});

describe('rows with one key in a snapshot (feeds 1)', () => {
  it('refuses both even where one is refused for another reason', async () => {
    const receipt = await drop('s/a.csv', good('accounts', 300, { 3: { account_id: 'a9', created_on: 'soon' } }));
    expect(receipt.reasons.map(({ record, column }) => [record, column])).toEqual([
      [3, 'created_on'],
      [9, 'platform'],
    ]);
  });

  it('keeps equal and different rows of money, which the month compares', async () => {
    const [row] = rowsOf('invoices', 1) as [Record<string, string>];
    expect(await drop('s/i.csv', csv('invoices', [row, row, { ...row, amount: '5' }]))).toMatchObject({ accepted: 3 });
  });

  it('writes the refused rows with their cells, in record order, whatever refused them', async () => {
    const store = await temporaryStore();
    const file = good('accounts', 400, { 5: { status: 'gone, "long"' }, 9: { account_id: 'a8' } }).replace(
      'Ann 7,',
      'Ann 7,x,',
    );
    const receipt = await drop('s/a.csv', file, { store });
    const rejects = Buffer.from((await store.read(keys.rejects(receipt.landing as string))) ?? []).toString();
    expect(rejects.split('\r\n')).toEqual([
      'record,column,reason,platform,account_id,display_name,status,created_on',
      expect.stringMatching(
        /^5,status,"record 5: status ""gone, ""+long.*,servicenow,a5,Ann 5,"gone, ""long""",2024-01-31$/,
      ),
      expect.stringMatching(/^7,,record 7: the record has 6 columns .*,servicenow,a7,Ann 7,x,active,2024-01-31$/),
      expect.stringMatching(/^8,platform,"record 8: record 9 has the same .*,servicenow,a8,Ann 8,active,2024-01-31$/),
      expect.stringMatching(/^9,platform,"record 9: record 8 has the same .*,servicenow,a8,Ann 9,active,2024-01-31$/),
      '',
    ]);
    expect(receipt).toMatchObject({ records: 400, accepted: 396, refused: 4 });
  });

  it.each([
    { cell: '=cmd|calc!A1', written: "'=cmd|calc!A1", why: 'a formula' },
    { cell: '＝HYPERLINK(1)', written: "'＝HYPERLINK(1)", why: 'in full width' },
    { cell: ' @SUM(A1)', written: "' @SUM(A1)", why: 'behind a blank' },
    { cell: '+353 1 555', written: "'+353 1 555", why: 'a telephone number' },
    { cell: '-12.50', written: '-12.50', why: 'a number is none' },
  ])('F23: refused cells are guarded against formulas: $why', async ({ cell, written }) => {
    const store = await temporaryStore();
    const file = good('accounts', 300, { 5: { status: 'gone', display_name: cell } });
    const { landing } = await drop('s/a.csv', file, { store });
    for (const key of [keys.rejects(landing as string), keys.firstRejects(landing as string)]) {
      const rejects = Buffer.from((await store.read(key)) ?? []).toString();
      expect(rejects.split('\r\n')[1]).toContain(`,a5,${written},gone,`);
    }
  });

  it('F23: the first 1,000 of many refused rows stand apart, for the mail', async () => {
    const store = await temporaryStore();
    const bad = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [i + 1, { status: 'gone' }]));
    const settings = estate({}, { landing: { max_reject_share: 0.9 } });
    const { landing, refused } = await drop('s/a.csv', good('accounts', 1500, bad), { store, settings });
    expect(refused).toBe(1200);
    const linesOf = async (key: string) =>
      Buffer.from((await store.read(key)) ?? [])
        .toString()
        .split('\r\n');
    const [first, all] = [
      await linesOf(keys.firstRejects(landing as string)),
      await linesOf(keys.rejects(landing as string)),
    ];
    expect([first.length, all.length]).toEqual([1000 + 2, 1200 + 2]);
    expect(first.slice(0, -1)).toEqual(all.slice(0, 1001));
  });
});
