import { describe, expect, it } from 'vitest';
import { findingsOfHolds, gateOf, HOLD_KINDS, type Hold } from '../../lambdas/domain/money/gate.ts';

const rules = { maxUnattributed: 0.05, review: false, holds: [], holdOn: HOLD_KINDS };
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
    expect(gateOf(given, rules).isHeld).toBe(held);
  });

  it.each([
    { limit: 0.0000001, given: rows(9_999_999, 1, 1n, 0n), held: false, why: 'exactly a ten-millionth' },
    { limit: 0.0000001, given: rows(9_999_998, 1, 1n, 0n), held: true, why: 'a hair above it' },
    { limit: 1, given: rows(0, 5, 0n, 5n), held: false, why: 'nothing is above the whole' },
    { limit: 0, given: rows(99, 1, 1n, 0n), held: true, why: 'anything is above nothing' },
  ])('with the limit $limit held is $held: $why', ({ limit, given, held }) => {
    expect(gateOf(given, { ...rules, maxUnattributed: limit }).isHeld).toBe(held);
  });

  it('holds for a review', () => {
    expect(gateOf(rows(1, 0, 1n, 0n), { ...rules, review: true }).reasons).toEqual([
      'the settings ask for a review of every month (publish.review)',
    ]);
  });

  const holds = HOLD_KINDS.map((kind): Hold => ({ kind, sentence: `about ${kind}` }));

  it.each(HOLD_KINDS)('%s holds, and is a finding where it is taken off hold_on', (kind) => {
    const only = gateOf(rows(1, 0, 1n, 0n), { ...rules, holds, holdOn: [kind] });
    expect(only.reasons).toEqual([`about ${kind}`]);
    const without = { holds, holdOn: HOLD_KINDS.filter((other) => other !== kind) };
    expect(findingsOfHolds(without)).toEqual([`about ${kind}`]);
  });

  it('says the share and the limit', () => {
    expect(gateOf(rows(90, 10, 1n, 0n), rules).reasons).toEqual([
      '10.00 % of the seats belong to nobody, more than the limit of 5.00 % (publish.max_unattributed)',
    ]);
  });
});
