import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractLine, InvoiceLine } from '../../lambdas/domain/money/contract.ts';
import { costOfLine } from '../../lambdas/domain/money/line-cost.ts';
import { sum } from '../../lambdas/domain/money/money.ts';
import { addMonths, type IsoDate, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { flatLine } from './flat-line.ts';

const line: ContractLine = { ...flatLine, annualAmount: 120001n };

const invoice = (over: Partial<InvoiceLine>): InvoiceLine => ({
  invoiceId: 'I1',
  invoiceLine: '1',
  vendor: 'ServiceNow',
  status: 'final',
  lineId: 'SN',
  periodFrom: '2026-10' as Month,
  periodTo: '2026-10' as Month,
  amount: 5000n,
  currency: 'EUR',
  ...over,
});

const OCTOBER = parseMonth('2026-10');

describe('the cost of a line (R5.3)', () => {
  it.each([
    { month: '2025-09', amount: undefined, why: 'before the contract' },
    { month: '2025-10', amount: 10001n, why: 'month 0 takes the odd cent' },
    { month: '2026-09', amount: 10000n, why: 'month 11, the twelfth' },
    { month: '2026-10', amount: undefined, why: 'a year from 15 October costs twelve shares, not thirteen' },
  ])('by contract in $month: $amount ($why)', ({ month, amount }) => {
    expect(costOfLine(line, [], parseMonth(month))?.amount).toBe(amount);
  });

  it.each([
    { endsOn: '2026-10-15', amount: 10001n, why: 'begins on its last day' },
    { endsOn: '2026-10-14', amount: undefined, why: 'would begin the day after' },
  ])('a contract month that $why: $amount (R5.3)', ({ endsOn, amount }) => {
    expect(costOfLine({ ...line, endsOn: endsOn as IsoDate }, [], OCTOBER)?.amount).toBe(amount);
  });

  it('is a draft by contract, and by estimated invoices', () => {
    expect(costOfLine({ ...line, endsOn: null }, [], OCTOBER)?.status).toBe('draft');
    expect(costOfLine(line, [invoice({ status: 'estimated' })], OCTOBER)?.status).toBe('draft');
    expect(costOfLine(line, [invoice({})], OCTOBER)?.status).toBe('final');
  });

  it('takes final invoices where there are any, and sums them', () => {
    const billed = [
      invoice({}),
      invoice({ invoiceId: 'I2', amount: 1n }),
      invoice({ invoiceId: 'E', status: 'estimated' }),
    ];
    expect(costOfLine(line, billed, OCTOBER)).toMatchObject({ amount: 5001n, invoiceIds: ['I1', 'I2'], warnings: [] });
  });

  it.each([
    { final: 2499n, warns: true, why: 'less than half of what was estimated' },
    { final: 2500n, warns: false, why: 'just half' },
    { final: -1n, warns: true, why: 'below zero' },
  ])('warns of a credit note that hides an invoice: $why', ({ final, warns }) => {
    const billed = [invoice({ amount: final }), invoice({ invoiceId: 'E', status: 'estimated' })];
    expect(costOfLine(line, billed, OCTOBER)?.warnings).toHaveLength(warns ? 1 : 0);
  });

  it('names a line without a price, and one with two currencies', () => {
    expect(() => costOfLine({ ...line, annualAmount: null, endsOn: null }, [], OCTOBER)).toThrow(
      'line SN: no invoice and no price for 2026-10',
    );
    expect(() => costOfLine(line, [invoice({}), invoice({ invoiceId: 'I2', currency: 'USD' })], OCTOBER)).toThrow(
      'line SN: invoices I1+I2 of 2026-10 are in EUR+USD',
    );
  });

  it('spreads an invoice over its months so that their shares sum to it', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.integer({ min: 1, max: 36 }), (amount, months) => {
        const first = parseMonth('2025-11');
        const billed = [invoice({ amount, periodFrom: first, periodTo: addMonths(first, months - 1) })];
        const shares = Array.from(
          { length: months },
          (_, i) => costOfLine(line, billed, addMonths(first, i))?.amount ?? 0n,
        );
        expect(sum(shares)).toBe(amount);
      }),
    );
  });
});
