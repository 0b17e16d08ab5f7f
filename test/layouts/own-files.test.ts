import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { chargebackCsv } from '../../lambdas/report/files/chargeback-csv.ts';
import { notCountedCsv } from '../../lambdas/report/files/not-counted-csv.ts';
import { estateSeatsCsv, seatsCsv } from '../../lambdas/report/files/seats-csv.ts';
import { tieOutCsv } from '../../lambdas/report/files/tie-out-csv.ts';
import { unattributedCsv } from '../../lambdas/report/files/unattributed-csv.ts';
import { drop, estate } from '../land/drop.ts';

const MONTH = parseMonth('2026-10');
const ESTATE = estate();
const DECLARED = estate({ ap: { feed: 'budgets' } });

describe("Truedown's own files (A2, feeds 3)", () => {
  it.each([
    {
      name: 'chargeback.csv',
      header:
        'period,status,unit_id,unit_name,cost_center,company_code,vendor,product,line_id,metric,charge_type,method,quantity,unit_of_measure,held,active,reclaimable,amount,idle_amount,currency,original_amount,original_currency,fx_rate,fx_date,invoice_ids,previous_amount,answerable_unit,explanation',
    },
    {
      name: 'tie-out.csv',
      header: 'period,line_id,vendor,invoice_ids,currency,invoiced,charged_to_units,unattributed,difference',
    },
    {
      name: 'seats.csv',
      header:
        'line_id,platform,account_id,person,attribution,seat_type,state,state_30,state_180,assigned_on,last_login_on,last_action_on,monthly_cost,disposition',
    },
    { name: 'unattributed.csv', header: 'platform,account_id,reason,lines,monthly_cost' },
    { name: 'not-counted.csv', header: 'platform,account_id,assignment,line_id,reason' },
    {
      name: 'journal.csv',
      header:
        'journal_id,line_no,external_ref,company_code,ledger,posting_date,period,document_date,currency,gl_account,cost_center,profit_center,debit,credit,tax_code,line_text,reference,assignment,counterpart_company,source,category,reversal_date,control_total,run_id',
    },
    { name: 'six-months.csv', header: 'unit_id,period,amount,idle_amount,budget,against_budget,currency' },
    { name: 'movements.csv', header: 'unit_id,line_id,cause,seats,amount,currency' },
    { name: 'changes.csv', header: 'unit_id,line_id,charge_type,before,after,currency' },
  ])('$name is ignored under any name, in a source of budgets too', async ({ header }) => {
    const content = `\ufeff${header}\r\n${header.replace(/[^,]+/g, '2026-10')}\r\n`;
    expect(await drop('ap/export.csv', content, { settings: DECLARED })).toMatchObject({
      verdict: 'ignored',
      feed: null,
      warnings: [expect.stringContaining('Truedown itself writes')],
    });
  });

  it.each([
    ['chargeback.csv', chargebackCsv(MONTH, [])],
    ['tie-out.csv', tieOutCsv(MONTH, [])],
    ['seats.csv of a unit', seatsCsv([], ESTATE)],
    ['seats.csv of the estate', estateSeatsCsv([], ESTATE).body],
    ['not-counted.csv', notCountedCsv([])],
    ['unattributed.csv', unattributedCsv([], 'EUR')],
  ])('%s as it is written today', async (_, content) => {
    expect(await drop('ap/export.csv', content, { settings: DECLARED })).toMatchObject({ verdict: 'ignored' });
  });

  it.each([
    { file: 'ap/r1/units/OPS/mail.html', content: '<!doctype html><title>x' },
    { file: 'ap/mail.txt', content: 'Operations: 5,000.00\n\n"quoted\n' },
    { file: 'ap/FIN-report.eml', content: 'From: a@x.example\nSubject: a, b\n\nHello\n' },
    { file: 'ap/2026-10/index.html', content: '<html>' },
  ])('$file is ignored', async ({ file, content }) => {
    expect(await drop(file, content, { settings: DECLARED })).toMatchObject({ verdict: 'ignored', feed: null });
  });

  it('takes assignments of an own list that says why, for the reason alone makes no file ours', async () => {
    const content = 'platform,account_id,assignment,reason\nsn,a,itil,new\n';
    expect(await drop('sn/a.csv', content)).toMatchObject({ verdict: 'accepted', feed: 'assignments' });
  });
});
