import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../lambdas/domain/money/divide-line.ts';
import { type Draw, drawCosts, drawsByUnit } from '../../../lambdas/domain/pools/draw-costs.ts';
import { day } from './few-pools.ts';

const draw = (accountId: string | null, units: number, change: Partial<Draw> = {}): Draw => ({
  ...{ platform: 'sn', meter: 'assists', accountId, personId: null, person: '', unitId: 'OPS', reason: 'matched' },
  ...{ lastOn: day('2026-10-05'), actionType: null, quantity: BigInt(units), weight: 1n, units: BigInt(units) },
  ...change,
});

const charge = (unitId: string | null, amount: bigint, chargeType: Charge['chargeType'] = 'used'): Charge => ({
  ...{ unitId, chargeType, quantity: null, quantityDecimals: 0, unitOfMeasure: 'drawn_unit' },
  ...{ amount, original: amount, parts: [] },
});

describe("a unit's charge over its accounts by the units that they drew (R6.4)", () => {
  it.each([
    { of: [draw('a', 100), draw('b', 50)], amount: 15000n, is: ['a 10000', 'b 5000'], why: 'worked: 150.00' },
    {
      of: [draw('b', 1), draw('a', 1), draw('c', 1)],
      amount: 100n,
      is: ['b 33', 'a 34', 'c 33'],
      why: 'the odd cent to the smaller id',
    },
    {
      of: [draw('a', 3), draw('b', -2), draw('c', 0)],
      amount: 100n,
      is: ['a 100', 'b 0', 'c 0'],
      why: 'below zero pays nothing',
    },
    {
      of: [draw('a', 1), draw('b', 9, { unitId: 'FIN' })],
      amount: 100n,
      is: ['a 100'],
      why: "another unit's is not divided",
    },
    { of: [draw(null, 1), draw('a', 1)], amount: 101n, is: [' 51', 'a 50'], why: 'who is not named comes first' },
  ])('$why: $is', ({ of, amount, is }) => {
    const costs = drawCosts([charge('OPS', amount)], of);
    expect(costs.map((one) => `${one.draw.accountId ?? ''} ${one.monthlyCost}`)).toEqual(is);
  });

  it("divides nobody's row, and leaves the unused one", () => {
    const nobodys = [draw('x', 2, { unitId: null }), draw(null, 1, { unitId: null })];
    const costs = drawCosts(
      [charge(null, 300n, 'unattributed'), charge('OPS', 700n, 'unused')],
      [...nobodys, draw('a', 0)],
    );
    expect(costs.map(({ chargeType, monthlyCost }) => `${chargeType} ${monthlyCost}`)).toEqual([
      'unattributed 200',
      'unattributed 100',
    ]);
  });
});

it('an account is once in each unit, with the reason of its last reading there (feeds-metrics 6)', () => {
  const draws = drawsByUnit([
    draw('a', 5, { lastOn: day('2026-10-20'), reason: 'alias' }),
    draw('a', -2, { lastOn: day('2026-10-07') }),
    draw('a', 1, { unitId: 'FIN' }),
    draw('a', 1, { meter: 'hub' }),
    draw(null, 1),
  ]);
  expect(draws.map((d) => `${d.meter} ${d.accountId} ${d.unitId} ${d.units} ${d.reason}`)).toEqual([
    'assists a OPS 3 alias',
    'assists a FIN 1 matched',
    'hub a OPS 1 matched',
    'assists null OPS 1 matched',
  ]);
});
