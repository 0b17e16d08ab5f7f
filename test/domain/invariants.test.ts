import { describe, expect, it } from 'vitest';
import { brokenInvariants } from '../../lambdas/domain/money/invariants.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';

const { charges, seats, tieOut } = exampleFigures;

describe('what a month may never be published with (faults 5)', () => {
  it('is nothing in the example month', () => {
    expect(brokenInvariants(exampleFigures)).toEqual([]);
  });

  it.each([
    {
      figures: { charges, seats, tieOut: tieOut.map((row, i) => (i === 0 ? { ...row, difference: 1n } : row)) },
      says: 'minor units of EUR are missing',
      why: 'I1 a cent is missing',
    },
    {
      figures: {
        charges,
        seats: seats.map((s, i) => (i === 0 ? { ...s, monthlyCost: s.monthlyCost + 1n } : s)),
        tieOut,
      },
      says: 'do not cost what is charged for them',
      why: 'I5 a seat costs a cent more',
    },
    {
      figures: { charges, seats: [...seats, { ...(seats[0] as (typeof seats)[number]), monthlyCost: 0n }], tieOut },
      says: 'is listed twice',
      why: 'I8 a seat comes twice',
    },
  ])('$why', ({ figures, says }) => {
    expect(brokenInvariants(figures)).toEqual([expect.stringContaining(says)]);
  });
});
