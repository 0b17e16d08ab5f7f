import { describe, expect, it } from 'vitest';
import { gateOf } from '../../lambdas/domain/gate.ts';

const rules = { maxUnattributed: '0.05', review: false, missingSources: [] };
const rows = (seats: number, nobodys: number, amount: bigint, unowned: bigint) => [
  { unitId: 'OPS', held: seats, amount },
  { unitId: null, held: nobodys, amount: unowned },
];

describe('the publish gate (R2.5)', () => {
  it.each([
    { given: rows(95, 5, 9500n, 500n), held: false, why: 'exactly the limit passes' },
    { given: rows(94, 5, 9500n, 500n), held: true, why: 'a seat above' },
    { given: rows(95, 5, 9499n, 501n), held: true, why: 'a cent above' },
    { given: rows(0, 0, 0n, 0n), held: false, why: 'nothing costs nothing' },
  ])('held is $held: $why', ({ given, held }) => {
    expect(gateOf(given, rules).held).toBe(held);
  });

  it('holds for a review and for a source without a file, and says so', () => {
    const gate = gateOf(rows(1, 0, 1n, 0n), { ...rules, review: true, missingSources: ['hr'] });
    expect(gate.reasons).toEqual([
      'source hr has no file for the month',
      'the settings ask for a review of every month',
    ]);
  });

  it('says the share and the limit', () => {
    expect(gateOf(rows(90, 10, 1n, 0n), rules).reasons).toEqual([
      '10.00 % of the seats is unattributed, above the limit of 5.00 %',
    ]);
  });
});
