import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import { addDays, asOf, type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import {
  type CountingRule,
  canSeeLogins,
  type LoginRecord,
  seatPoolRules,
} from '../../lambdas/domain/seats/counting.ts';

const OCTOBER = parseMonth('2026-10');
const line = (lineId: string, changes: Partial<ContractLine> = {}) =>
  ({
    lineId,
    platform: 'servicenow',
    seatType: 'fulfiller',
    startsOn: '2026-01-01' as IsoDate,
    endsOn: null,
    ...changes,
  }) as ContractLine;

const rulesOf = (lines: readonly ContractLine[], counting: Record<string, CountingRule>) =>
  seatPoolRules(lines, counting, OCTOBER);

describe('the counting rule of a pool (R4.1, R4.2)', () => {
  it.each([
    { why: 'none is stated', counting: {}, rules: [] },
    { why: 'one line states it', counting: { B: { login_within_days: 90 } }, rules: [['B', 90, ['human']]] },
    {
      why: 'both state the same',
      counting: { A: { login_within_days: 90 }, B: { login_within_days: 90 } },
      rules: [['A', 90, ['human']]],
    },
    {
      why: 'kinds come in any order',
      counting: { A: { kinds: ['service', 'human'] as const }, B: { kinds: ['human', 'service'] as const } },
      rules: [['A', null, ['human', 'service']]],
    },
    { why: 'an empty rule states nothing', counting: { A: {} }, rules: [] },
  ])('$why', ({ counting, rules }) => {
    const found = rulesOf([line('A'), line('B')], counting);
    expect(found.problems).toEqual([]);
    expect(found.rules.map((r) => [r.lineId, r.loginWithinDays, r.kinds])).toEqual(rules);
  });

  it.each([
    { why: 'other days', counting: { A: { login_within_days: 90 }, B: { login_within_days: 91 } } },
    {
      why: 'other kinds',
      counting: { A: { login_within_days: 90 }, B: { login_within_days: 90, kinds: ['service' as const] } },
    },
  ])('two different ones are a problem that names both lines: $why', ({ counting }) => {
    expect(rulesOf([line('A'), line('B')], counting).problems).toEqual([expect.stringContaining('lines A and B')]);
  });

  it('a line that has ended states no rule', () => {
    const ended = line('B', { endsOn: '2026-09-30' as IsoDate });
    const counting = { A: { login_within_days: 90 }, B: { login_within_days: 365 } };
    expect(rulesOf([line('A'), ended], counting).problems).toEqual([]);
  });
});

describe('whether a login could have been seen (R4.2)', () => {
  const weekly = Array.from({ length: 60 }, (_, i) => addDays(asOf(OCTOBER), -1 - 7 * i));
  const record = (changes: Partial<LoginRecord>): LoginRecord => ({
    statesLastLogin: false,
    activity: [],
    toleranceDays: 3,
    maxGapDays: 14,
    coverageFrom: undefined,
    ...changes,
  });

  it.each([
    { why: 'the platform has no accounts', on: undefined, is: false },
    { why: 'nobody states a login and there is no activity', on: record({}), is: false },
    { why: 'some account states its last login', on: record({ statesLastLogin: true }), is: true },
    {
      why: 'the activity is whole over those days',
      on: record({ activity: weekly.map((day) => ({ from: day, to: day })) }),
      is: true,
    },
    {
      why: 'the activity begins in the middle of them',
      on: record({ activity: weekly.slice(0, 20).map((day) => ({ from: day, to: day })) }),
      is: false,
    },
  ])('$is: $why', ({ on, is }) => {
    expect(canSeeLogins(on, 365, OCTOBER)).toBe(is);
  });
});
