import { describe, expect, it } from 'vitest';
import { FEED_NAMES, FEEDS, landedColumns } from '../../lambdas/domain/feeds.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { templateOf } from '../../lambdas/land/examples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, good, rowsOf } from './drop.ts';
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
});
