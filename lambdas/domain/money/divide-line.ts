import type { ChargeType, Status, UnitOfMeasure } from '../figures.ts';
import type { IsoDate } from '../month.ts';
import { allocate, type MinorUnits, sum } from './money.ts';
import { wholeNumbers } from './share.ts';
import { divide, type Part, takerKey, type WeightedTaker, type Weights } from './weights.ts';

/** What a line costs, in the currency of its invoices and in the estate's (R5.3, R5.5). */
export interface LineTotal {
  readonly lineId: string;
  readonly status: Status;
  readonly original: MinorUnits;
  readonly originalCurrency: string;
  readonly amount: MinorUnits;
  readonly fxRate: string | null;
  readonly fxDate: IsoDate | null;
  readonly invoiceIds: readonly string[];
  /** The unit that answers for the line on the period's last day. */
  readonly ownerUnitId: string;
}

/** One taker's part of a line in both currencies. */
export interface Charge {
  readonly unitId: string | null;
  readonly chargeType: ChargeType;
  /** The weight in `unitOfMeasure`; null for composite lines and on unused rows. */
  readonly quantity: bigint | null;
  /** Decimals of the quantity: 335 with one decimal is 33.5. */
  readonly quantityDecimals: number;
  readonly unitOfMeasure: UnitOfMeasure | '';
  readonly amount: MinorUnits;
  readonly original: MinorUnits;
}

/** Divides a line by one set of weights (R6); all zero leaves the whole of it unused, with its owner (R6.2). */
export function chargeByWeights(total: LineTotal, weights: Weights): Charge[] {
  const takers = orUnused(weights.takers, total.ownerUnitId);
  const amounts = divide(total.amount, takers);
  const originals = divide(total.original, takers);
  return takers.map((taker, i) => ({
    unitId: taker.unitId,
    chargeType: taker.chargeType,
    quantity: taker.chargeType === 'unused' ? null : taker.weight,
    quantityDecimals: weights.decimals,
    unitOfMeasure: taker.chargeType === 'unused' ? '' : weights.unitOfMeasure,
    amount: (amounts[i] as Part).amount,
    original: (originals[i] as Part).amount,
  }));
}

/** A part of a composite line: its basis, its percentage and the weights of the basis. */
export interface CompositePart {
  readonly basis: string;
  readonly percent: number;
  readonly takers: readonly WeightedTaker[];
}

/**
 * Divides a line by its percentages first, bases in the order of their names, then each part by its own basis, and adds
 * (R6.2 `composite`). A part whose weights are all zero is the owner's, unused.
 */
export function chargeComposite(total: LineTotal, parts: readonly CompositePart[]): Charge[] {
  const amounts = addUp(total.amount, parts, total.ownerUnitId);
  const originals = addUp(total.original, parts, total.ownerUnitId);
  return [...amounts].map(([key, part]) => ({
    unitId: part.unitId,
    chargeType: part.chargeType,
    quantity: null,
    quantityDecimals: 0,
    unitOfMeasure: '',
    amount: part.amount,
    original: originals.get(key)?.amount ?? 0n,
  }));
}

function addUp(total: MinorUnits, parts: readonly CompositePart[], owner: string): Map<string, Part> {
  const { whole } = wholeNumbers(parts.map(({ percent }) => percent));
  const slices = allocate(
    total,
    parts.map(({ basis }, i) => ({ key: basis, weight: whole[i] as bigint })),
  );
  const added = new Map<string, Part>();
  for (const { basis, percent, takers } of parts) {
    if (percent === 0) continue;
    for (const part of divide(slices.get(basis) as MinorUnits, orUnused(takers, owner))) {
      const key = takerKey(part);
      added.set(key, { ...part, amount: sum([part.amount, added.get(key)?.amount ?? 0n]) });
    }
  }
  return added;
}

function orUnused(takers: readonly WeightedTaker[], owner: string): readonly WeightedTaker[] {
  const taking = takers.filter((taker) => taker.weight > 0n);
  return taking.length > 0 ? taking : [{ unitId: owner, chargeType: 'unused', weight: 1n }];
}
