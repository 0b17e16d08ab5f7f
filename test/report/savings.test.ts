import { describe, expect, it } from 'vitest';
import type { LineFacts, SeatRow } from '../../lambdas/domain/figures.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { nextRenewal, savingsOf } from '../../lambdas/report/unit/savings.ts';
import { exampleFigures, exampleRun } from '../../templates/examples/figures.ts';

const october = parseMonth('2026-10');
const [line] = exampleFigures.lines as [LineFacts];
const charge = exampleFigures.charges.find((row) => row.lineId === line.lineId && row.idleAmount > 0n);
if (!charge) throw new Error('the example has no idle seat');
const rows = [{ ...charge, idleAmount: 10_000n }];
const contextOf = (lines: ReadonlyMap<string, LineFacts>) => ({
  run: exampleRun,
  lines,
  unitNames: new Map([['FIN', 'Finance']]),
});

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
    const [saving] = savingsOf(
      { charges: rows, seats: [] },
      contextOf(linesOf({ endsOn: day(ends), reducibleFrom: day(from) })),
    );
    const hasAmount = amount !== '';
    expect(saving).toEqual({ when: `${when}${hasAmount ? ':' : ''}`, amount, hasAmount, products: 'ITSM Fulfiller' });
  });

  describe('seats that somebody needs (R7.2, W5)', () => {
    const seat = exampleFigures.seats.find((s) => s.lineId === line.lineId && s.unitId === charge.unitId) as SeatRow;
    const seatsOf = (n: number, neededBy: string | null, disposition: SeatRow['disposition'] = 'reallocate') =>
      Array.from({ length: n }, (_, i) => ({
        ...seat,
        accountId: `a${i}`,
        monthlyCost: 2_000n,
        disposition,
        neededBy,
      }));
    const facts = { exposure: 1, endsOn: day('2026-11-30'), quantity: 7n, annualAmount: 100_000n };

    it.each([
      { neededBy: 'FIN', says: 'Free to hand back now: 2 seats that Finance needs, saves a purchase of' },
      { neededBy: 'OPS', says: 'Free to give on now: 2 seats that you need yourselves, saves a purchase of' },
    ])('$says', ({ neededBy, says }) => {
      const [now, later] = savingsOf({ charges: rows, seats: seatsOf(2, neededBy) }, contextOf(linesOf(facts)));
      expect(now).toMatchObject({ when: says, amount: '€286 a year', products: 'ITSM Fulfiller' });
      expect(later).toMatchObject({ when: 'Saved at renewal on 30 Nov:', amount: '€720 a year' });
    });

    it('never says it of other idle seats, however short the pool is', () => {
      const savings = savingsOf({ charges: rows, seats: seatsOf(2, null, 'reclaim') }, contextOf(linesOf(facts)));
      expect(savings.map(({ when }) => when)).toEqual(['Saved at renewal on 30 Nov:']);
    });

    it.each([
      { change: { annualAmount: null }, why: 'states no price' },
      { change: { quantity: 0n }, why: 'states no quantity' },
      { change: { isInForce: false }, why: 'is not in force' },
    ])('promises no sum where the line $why', ({ change }) => {
      const lines = linesOf({ ...facts, ...change });
      const [now] = savingsOf({ charges: rows, seats: seatsOf(1, 'FIN') }, contextOf(lines));
      expect(now).toMatchObject({
        when: 'Free to hand back now: 1 seat that Finance needs, saves a purchase',
        hasAmount: false,
      });
    });

    it('counts a seat of two lines once, at the price of the pool’s first line in its own currency', () => {
      const second = {
        ...line,
        lineId: 'SN-FUL2',
        product: 'More',
        seatPool: line.seatPool,
        currency: 'USD',
        ...facts,
      };
      const lines = new Map([...linesOf({ ...facts, annualAmount: null }), ['SN-FUL2', second]]);
      const seats = seatsOf(3, 'FIN').flatMap((s) => [s, { ...s, lineId: 'SN-FUL2' }]);
      expect(savingsOf({ charges: rows, seats }, contextOf(lines))[0]).toMatchObject({
        when: 'Free to hand back now: 3 seats that Finance needs, saves a purchase of',
        amount: '$429 a year',
        products: 'ITSM Fulfiller, More',
      });
    });
  });

  it('says nothing where nothing is idle', () => {
    expect(savingsOf({ charges: [{ ...charge, idleAmount: 0n }], seats: [] }, contextOf(linesOf({})))).toEqual([]);
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
