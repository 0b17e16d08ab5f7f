import type { ChargeType, UnitOfMeasure } from '../figures.ts';
import { byText } from '../text/text.ts';
import { allocate, type MinorUnits } from './money.ts';

/** Who takes a part of a line: a unit, or nobody on the unattributed row. */
export interface Taker {
  readonly unitId: string | null;
  readonly chargeType: ChargeType;
}

/** A taker with a weight, in the unit of measure of its basis. */
export interface WeightedTaker extends Taker {
  readonly weight: bigint;
}

/** The weights by which a line, or a part of a composite line, is divided. */
export interface Weights {
  readonly unitOfMeasure: UnitOfMeasure;
  /** Decimals of the weights: 335 with one decimal is 33.5. */
  readonly decimals: number;
  /** How much weight is one unit that people count in, where that is not 1: 1,080 for days × 12 over 90 days. */
  readonly perUnit?: bigint;
  readonly takers: readonly WeightedTaker[];
}

/** A taker's part of an amount. */
export interface Part extends Taker {
  readonly amount: MinorUnits;
}

const ORDER: Readonly<Record<ChargeType, string>> = {
  used: '0',
  correction: '0',
  unused: '1',
  unassigned: '2',
  unattributed: '3',
};

/** The stable key of a taker: units by id, then the unused, the unassigned, last the unattributed row (R5.2). */
export function takerKey({ unitId, chargeType }: Taker): string {
  return `${ORDER[chargeType]}${chargeType === 'used' ? unitId : ''}`;
}

/** Divides a total over its takers (R5.2). @throws InvalidInputError where all weights are zero. */
export function divide(total: MinorUnits, takers: readonly WeightedTaker[]): Part[] {
  const parts = allocate(
    total,
    takers.map((taker) => ({ key: takerKey(taker), weight: taker.weight })),
  );
  return takers.map((taker) => ({
    unitId: taker.unitId,
    chargeType: taker.chargeType,
    amount: parts.get(takerKey(taker)) as MinorUnits,
  }));
}

/** Adds up weights by unit, in the order of R5.2; what belongs to no unit weighs on the unattributed row. */
export function takersByUnit(weights: Iterable<readonly [unitId: string | null, weight: bigint]>): WeightedTaker[] {
  const sums = new Map<string | null, bigint>();
  for (const [unitId, weight] of weights) sums.set(unitId, (sums.get(unitId) ?? 0n) + weight);
  const takers = [...sums].map(([unitId, weight]): WeightedTaker => {
    return { unitId, chargeType: unitId === null ? 'unattributed' : 'used', weight };
  });
  return takers.sort(byText(takerKey));
}
