import { describe, expect, it } from 'vitest';
import { budgetWords } from '../../../lambdas/report/unit/budget-words.ts';

describe('a unit against its budget (reports 2.2, item 2)', () => {
  it.each([
    { amount: 14_208_000n, budget: 14_800_000n, says: '4\u00a0% under your budget of €148,000' },
    { amount: 15_392_000n, budget: 14_800_000n, says: '4\u00a0% over your budget of €148,000' },
    { amount: 100n, budget: 100n, says: 'exactly your budget of €1' },
    { amount: 7_000n, budget: 0n, says: '€70 over your budget of €0' },
    { amount: -500n, budget: 0n, says: '€5 under your budget of €0' },
    { amount: 10_040n, budget: 10_000n, says: 'less than 1\u00a0% over your budget of €100' },
    { amount: 10_050n, budget: 10_000n, says: '1\u00a0% over your budget of €100' },
    { amount: 30_000n, budget: 10_000n, says: '200\u00a0% over your budget of €100' },
  ])('$says', ({ amount, budget, says }) => {
    expect(budgetWords({ amount, budget, currency: 'EUR' })).toBe(says);
  });

  it.each([{ unit: undefined }, { unit: { amount: 5n, budget: null, currency: 'EUR' } }])(
    'no budget set',
    ({ unit }) => {
      expect(budgetWords(unit)).toBe('no budget set');
    },
  );
});
