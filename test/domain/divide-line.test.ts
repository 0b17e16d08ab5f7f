import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byActions,
  byActiveUsers,
  byBaseCharges,
  byHeadcount,
  evenly,
  type UnitActions,
} from '../../lambdas/domain/money/bases.ts';
import { chargeByWeights, chargeComposite, type LineTotal } from '../../lambdas/domain/money/divide-line.ts';
import { sum } from '../../lambdas/domain/money/money.ts';
import { tieOut } from '../../lambdas/domain/money/tie-out.ts';
import { divide, takerKey, takersByUnit, type Weights } from '../../lambdas/domain/money/weights.ts';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import { seatTakers } from '../../lambdas/domain/seats/seat-pools.ts';
import { byText } from '../../lambdas/domain/text/text.ts';

const total = (amount: bigint, original = amount): LineTotal => ({
  lineId: 'L',
  status: 'final',
  original,
  originalCurrency: 'USD',
  amount,
  fxRate: '1',
  fxDate: null,
  invoiceIds: ['I'],
  ownerUnitId: 'IT',
});

const amounts = (charges: readonly { unitId: string | null; chargeType: string; amount: bigint }[]) =>
  Object.fromEntries(charges.map((c) => [`${c.unitId ?? ''}/${c.chargeType}`, c.amount]));

function weightsOf(some: readonly (readonly [string | null, bigint])[]): Weights {
  return { unitOfMeasure: 'action', decimals: 0, takers: takersByUnit(some) };
}

describe('a per-user line (R6.1)', () => {
  it('charges what each unit holds and the unassigned to the owner', () => {
    const held = takersByUnit([
      ['OPS', 5n],
      ['FIN', 2n],
    ]);
    const takers = seatTakers(held, { purchased: 10n, billable: 7n }, 'IT');
    const charges = chargeByWeights(total(10000n), { unitOfMeasure: 'seat', decimals: 0, takers });
    expect(amounts(charges)).toEqual({ 'OPS/used': 5000n, 'FIN/used': 2000n, 'IT/unassigned': 3000n });
  });

  it('charges only what is held where more is held than bought', () => {
    const held = takersByUnit([
      ['A', 1n],
      ['B', 1n],
      ['C', 1n],
    ]);
    const takers = seatTakers(held, { purchased: 2n, billable: 3n }, 'IT');
    const charges = chargeByWeights(total(10000n), { unitOfMeasure: 'seat', decimals: 0, takers });
    expect(amounts(charges)).toEqual({ 'A/used': 3334n, 'B/used': 3333n, 'C/used': 3333n });
  });

  it('gives the odd cent to units, then the unassigned, last to the unattributed (R5.2)', () => {
    const takers = [
      { unitId: null, chargeType: 'unattributed', weight: 1n },
      { unitId: 'IT', chargeType: 'unassigned', weight: 1n },
      { unitId: 'ZZ', chargeType: 'used', weight: 1n },
    ] as const;
    expect(amounts(chargeByWeights(total(5n), { unitOfMeasure: 'seat', decimals: 0, takers }))).toEqual({
      '/unattributed': 1n,
      'IT/unassigned': 2n,
      'ZZ/used': 2n,
    });
  });
});

it('takers stand in the order of R5.2: units, unused, unassigned, unattributed', () => {
  const takers = (['unattributed', 'unassigned', 'unused', 'used'] as const).map((chargeType) => ({
    ...{ unitId: chargeType === 'unattributed' ? null : 'IT', chargeType, weight: 1n },
  }));
  const inOrder = takers.toSorted(byText(takerKey)).map(({ chargeType }) => chargeType);
  expect(inOrder).toEqual(['used', 'unused', 'unassigned', 'unattributed']);
  expect(divide(2n, takers).map(({ amount }) => amount)).toEqual([0n, 0n, 1n, 1n]);
});

const action = (over: Partial<UnitActions>): UnitActions => ({
  platform: 'servicenow',
  module: 'incident',
  unitId: 'OPS',
  actor: 'person 1',
  lastActionOn: '2026-10-05' as IsoDate,
  actions: 3n,
  ...over,
});

describe('module and flat lines (R6.2)', () => {
  const actions = [
    action({}),
    action({ unitId: 'FIN', lastActionOn: '2026-10-20' as IsoDate, actions: 1n }),
    action({ platform: 'atlassian', module: null, unitId: null, actor: 'atlassian account a1', actions: 7n }),
  ];

  it.each([
    { scope: { platform: null, module: null }, weights: { OPS: 3n, FIN: 1n, '': 7n }, why: 'empty means every one' },
    { scope: { platform: 'servicenow', module: null }, weights: { OPS: 3n, FIN: 1n }, why: 'one platform' },
    { scope: { platform: 'servicenow', module: 'change' }, weights: {}, why: 'nobody in that module' },
  ])('weighs by actions: $why', ({ scope, weights }) => {
    const { takers } = byActions(actions, scope);
    expect(Object.fromEntries(takers.map((t) => [t.unitId ?? '', t.weight]))).toEqual(weights);
  });

  it('counts an active person once, in the unit of the last action', () => {
    const { takers } = byActiveUsers(actions, { platform: null, module: null });
    expect(Object.fromEntries(takers.map((t) => [t.unitId ?? '', t.weight]))).toEqual({ FIN: 1n, '': 1n });
  });

  it('shares evenly over the units that have people', () => {
    const headcounts = [
      { unitId: 'OPS', people: 40n },
      { unitId: 'FIN', people: 1n },
      { unitId: null, people: 2n },
    ];
    expect(evenly(headcounts).takers.map((t) => t.unitId)).toEqual(['FIN', 'OPS']);
    expect(byHeadcount(headcounts).takers).toHaveLength(3);
  });

  it('leaves a line that nobody used with its owner, unused', () => {
    const charges = chargeByWeights(total(999n), { unitOfMeasure: 'action', decimals: 0, takers: [] });
    expect(charges).toMatchObject([{ unitId: 'IT', chargeType: 'unused', quantity: null, amount: 999n }]);
  });

  it('divides a composite line by its percentages first, a part without weights stays unused', () => {
    const charges = chargeComposite(total(1001n), [
      { basis: 'actions', percent: 50, weights: weightsOf([]) },
      {
        basis: 'headcount',
        percent: 50,
        weights: weightsOf([
          ['OPS', 1n],
          ['IT', 1n],
        ]),
      },
    ]);
    expect(amounts(charges)).toEqual({ 'IT/unused': 501n, 'IT/used': 250n, 'OPS/used': 250n });
  });
});

describe('a percentage line (R6.5)', () => {
  it('follows the charges of its base lines', () => {
    const charges = [
      { unitId: 'OPS', amount: 50000n },
      { unitId: 'FIN', amount: 30000n },
      { unitId: 'IT', amount: 15000n },
      { unitId: null, amount: 5000n },
      { unitId: 'HR', amount: -1n },
    ];
    const weights = byBaseCharges(charges, 'EUR');
    expect(amounts(chargeByWeights(total(10000n), weights))).toEqual({
      'OPS/used': 5000n,
      'FIN/used': 3000n,
      'IT/used': 1500n,
      '/unattributed': 500n,
    });
  });
});

describe('the tie-out on random lines (R5.4, I1)', () => {
  const weights = fc.array(fc.tuple(fc.option(fc.constantFrom('A', 'B', 'C', 'IT')), fc.bigInt(0n, 500n)));
  const money = fc.bigInt(-(10n ** 12n), 10n ** 12n);

  it('has difference 0 in both currencies, whatever the weights', () => {
    fc.assert(
      fc.property(weights, money, money, fc.bigInt(0n, 900n), (some, amount, original, purchased) => {
        const held = takersByUnit(some);
        const billable = sum(some.map(([, weight]) => weight));
        const takers = seatTakers(held, { purchased, billable }, 'IT');
        const line = total(amount, original);
        const charges = chargeByWeights(line, { unitOfMeasure: 'seat', decimals: 0, takers });
        const rows = tieOut({ ...line, charges }, 'V', 'EUR');
        expect(rows.map((row) => row.difference)).toEqual([0n, 0n]);
        expect(rows.map((row) => row.chargedToUnits + row.unattributed)).toEqual([original, amount]);
      }),
    );
  });

  it('has difference 0 for composite lines too', () => {
    fc.assert(
      fc.property(weights, weights, money, fc.integer({ min: 1, max: 99 }), (one, other, amount, percent) => {
        const line = total(amount);
        const charges = chargeComposite(line, [
          { basis: 'actions', percent, weights: weightsOf(one) },
          { basis: 'even', percent: 100 - percent, weights: weightsOf(other) },
        ]);
        expect(tieOut({ ...line, charges }, 'V', 'USD').map((row) => row.difference)).toEqual([0n]);
      }),
    );
  });
});
