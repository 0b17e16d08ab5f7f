import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { changeWords } from '../../lambdas/report/change-words.ts';

const where = { period: parseMonth('2027-01'), currency: 'EUR' };

describe('changeWords (reports 2.2, item 2)', () => {
  it.each([
    { amount: 10200n, previous: 10000n, text: 'about the same as in December', why: 'exactly 2 per cent up' },
    { amount: 9800n, previous: 10000n, text: 'about the same as in December', why: 'exactly 2 per cent down' },
    { amount: 10201n, previous: 10000n, text: '▲ €2 more than in December (up 2.0 %)', why: 'a cent above' },
    { amount: 5000n, previous: 10000n, text: '▼ €50 less than in December (down 50.0 %)', why: 'half' },
    { amount: 5000n, previous: 0n, text: '▲ €50 more than in December', why: 'no share of nothing' },
    { amount: 0n, previous: 0n, text: 'about the same as in December', why: 'nothing twice' },
    { amount: 5000n, previous: null, text: 'no figures for last month', why: 'the first month' },
  ])('$text: $why', ({ amount, previous, text }) => {
    expect(changeWords(amount, previous, where).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
