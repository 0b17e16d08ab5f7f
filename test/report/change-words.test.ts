import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { changeWords } from '../../lambdas/report/unit/change-words.ts';

const where = { period: parseMonth('2027-01'), currency: 'EUR' };

describe('changeWords (R7.6, reports 2.2, item 2)', () => {
  it.each([
    { amount: 10200n, previous: 10000n, text: 'about the same as in December', why: 'exactly 2 per cent up' },
    { amount: 9800n, previous: 10000n, text: 'about the same as in December', why: 'exactly 2 per cent down' },
    { amount: 10201n, previous: 10000n, text: '▲ €2 more than in December (up 2 %)', why: 'a cent above' },
    { amount: 5000n, previous: 10000n, text: '▼ €50 less than in December (down 50 %)', why: 'half' },
    {
      amount: 10250n,
      previous: 10000n,
      text: '▲ €3 more than in December (up 3 %)',
      why: 'half a per cent, away from 0',
    },
    { amount: -5000n, previous: -10000n, text: '▲ €50 more than in December (up 50 %)', why: 'a smaller credit' },
    { amount: 5000n, previous: 0n, text: '▲ €50 more than in December', why: 'no share of nothing' },
    { amount: 0n, previous: 0n, text: 'about the same as in December', why: 'nothing twice' },
    { amount: 5000n, previous: null, text: 'no figures for last month', why: 'the first month' },
  ])('$text: $why', ({ amount, previous, text }) => {
    const before = previous === null ? null : { amount: previous, closed: [] };
    expect(changeWords(amount, before, where).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it.each([
    { closed: ['Yard'], text: 'about the same as in December, with Yard, closed since' },
    { closed: ['A', 'B', 'C', 'D'], text: 'about the same as in December, with A, B, C and 1 more, closed since' },
  ])('names the units that have closed since: $closed (W1)', ({ closed, text }) => {
    expect(changeWords(100n, { amount: 100n, closed }, where)).toBe(text);
  });
});
