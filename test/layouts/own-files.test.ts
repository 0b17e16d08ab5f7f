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
    {
      name: 'resources.csv of a unit, which has the columns of resources',
      header:
        'line_id,platform,resource_id,class,product,name,table,source,environment,attribution,counted_days,ratio,units,findings,stops_on,monthly_cost',
    },
    {
      name: 'consumption.csv of a unit',
      header: 'line_id,platform,account_id,meter,person,attribution,seat_type,units,monthly_cost',
    },
    {
      name: 'subscription-units.csv',
      header:
        'platform,product,cap_on,class,source,line_ids,ratio_set,ratio,counted_by,resource_days,observed_days,average_count,units,consumption,entitlement,status,peak_on,peak,days_above,run_rate_on,run_rate,coverage,low_coverage,removable,clean,health_share',
    },
    {
      name: 'findings.csv',
      header: 'platform,product,finding,unit_id,resources,units,amount,annual_amount,currency,explanation',
    },
    {
      name: 'pools.csv',
      header:
        'platform,meter,line_ids,kind,year_from,year_to,pool,carried,seat_allowance,burst,drawn,drawn_to_date,left,overage,overage_to_date,overage_unpriced,overage_line_id,overage_rate,overage_currency,months,method,year_forecast,year_end_overage,year_end_overage_amount,year_end_surplus,year_end_surplus_amount,recommended_pool,exhausted_on,flags',
    },
    {
      name: 'seat-cost.csv',
      header: 'platform,seat_type,unit_id,seats,seat_amount,consumption_amount,total_amount,per_seat,currency',
    },
    {
      name: 'tiers.csv, which has the columns of none but nearly those of capabilities',
      header:
        'platform,product,pool,scope,unit_id,justified_tier,line_ids,tier,advice,seats,over_tiered,capabilities,units_above,mapped_tier,justified_mapped,saving_annual,currency',
    },
    {
      name: 'quote.csv, which has the columns of quotes',
      header:
        'quote_id,quote_line,family,product,metric,tier,quantity,annual_amount,currency,unit_price,low,high,score,agenda,replaces_line_id,needed,target,fit,uplift_percent,uplift_cap,flags',
    },
    {
      name: 'renewal.csv',
      header:
        'line_id,product,metric,tier,ends_on,reducible_from,quantity,unit_price,needed,target,new_quantity,new_tier,currency,as_is,with_uplift,right_sized,right_tiered,protections,missing',
    },
    { name: 'unattributed-usage.csv', header: 'line_id,platform,kind,id,reason,units,monthly_cost' },
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
