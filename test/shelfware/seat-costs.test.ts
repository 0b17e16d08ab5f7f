import { describe, expect, it } from 'vitest';
import type { Charge } from '../../lambdas/domain/money/divide-line.ts';
import type { Seat } from '../../lambdas/run/figures/attributed-rows.ts';
import type { ChargedLine } from '../../lambdas/run/figures/charges.ts';
import { seatCosts } from '../../lambdas/shelfware/seat-costs.ts';

const seat = (accountId: string, unitId: string | null) => ({ accountId, unitId }) as Seat;
const charge = (unitId: string | null, amount: bigint, change: Partial<Charge> = {}) =>
  ({
    unitId,
    amount,
    unitOfMeasure: 'seat',
    chargeType: unitId === null ? 'unattributed' : 'used',
    ...change,
  }) as Charge;

const costsOf = (charges: readonly Charge[], seats: readonly Seat[]) => {
  const costs = seatCosts({ charges } as ChargedLine, seats);
  return seats.map((one) => costs.get(one) ?? null);
};

describe('the cost of a seat (R6.1)', () => {
  it.each([
    {
      charges: [charge('OPS', 10000n)],
      seats: [seat('a', 'OPS'), seat('b', 'OPS'), seat('c', 'OPS')],
      costs: [3334n, 3333n, 3333n],
      why: 'the odd cent to the smaller account',
    },
    {
      charges: [charge('FIN', 100n), charge('OPS', 301n), charge(null, 50n)],
      seats: [seat('a', 'OPS'), seat('b', 'FIN'), seat('c', null), seat('d', 'OPS')],
      costs: [151n, 100n, 50n, 150n],
      why: 'each unit pays for its own seats, nobody for those of nobody',
    },
    {
      charges: [charge('OPS', -100n), charge('OPS', 900n, { chargeType: 'unassigned' })],
      seats: [seat('a', 'OPS'), seat('b', 'OPS'), seat('c', 'OPS')],
      costs: [-34n, -33n, -33n],
      why: 'a credit mirrors a charge, and what nobody holds is no cost of a seat',
    },
    {
      charges: [charge('OPS', 500n, { unitOfMeasure: 'action' })],
      seats: [seat('a', 'OPS')],
      costs: [null],
      why: 'what is charged by use is no cost of a seat',
    },
  ])('$why', ({ charges, seats, costs }) => expect(costsOf(charges, seats)).toEqual(costs));
});
