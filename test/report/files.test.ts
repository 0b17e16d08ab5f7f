import { describe, expect, it } from 'vitest';
import { monthFindings } from '../../lambdas/domain/seats/findings.ts';
import { chargebackCsv } from '../../lambdas/report/files/chargeback-csv.ts';
import { notCountedCsv } from '../../lambdas/report/files/not-counted-csv.ts';
import { seatsCsv } from '../../lambdas/report/files/seats-csv.ts';
import { summaryJson } from '../../lambdas/report/files/summary-json.ts';
import { tieOutCsv } from '../../lambdas/report/files/tie-out-csv.ts';
import { unattributedCsv } from '../../lambdas/report/files/unattributed-csv.ts';
import { monthContext } from '../../lambdas/report/month-context.ts';
import { parseCsv } from '../../lambdas/run/store/csv.ts';
import { exampleFigures as figures, exampleRun as run } from '../../templates/examples/figures.ts';
import { exampleSettings as settings } from '../../templates/examples/settings.ts';

const header = (file: string) => file.slice(1, file.indexOf('\r\n'));

describe('the files of feeds 4', () => {
  it.each([
    {
      name: 'chargeback.csv',
      file: chargebackCsv(run.period, figures.charges),
      columns:
        'period,status,unit_id,unit_name,cost_center,company_code,vendor,product,line_id,metric,charge_type,method,quantity,unit_of_measure,held,active,reclaimable,amount,idle_amount,currency,original_amount,original_currency,fx_rate,fx_date,invoice_ids,previous_amount,answerable_unit,explanation',
    },
    {
      name: 'tie-out.csv',
      file: tieOutCsv(run.period, figures.tieOut),
      columns: 'period,line_id,vendor,invoice_ids,currency,invoiced,charged_to_units,unattributed,difference,basis',
    },
    {
      name: 'seats.csv',
      file: seatsCsv(figures.seats, settings),
      columns:
        'line_id,platform,account_id,person,attribution,seat_type,state,state_30,state_180,assigned_on,last_login_on,last_action_on,monthly_cost,disposition',
    },
    {
      name: 'unattributed.csv',
      file: unattributedCsv(figures.unattributed, 'EUR'),
      columns: 'platform,account_id,reason,lines,monthly_cost',
    },
    {
      name: 'not-counted.csv',
      file: notCountedCsv(figures.notCounted),
      columns: 'platform,account_id,assignment,line_id,reason',
    },
  ])('$name has exactly its columns', ({ file, columns }) => {
    expect(header(file)).toBe(columns);
  });

  it('names the columns of the other windows after the settings (R4.3)', () => {
    const file = seatsCsv([], { currency: 'EUR', sensitivity_days: [14, 365] });
    expect(header(file)).toContain('state,state_14,state_365,');
  });

  it('prints the unattributed part with an empty unit, first (R2.4)', () => {
    const [first] = parseCsv(chargebackCsv(run.period, figures.charges));
    expect(first).toMatchObject({ unit_id: '', charge_type: 'unattributed', answerable_unit: 'IT', amount: '16.00' });
  });

  it.each([
    { currency: 'JPY', amount: 1500n, printed: '1500', why: 'no decimals' },
    { currency: 'KWD', amount: -1500n, printed: '-1.500', why: 'three decimals' },
  ])('prints $currency with $why', ({ currency, amount, printed }) => {
    const row = {
      ...(figures.charges[0] as (typeof figures.charges)[0]),
      currency,
      amount,
      invoiceIds: ['B', 'A', 'B'],
    };
    expect(parseCsv(chargebackCsv(run.period, [row]))[0]).toMatchObject({ amount: printed, invoice_ids: 'A+B' });
  });
});

describe('summary.json (feeds 4)', () => {
  const summary = JSON.parse(summaryJson(monthContext(run, figures, settings), new Map([['OPS', 'mail']])));

  it('adds up to the invoices, in minor units', () => {
    expect(summary.totals).toEqual({
      EUR: { invoiced: '849401', charged_to_units: '837801', unattributed: '11600', difference: '0' },
    });
    const amounts = summary.units.map((unit: { amount: string }) => BigInt(unit.amount));
    expect(amounts.reduce((a: bigint, b: bigint) => a + b, 0n)).toBe(837801n);
  });

  it('counts every state, also the ones that nobody is in', () => {
    expect(summary.states).toEqual({
      excepted: 1,
      leaver: 1,
      active: 71,
      unknown: 1,
      new: 2,
      seasonal: 0,
      login_only: 2,
      dormant: 16,
      never_used: 2,
    });
  });

  it('gives the unattributed shares exactly and as a decimal (R2.5)', () => {
    expect(summary.unattributed).toEqual({
      accounts: 2,
      candidates: [],
      seats: { part: '2', whole: '96', share: '0.020833' },
      cost: { part: '11600', whole: '849401', share: '0.013657' },
    });
  });

  it('names the findings by annual value and only counts the small ones (R7.1, R7.3)', () => {
    const { findings } = summary;
    expect(
      findings.listed.map((f: Record<string, string>) => [f.priority, f.unit_id, f.line_id, f.kind, f.annual]),
    ).toEqual([
      [1, 'OPS', 'SN-FUL', 'reclaimable', '1320000'],
      [2, 'IT', 'SN-FUL', 'unassigned', '960000'],
      [3, 'OPS', 'DESIGN', 'reclaimable', '384000'],
      [4, 'IT', 'SN-FUL', 'reclassifiable', '240000'],
      [5, 'IT', 'SN-SURV', 'unused', '180000'],
      [6, '', 'SN-FUL', 'reclaimable', '120000'],
      [7, 'OPS', 'JIRA-STD', 'reclaimable', '57600'],
    ]);
    expect(findings.listed[6].dispositions).toEqual({ reallocate: 3 });
    expect(findings.totals.reclaimable).toEqual({ seats: '19', monthly: '156800', annual: '1881600' });
    const dear = monthFindings({ ...figures, poolOfLine: (lineId) => lineId }, 100_001n);
    const strict = JSON.parse(summaryJson(monthContext(run, { ...figures, findings: dear }, settings), new Map()));
    expect(strict.findings.listed).toHaveLength(6);
    expect(strict.findings.below_minimum).toEqual({ findings: 1, seats: '3', monthly: '4800', annual: '57600' });
  });

  it('says who gets a mail', () => {
    expect(summary.units.map((u: Record<string, string>) => [u.unit_id, u.mail])).toEqual([
      ['FIN', 'no_address'],
      ['IT', 'no_address'],
      ['OPS', 'mail'],
    ]);
  });
});
