import { describe, expect, it } from 'vitest';
import type { InvoiceLine } from '../../lambdas/domain/money/contract.ts';
import { doubleInvoices } from '../../lambdas/domain/money/double-invoices.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';

const OCTOBER = parseMonth('2026-10');
const invoice = (invoiceId: string, changes: Partial<InvoiceLine> = {}): InvoiceLine => ({
  invoiceId,
  invoiceLine: '1',
  vendor: 'V',
  status: 'final',
  lineId: 'L',
  periodFrom: OCTOBER,
  periodTo: OCTOBER,
  amount: 50_000n,
  currency: 'EUR',
  ...changes,
});

describe('money booked under two numbers', () => {
  it.each([
    { why: 'one number twice, on two of its lines', with: [invoice('A'), invoice('A', { invoiceLine: '2' })] },
    { why: 'another amount', with: [invoice('A'), invoice('B', { amount: 50_001n })] },
    { why: 'another line', with: [invoice('A'), invoice('B', { lineId: 'M' })] },
    { why: 'another vendor', with: [invoice('A'), invoice('B', { vendor: 'W' })] },
    { why: 'an estimate and its final invoice', with: [invoice('A'), invoice('B', { status: 'estimated' })] },
    { why: 'one of them is credited', with: [invoice('A'), invoice('B'), invoice('C', { amount: -50_000n })] },
    { why: 'two credits', with: [invoice('A', { amount: -1n }), invoice('B', { amount: -1n })] },
    {
      why: 'another month',
      with: [invoice('A'), invoice('B', { periodFrom: parseMonth('2026-09'), periodTo: parseMonth('2026-09') })],
    },
  ])('is not told: $why', ({ with: invoices }) => {
    expect(doubleInvoices(invoices, OCTOBER)).toEqual([]);
  });

  it('names both numbers, the line, the months and the amount', () => {
    expect(doubleInvoices([invoice('B'), invoice('A')], OCTOBER)).toEqual([
      'line L: invoices A and B bill 500.00 EUR each for 2026-10; was it billed twice? If so, drop a credit of one of them',
    ]);
  });

  it('tells of a year that was booked twice', () => {
    const year = { periodFrom: parseMonth('2026-01'), periodTo: parseMonth('2026-12') };
    expect(doubleInvoices([invoice('A', year), invoice('B', year)], OCTOBER)[0]).toContain('2026-01 to 2026-12');
  });
});
