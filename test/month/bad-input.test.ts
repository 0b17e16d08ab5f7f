import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MonthRefusedError } from '../../lambdas/domain/errors.ts';
import { readCsv } from './read-csv.ts';
import { fingerprints, withFolder } from './run-estate.ts';
import { drop, type Files, runTiny, TINY } from './tiny-estate.ts';

const edit = (file: string, from: string, to: string): Files => ({ [file]: (TINY[file] as string).replace(from, to) });
const append = (file: string, rows: string): Files => ({ [file]: `${TINY[file]}${rows}\n` });
const lines = (rows: string) => append('contracts/lines.csv', rows);

interface Case {
  readonly why: string;
  readonly changes: Files;
  readonly settings?: object;
  readonly says: readonly string[];
}

const REFUSED: readonly Case[] = [
  { why: 'no people', changes: { 'hr/people.csv': '' }, says: ['no file of feed people for 2026-10'] },
  { why: 'no units', changes: { 'hr/units.csv': '' }, says: ['no file of feed units'] },
  { why: 'no contract lines', changes: { 'contracts/lines.csv': '' }, says: ['no file of feed contract_lines'] },
  {
    why: 'no accounts (R4.2)',
    changes: { 'servicenow/accounts.csv': '' },
    says: ['line SN', 'accounts of servicenow'],
  },
  { why: 'no assignments (R4.2)', changes: { 'servicenow/assignments.csv': '' }, says: ['line SN', 'assignments'] },
  {
    why: 'an unnamed seat type (R4.2)',
    changes: edit('contracts/lines.csv', 'fulfiller', 'agent'),
    says: ['line SN', 'agent'],
  },
  {
    why: 'no price (R5.3)',
    changes: { ...edit('contracts/lines.csv', '1200.00', ''), 'contracts/invoices.csv': '' },
    says: ['line SN', 'no invoice and no price', 'annual_amount'],
  },
  {
    why: 'no rate (R5.5)',
    changes: edit('contracts/invoices.csv', 'EUR', 'USD'),
    says: ['line SN', 'USD to EUR', 'fx_rates'],
  },
  {
    why: 'an invoice for a line that no contract has (R5.3)',
    changes: append('contracts/invoices.csv', 'I2,1,ServiceNow,GONE,2026-10,2026-10,5.00,EUR,final,2026-11-02'),
    says: ['line GONE', 'I2'],
  },
  {
    why: 'two invoices with one key that differ',
    changes: append('contracts/invoices.csv', 'I1,1,ServiceNow,SN,2026-10,2026-10,101.00,EUR,final,2026-11-02'),
    says: ['invoices I1', 'contracts/invoices.csv record 1', 'record 2'],
  },
  {
    why: 'an owner that does not answer (R5.3)',
    changes: edit('contracts/lines.csv', ',FIN,', ',GONE,'),
    says: ['line SN', 'owner GONE', 'owner_unit_id'],
  },
  {
    why: 'a circular successor (R2.3)',
    changes: append('hr/units.csv', 'A,A,,,,,,2019-01-01,2026-01-31,B\nB,B,,,,,,2019-01-01,2026-01-31,A'),
    says: ['units', 'A → B → A', 'successor_id'],
  },
  {
    why: 'overlapping validities',
    changes: append('hr/units.csv', 'OPS,Operations,,,,,,2026-05-01,,'),
    says: ['unit OPS', 'record 1', 'record 3', 'valid_to'],
  },
  {
    why: 'a percentage of a line that does not exist (R6.5)',
    changes: lines('P,C1,V,Support,percentage,,,,,120.00,EUR,2026-01-01,,,FIN,,NOPE,'),
    says: ['line P', 'NOPE'],
  },
  {
    why: 'percentages in a circle (R6.5)',
    changes: lines(
      'P,C1,V,Support,percentage,,,,,120.00,EUR,2026-01-01,,,FIN,,R,\nR,C1,V,Support,percentage,,,,,120.00,EUR,2026-01-01,,,FIN,,P,',
    ),
    says: ['lines P, R'],
  },
  {
    why: 'a fixed share for a unit that units does not have (R6.2)',
    changes: lines('F,C1,V,Flat,flat,,,,,120.00,EUR,2026-01-01,,,FIN,fixed,,'),
    settings: { fixed_shares: { F: { OPS: 1, GONE: 1 } } },
    says: ['line F', 'GONE', 'fixed_shares'],
  },
  {
    why: 'two counting rules for one pool (R4.1)',
    changes: lines('SN2,C1,ServiceNow,More,per_user,servicenow,fulfiller,,1,12.00,EUR,2026-01-01,,,FIN,,,'),
    settings: { counting: { SN: { login_within_days: 90 }, SN2: { login_within_days: 365 } } },
    says: ['SN', 'SN2', 'login_within_days'],
  },
  {
    why: 'a bad amount in a strict feed',
    changes: edit('contracts/invoices.csv', '100.00', '1e2'),
    says: ['contracts/invoices.csv', 'record 1', 'amount'],
  },
];

describe('a month that cannot be computed is refused, with everything that is at fault', () => {
  it.each(REFUSED)('$why', async ({ changes, settings, says }) => {
    await withFolder(async (folder) => {
      const error = await runTiny(folder, changes, settings).catch((refused: unknown) => refused);
      expect(error).toBeInstanceOf(MonthRefusedError);
      for (const words of says) expect((error as Error).message).toContain(words);
      expect(await fingerprints(join(folder, 'out'), ['outbox', 'reports'])).toEqual({});
    });
  });

  it('stands in nobody’s way: the mended month is published', async () => {
    await withFolder(async (folder) => {
      await runTiny(folder, edit('contracts/invoices.csv', 'EUR', 'USD')).catch(() => undefined);
      const mended = await runTiny(folder);
      expect(mended.outcome.status).toBe('published');
      expect(mended.run.revision).toBe(2);
    });
  });

  it('says the same again when the same month is run again', async () => {
    await withFolder(async (folder) => {
      const circle = append('hr/units.csv', 'A,A,,,,,,2019-01-01,2026-01-31,A');
      await runTiny(folder, circle).catch(() => undefined);
      const again = await runTiny(folder, circle);
      expect(again.outcome).toMatchObject({ status: 'refused', reasons: [expect.stringContaining('A → A')] });
      expect(again.run.revision).toBe(1);
    });
  });
});

describe('a month that can be computed', () => {
  it('charges 100.00: two seats of Operations, one of Finance, one unassigned with the owner (R6.1)', async () => {
    await withFolder(async (folder) => {
      await runTiny(folder);
      const rows = readCsv(join(folder, 'out/reports/2026-10/r1/finance/chargeback.csv'));
      expect(rows.map((r) => [r.unit_id, r.charge_type, r.amount, r.idle_amount, r.explanation])).toEqual([
        ['FIN', 'unassigned', '25.00', '25.00', expect.any(String)],
        ['FIN', 'used', '25.00', '0.00', '1 of 4 fulfiller seats'],
        ['OPS', 'used', '50.00', '25.00', '2 of 4 fulfiller seats; 1 never used'],
      ]);
    });
  });

  it('warns of a file that no feed knows, and goes on', async () => {
    await withFolder(async (folder) => {
      const result = await runTiny(folder, { 'misc/notes.csv': 'colour,shape\nred,round\n' });
      expect(result.outcome.status).toBe('published');
      expect(result.receipts.find(({ file }) => file === 'misc/notes.csv')).toMatchObject({
        verdict: 'refused',
        feed: null,
      });
    });
  });

  it('is held where a source of the settings has no file, and the owner hears which (T44)', async () => {
    await withFolder(async (folder) => {
      const result = await runTiny(folder, {}, { sources: { treasury: { feed: 'fx_rates' } } });
      expect(result.isHeld).toBe(true);
      expect(result.outcome.reasons).toEqual([
        expect.stringContaining('source treasury has nothing for 2026-10: drop its file below uploads/treasury/'),
      ]);
    });
  });

  it('takes a dated file of an appended feed for a promise kept in its own month only', async () => {
    await withFolder(async (folder) => {
      const rates = 'rate_date,from_currency,to_currency,rate\n2026-09-30,USD,EUR,0.9\n';
      const sources = { sources: { treasury: { feed: 'fx_rates' } } };
      expect((await runTiny(folder, { 'treasury/2026-09/rates.csv': rates }, sources)).isHeld).toBe(true);
      expect(
        (await runTiny(folder, { 'treasury/2026-10/rates.csv': `${rates}2026-10-30,USD,EUR,0.9\n` }, sources)).isHeld,
      ).toBe(false);
    });
  });

  it('mails no unit without a head, and lists it for the owner (T27)', async () => {
    await withFolder(async (folder) => {
      await runTiny(folder, edit('hr/units.csv', 'finn@tiny.example', ''));
      const mails = Object.keys(await fingerprints(join(folder, 'out'), ['outbox']));
      expect(mails.map((key) => key.split('/').at(-1))).toEqual([
        'OPS-report.eml',
        '_finance-estate.eml',
        '_owner-estate.eml',
      ]);
    });
  });

  it('takes the newer of two deliveries and lets dated files go before undated ones (R12.3)', async () => {
    await withFolder(async (folder) => {
      const moved = (TINY['hr/people.csv'] as string).replace('Bob Birch,OPS', 'Bob Birch,FIN');
      const later = moved.replace('Ann Ash,OPS', 'Ann Ash,FIN');
      await drop(join(folder, 'uploads'), { 'hr/2026-10-05/people.csv': moved, 'hr/2026-10-28/people.csv': later });
      await runTiny(folder);
      const rows = readCsv(join(folder, 'out/reports/2026-10/r1/finance/chargeback.csv'));
      expect(rows.filter((r) => r.charge_type === 'used').map((r) => [r.unit_id, r.held])).toEqual([['FIN', '3']]);
      await rm(join(folder, 'uploads/hr/2026-10-28'), { recursive: true });
      await runTiny(folder);
      const before = readCsv(join(folder, 'out/reports/2026-10/r2/finance/chargeback.csv'));
      expect(before.filter((r) => r.charge_type === 'used').map((r) => [r.unit_id, r.held])).toEqual([
        ['FIN', '2'],
        ['OPS', '1'],
      ]);
    });
  });
});
