import { describe, expect, it } from 'vitest';
import type { ChargeRow, TieOutRow } from '../../lambdas/domain/figures.ts';
import { tieOutWords } from '../../lambdas/report/estate/tie-out-words.ts';
import { provisionalWords } from '../../lambdas/report/unit/provisional.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';

const [charge] = exampleFigures.charges as [ChargeRow];
const [tied] = exampleFigures.tieOut as [TieOutRow];

const FINAL = { status: 'final', invoiceIds: ['I1'] } as const;
const ESTIMATE = { status: 'draft', invoiceIds: ['I1'] } as const;
const CONTRACT = { status: 'draft', invoiceIds: [] } as const;

const row = (lineId: string, amount: bigint, on: Pick<ChargeRow, 'status' | 'invoiceIds'>): ChargeRow => ({
  ...charge,
  ...on,
  lineId,
  product: `Product ${lineId}`,
  amount,
});
const tie = (lineId: string, difference = 0n): TieOutRow => ({ ...tied, lineId, difference });

describe('tieOutWords: one of three sentences (R5.4, reports 2.2; W3)', () => {
  it.each([
    {
      charges: [row('A', 100n, FINAL), row('B', 100n, FINAL)],
      says: 'Reconciled to invoices, difference €0.00',
      why: 'every line has a final invoice',
    },
    {
      charges: [row('A', 50_000n, CONTRACT)],
      says: 'No final invoice yet for 1 line, €500.00 by estimate or contract',
      why: 'no invoice at all',
    },
    {
      charges: [row('A', 100n, FINAL), row('B', 200n, ESTIMATE), row('B', 50n, ESTIMATE), row('C', 3n, CONTRACT)],
      says: 'No final invoice yet for 2 lines, €2.53 by estimate or contract',
      why: 'some lines, with all of their rows',
    },
    {
      charges: [row('A', 100n, CONTRACT)],
      tieOut: [tie('A', -5n)],
      says: 'Not reconciled: difference -€0.05 (ServiceNow -€0.05)',
      why: 'a difference comes first',
    },
    {
      charges: [row('A', 100n, FINAL)],
      tieOut: [tie('A'), tie('OTHER', 7n)],
      says: 'Reconciled to invoices, difference €0.00',
      why: 'a line of other units is none of its business',
    },
    { charges: [], says: 'No final invoice yet for 0 lines, €0.00 by estimate or contract', why: 'nothing is charged' },
  ])('$says: $why', ({ charges, tieOut = ['A', 'B', 'C'].map((id) => tie(id)), says }) => {
    expect(tieOutWords(charges, tieOut, 'EUR')).toBe(says);
  });
});

describe('provisionalWords: which lines may still change (reports 2.2, item 1; A5)', () => {
  it.each([
    {
      charges: [row('A', 10_000n, FINAL), row('B', 6_249n, ESTIMATE)],
      says: 'By estimate: Product B €62.49. The rest, €100.00, is final.',
    },
    {
      charges: [row('A', 100n, CONTRACT), row('B', 300n, ESTIMATE), row('C', 200n, CONTRACT)],
      says: 'By estimate: Product B €3.00. By contract: Product C €2.00, Product A €1.00.',
    },
    {
      charges: ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => row(id, 100n, CONTRACT)),
      says: 'By contract: Product A €1.00, Product B €1.00, Product C €1.00, 3 more €3.00.',
    },
    { charges: [row('A', 10_000n, FINAL)], says: '' },
  ])('$says', ({ charges, says }) => {
    expect(provisionalWords(charges, 'EUR')).toBe(says);
  });
});
