import { describe, expect, it } from 'vitest';
import type { ChargeType, State } from '../../../lambdas/domain/figures.ts';
import { explainCharge } from '../../../lambdas/domain/money/explain-charge.ts';

interface Held {
  readonly chargeType: ChargeType;
  readonly quantity: bigint;
  readonly total: bigint;
  readonly states?: Readonly<Partial<Record<State, number>>>;
}

const part = { basis: null, percent: null, of: 0n, decimals: 0, unitOfMeasure: 'seat', amount: 0n } as const;

const sentence = ({ states = {}, chargeType, quantity, total }: Held) =>
  explainCharge({
    ...{ metric: 'per_user', method: 'seats', seatType: 'power_user', chargeType, states, currency: 'EUR', bases: [] },
    parts: [{ ...part, weight: quantity, totalWeight: total }],
  });

describe('the sentence of a per-user row (R6)', () => {
  it.each<Held & { says: string }>([
    { chargeType: 'used', quantity: 1n, total: 1n, says: '1 of 1 power user seat' },
    { chargeType: 'used', quantity: 1n, total: 2n, says: '1 of 2 power user seats' },
    { chargeType: 'unassigned', quantity: 1n, total: 1n, says: '1 of 1 power user seat that nobody holds' },
    {
      ...{ chargeType: 'used', quantity: 6n, total: 40n },
      states: { active: 2, login_only: 1, leaver: 3 },
      says: '6 of 40 power user seats; 3 of leavers; 1 only logged in',
    },
  ])('$says', ({ says, ...held }) => expect(sentence(held)).toBe(says));
});
