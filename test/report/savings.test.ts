import { describe, expect, it } from 'vitest';
import type { LineFacts } from '../../lambdas/domain/figures.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { nextRenewal, savingsOf } from '../../lambdas/report/savings.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';

const october = parseMonth('2026-10');
const [line] = exampleFigures.lines as [LineFacts];
const charge = exampleFigures.charges.find((row) => row.lineId === line.lineId && row.idleAmount > 0n);
if (!charge) throw new Error('the example has no idle seat');
const rows = [{ ...charge, idleAmount: 10_000n }];

const day = (text: string | null) => text as IsoDate | null;
const linesOf = (facts: Partial<LineFacts>) =>
  new Map([[line.lineId, { ...line, reducibleFrom: null, endsOn: null, ...facts }]]);

describe('savingsOf (reports 2.2, item 3): what the contract allows', () => {
  it.each([
    {
      ends: '2026-11-30',
      from: null,
      when: 'Saved at renewal on 30 Nov',
      amount: '€1,200 a year',
      why: 'the term ends soon',
    },
    {
      ends: '2027-10-31',
      from: null,
      when: 'Saved at renewal on 31 Oct 2027',
      amount: '€1,200 a year',
      why: 'within a year',
    },
    {
      ends: '2027-11-01',
      from: null,
      when: 'Cannot be reduced before 2 Nov 2027',
      amount: '',
      why: 'fixed for longer than a year',
    },
    { ends: '2027-12-31', from: null, when: 'Cannot be reduced before 2028', amount: '', why: 'the year says it all' },
    {
      ends: '2026-11-30',
      from: '2028-03-01',
      when: 'Cannot be reduced before March 2028',
      amount: '',
      why: 'the reduction clause decides',
    },
    {
      ends: '2029-12-31',
      from: '2027-01-15',
      when: 'Can be reduced from 15 Jan 2027',
      amount: '€1,200 a year',
      why: 'a reduction inside the term',
    },
    {
      ends: '2026-11-30',
      from: '2026-12-01',
      when: 'Saved at renewal on 30 Nov',
      amount: '€1,200 a year',
      why: 'the clause is the renewal',
    },
    {
      ends: '2029-12-31',
      from: '2026-01-01',
      when: 'The contract can be reduced now',
      amount: '€1,200 a year',
      why: 'already reducible',
    },
    {
      ends: null,
      from: null,
      when: 'The contract states no end, ask when it can be reduced',
      amount: '',
      why: 'nobody knows',
    },
  ])('$when: $why', ({ ends, from, when, amount }) => {
    const [saving] = savingsOf(rows, linesOf({ endsOn: day(ends), reducibleFrom: day(from) }), october);
    expect(saving).toEqual({ when, amount, products: 'ITSM Fulfiller' });
  });

  it('takes a seat back at once where another unit is short, whatever the term', () => {
    const lines = linesOf({ exposure: 1, reducibleFrom: day('2030-01-01') });
    expect(savingsOf(rows, lines, october)[0]).toMatchObject({
      when: 'Free to hand back now, another unit is short and saves a purchase',
      amount: '€100 a month',
    });
  });

  it('says nothing where nothing is idle', () => {
    expect(savingsOf([{ ...charge, idleAmount: 0n }], linesOf({}), october)).toEqual([]);
  });

  it.each([
    { ends: '2026-10-31', renewal: undefined, why: 'a term that has ended is no renewal ahead' },
    { ends: '2026-11-30', renewal: '2026-11-30', why: 'the next one counts' },
    { ends: '2027-10-31', renewal: '2027-10-31', why: 'a year ahead still counts' },
    { ends: '2027-11-01', renewal: undefined, why: 'more than a year ahead is none of this month' },
  ])('next renewal: $why', ({ ends, renewal }) => {
    expect(nextRenewal(rows, linesOf({ endsOn: day(ends) }), october)).toBe(renewal);
  });
});
