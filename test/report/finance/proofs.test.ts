import { describe, expect, it } from 'vitest';
import { invoiceTotals } from '../../../lambdas/domain/money/invoice-totals.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { chargebackCsv } from '../../../lambdas/report/files/chargeback-csv.ts';
import { changesOf } from '../../../lambdas/report/finance/changes.ts';
import { parseCsv } from '../../../lambdas/run/store/csv.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';
import { invoice } from '../../charge/few-lines.ts';
import { readCsv } from '../../month/read-csv.ts';
import { withFolder } from '../../month/run-estate.ts';
import { runTiny } from '../../month/tiny-estate.ts';

const OCTOBER = parseMonth('2026-10');

describe('invoices.csv ties the other way (reports 3.1)', () => {
  it.each([
    {
      why: 'a year paid in advance',
      lines: [invoice({ periodFrom: parseMonth('2026-08'), periodTo: parseMonth('2027-07'), amount: 120_001n })],
      parts: { invoiced: 120_001n, earlierPeriods: 20_001n, thisPeriod: 10_000n, laterPeriods: 90_000n },
    },
    {
      why: 'an invoice of two lines, one of which is over',
      lines: [
        invoice({ amount: 5_000n }),
        invoice({ invoiceLine: '2', lineId: 'M', periodFrom: parseMonth('2026-09'), periodTo: parseMonth('2026-09') }),
      ],
      parts: { invoiced: 15_000n, earlierPeriods: 10_000n, thisPeriod: 5_000n, laterPeriods: 0n, lineIds: ['L', 'M'] },
    },
    {
      why: 'final lines in the place of estimated ones',
      lines: [invoice({ status: 'estimated', amount: 9_000n }), invoice({ amount: 8_000n })],
      parts: { invoiced: 8_000n, status: 'final' },
    },
    {
      why: 'a credit',
      lines: [invoice({ amount: -100n, periodTo: parseMonth('2026-12') })],
      parts: { invoiced: -100n, thisPeriod: -34n, laterPeriods: -66n },
    },
  ])('$why', ({ lines, parts }) => {
    const totals = invoiceTotals(lines, new Set(['I']), OCTOBER);
    expect(totals).toMatchObject([parts]);
    for (const t of totals) expect(t.thisPeriod + t.earlierPeriods + t.laterPeriods).toBe(t.invoiced);
  });

  it('has an invoice once for each currency, and none that the month does not stand on', () => {
    const lines = [invoice(), invoice({ invoiceLine: '2', currency: 'USD' }), invoice({ invoiceId: 'other' })];
    expect(invoiceTotals(lines, new Set(['I']), OCTOBER).map((t) => t.currency)).toEqual(['EUR', 'USD']);
  });
});

describe('changes.csv (feeds 4)', () => {
  const published = parseCsv(chargebackCsv(OCTOBER, exampleFigures.charges));
  const [first, ...rest] = exampleFigures.charges;
  if (!first) throw new Error('no charge');

  it('is empty without an earlier revision, and where nothing differs', () => {
    expect(changesOf(exampleFigures.charges, null)).toEqual([]);
    expect(changesOf(exampleFigures.charges, published)).toEqual([]);
  });

  it.each([
    { why: 'another amount', now: [{ ...first, amount: first.amount + 1n }, ...rest], after: first.amount + 1n },
    { why: 'a row that vanished', now: rest, after: null },
  ])('$why', ({ now, after }) => {
    const { unitId, lineId, chargeType } = first;
    expect(changesOf(now, published)).toEqual([
      { unitId, lineId, chargeType, currency: 'EUR', before: first.amount, after },
    ]);
  });

  it('a row that came', () => {
    expect(changesOf([first, ...rest], parseCsv(chargebackCsv(OCTOBER, rest)))).toMatchObject([
      { before: null, after: first.amount },
    ]);
  });
});

describe('line-costs.csv and weights.csv: from the invoice to the cent (R5.3, R6)', () => {
  const CONTRACTS = 'contracts/lines.csv';
  const header =
    'line_id,contract_id,vendor,product,metric,platform,seat_type,module,quantity,annual_amount,currency,starts_on,ends_on,reducible_from,owner_unit_id,basis,base_lines,gl_account';
  const lines = [
    header,
    'SN,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,,4,1200.00,EUR,2026-01-01,2026-12-31,,FIN,,,4711',
    'MIX,C2,V,Platform,flat,,,,,700.00,EUR,2026-01-01,,,FIN,composite,,4711',
    'PCT,C3,V,Support,percentage,,,,,100.00,EUR,2026-01-01,,,FIN,,SN+MIX,4711',
    '',
  ].join('\n');

  it('add up to each line and to each row of the chargeback, and the explanation names every weight', async () => {
    await withFolder(async (folder) => {
      const settings = { composite: { MIX: { headcount: 60, even: 30, actions: 10 } } };
      await runTiny(folder, { [CONTRACTS]: lines }, settings);
      const finance = `${folder}/out/reports/2026-10/r1/finance`;
      const chargeback = readCsv(`${finance}/chargeback.csv`);
      const weights = readCsv(`${finance}/weights.csv`);
      const cents = (cell = '') => Math.round(Number(cell) * 100);
      for (const row of chargeback) {
        const own = weights.filter(
          (w) => w.line_id === row.line_id && w.unit_id === row.unit_id && w.charge_type === row.charge_type,
        );
        expect(
          own.reduce((total, w) => total + cents(w.amount), 0),
          `${row.line_id} ${row.unit_id}`,
        ).toBe(cents(row.amount));
      }
      for (const line of readCsv(`${finance}/lines.csv`)) {
        const own = readCsv(`${finance}/line-costs.csv`).filter((cost) => cost.line_id === line.line_id);
        expect(own.reduce((total, cost) => total + cents(cost.this_period), 0)).toBe(cents(line.cost));
      }
      const said = Object.fromEntries(
        chargeback.map((r) => [`${r.line_id} ${r.unit_id} ${r.charge_type}`, r.explanation]),
      );
      expect(said).toMatchObject({
        'MIX OPS used': '30 % by even: an even share among 2 units; 60 % by headcount: 2 of 3 people on the last day',
        'MIX FIN unused': 'nothing to divide by: 10 % by actions; that part stays with its owner',
        'PCT OPS used': 'SN 50.00 + MIX 32.08: 82.08 of 158.33 EUR that the lines it is based on cost',
      });
    });
  });
});
