import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { withFolder } from './run-estate.ts';
import { type Files, runTiny, TINY } from './tiny-estate.ts';
import { append, header, log, seatsOf, summaryOf } from './tiny-months.ts';

describe('the same event in several files (R3.7)', () => {
  const flat = append('contracts/lines.csv', 'F,C1,V,Flat,flat,servicenow,,,,120.00,EUR,2026-01-01,,,FIN,actions,,');
  const row = 'servicenow,ann,2026-10-20T08:00:00Z,update,incident,INC1,,';
  const other = 'servicenow,cai,2026-10-20T09:00:00Z,update,incident,INC2,,';

  async function quantities(files: Files): Promise<Record<string, string>> {
    return withFolder(async (folder) => {
      await runTiny(folder, { ...flat, ...files });
      const rows = readCsv(join(folder, 'out/reports/2026-10/r1/finance/chargeback.csv'));
      return Object.fromEntries(rows.filter((r) => r.line_id === 'F').map((r) => [r.unit_id ?? '', r.quantity ?? '']));
    });
  }

  it('counts as often as the file that has it most often; an id in another case is another event', async () => {
    const files = {
      'sn/a.csv': log(`${row}\n${other}`),
      'sn/b.csv': log(`${row}\n${row}\n${row}\n${other.replace(',cai,', ',CAI,')}`),
    };
    expect(await quantities(files)).toEqual({ OPS: '3', FIN: '2' });
  });
});

describe('deliveries by source (R12.3)', () => {
  const rowsOf = (file: string) => (TINY[file] as string).split('\n').slice(1, -1);
  const [ann, bob, cai] = rowsOf('hr/people.csv') as [string, string, string];
  const csv = (...rows: string[]) => `${header('hr/people.csv')}\n${rows.join('\n')}\n`;

  it('a newer delivery replaces older ones of its own source only: two sources add up', async () => {
    const files = {
      'hr/people.csv': '',
      'hr1/2026-10-05/p.csv': csv(ann, bob),
      'hr1/2026-10-20/p.csv': csv(ann.replace('OPS', 'FIN')),
      'hr2/2026-10-01/p.csv': csv(cai),
    };
    expect(await seatsOf(files)).toEqual([
      'ann: FIN matched active',
      'bob: nobody unknown_person never_used',
      'cai: FIN matched active',
    ]);
  });

  it('a key that two sources tell differently is refused, and dating one of them is no advice', async () => {
    const files = { 'hr2/2026-10-31/p.csv': csv(ann.replace('OPS', 'FIN')) };
    await expect(seatsOf(files)).rejects.toThrow(
      /hr\/people.csv record 1 and hr2\/2026-10-31\/p.csv record 1; two sources add up/,
    );
  });

  it.each([
    {
      feed: 'budgets',
      file: 'fin/b.csv',
      text: 'period,unit_id,amount,currency\n2026-10,OPS,1.00,EUR\n',
      other: 'period,unit_id,amount,currency\n2026-10,OPS,2.00,EUR\n',
      says: /budgets OPS for 2026-10: twice and different.*date the newer file's path/,
    },
    {
      feed: 'fx_rates',
      file: 'fin/b.csv',
      text: 'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.9\n',
      other: 'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.91\n',
      says: /fx_rates USD to EUR on 2026-10-30: twice and different.*under the old file's name/,
    },
  ])('contradictory $feed are refused with advice that helps', async ({ file, text, other, says }) => {
    await expect(seatsOf({ [file]: text, [`${file}.more.csv`]: other })).rejects.toThrow(says);
  });

  it('rates that are the same number do not contradict each other: 0.9 is 0.90 (R5.5)', async () => {
    const rate = (text: string) => `rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,${text}\n`;
    expect(await seatsOf({ 'fin/a.csv': rate('0.9'), 'fin/b.csv': rate('0.90') })).toHaveLength(3);
  });
});

describe('what makes a seat is what keeps it alive (R4.1)', () => {
  it('another product of the account is no use of the seat', async () => {
    const files = {
      'servicenow/assignments.csv': `${header('servicenow/assignments.csv')}\nservicenow,ann,itil,2020-02-01,,true\nservicenow,ann,other,2020-02-01,2026-10-30,true\n`,
    };
    expect(await seatsOf(files)).toEqual(['ann: OPS matched never_used']);
  });
});

describe('who is counted (R4.2)', () => {
  const service = append(
    'servicenow/accounts.csv',
    'servicenow,svc,svc,,,Robot,active,service,OPS,2020-02-01,2026-10-30T08:00:00Z',
  );
  const held = append('servicenow/assignments.csv', 'servicenow,svc,itil,2020-02-01,2026-10-30,true');

  it.each([
    { settings: {}, counts: false, why: 'humans by default' },
    {
      settings: { counting: { SN: { kinds: ['human', 'service'] } } },
      counts: true,
      why: 'service accounts where the vendor bills them',
    },
  ])('$why', async ({ settings, counts }) => {
    const seats = await seatsOf({ ...service, ...held }, settings);
    expect(seats.includes('svc: OPS service_account active')).toBe(counts);
  });

  it('a login rule that cannot be applied counts every account, and says so', async () => {
    const silent = (TINY['servicenow/accounts.csv'] as string).replaceAll('2026-10-30T08:00:00Z', '');
    const settings = { counting: { SN: { login_within_days: 365 } } };
    const { warnings } = await summaryOf({ 'servicenow/accounts.csv': silent }, settings);
    expect(warnings).toEqual([expect.stringContaining('line SN: login_within_days 365 could not be applied')]);
    expect(await seatsOf({ 'servicenow/accounts.csv': silent }, settings)).toHaveLength(3);
    expect(await seatsOf({}, settings)).toHaveLength(2);
  });

  it('a per-user line without a quantity is refused', async () => {
    const lines = (TINY['contracts/lines.csv'] as string).replace(',4,1200.00', ',,1200.00');
    await expect(seatsOf({ 'contracts/lines.csv': lines })).rejects.toThrow(
      /line SN: a per_user line needs its quantity/,
    );
  });
});
