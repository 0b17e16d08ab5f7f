import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { invoice, line, october } from './few-lines.ts';

describe('what a line must have before it is charged (R4.2)', () => {
  const perUser = line({ metric: 'per_user', quantity: 1n, annualAmount: null });
  it.each([
    { amount: 0n, problems: 0, why: 'a free line needs no platform' },
    { amount: 1n, problems: 1, why: 'one that costs a cent does' },
    { amount: -1n, problems: 1, why: 'and one with a credit' },
  ])('$why', ({ amount, problems }) => {
    expect(october([perUser], [invoice({ amount })]).problems).toHaveLength(problems);
  });
});

describe('base lines (R6.5)', () => {
  it('mean nothing on a line that is no percentage: here each is charged, though they name each other', () => {
    const lines = [line({ lineId: 'A', baseLines: ['B'] }), line({ lineId: 'B', baseLines: ['A', 'NOWHERE'] })];
    const { charged, problems } = october(lines, [invoice({ lineId: 'A' }), invoice({ lineId: 'B' })]);
    expect([problems, charged.map(({ lineId }) => lineId)]).toEqual([[], ['A', 'B']]);
  });
});

describe('an invoice for a line that no contract has (R5.3)', () => {
  const stray = (from: string, to: string) =>
    invoice({ lineId: 'GONE', periodFrom: parseMonth(from), periodTo: parseMonth(to) });
  it.each([
    { from: '2026-10', to: '2026-10', problems: 1, why: 'of the month refuses it' },
    { from: '2026-01', to: '2026-12', problems: 1, why: 'around the month too' },
    { from: '2026-09', to: '2026-09', problems: 0, why: 'of the month before does not' },
    { from: '2026-11', to: '2026-12', problems: 0, why: 'of the months after does not' },
  ])('$why', ({ from, to, problems }) => {
    expect(october([line()], [invoice(), stray(from, to)]).problems).toHaveLength(problems);
  });
});
