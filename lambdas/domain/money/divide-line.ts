import type { ChargeType, Status, UnitOfMeasure } from '../figures.ts';
import type { IsoDate } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { allocate, type MinorUnits, type Share, sum } from './money.ts';
import { wholeNumbers } from './share.ts';
import { divide, type Part, type Taker, takerKey, type WeightedTaker, type Weights } from './weights.ts';

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
  /** How `amount` was reached: its parts add up to it. */
  readonly parts: readonly ChargePart[];
}

/** A taker's weight in one division of a line: the whole line, or one part of a composite one. */
export interface ChargePart {
  /** The basis of a part of a composite line, and its percentage; null where the whole line is divided at once. */
  readonly basis: string | null;
  readonly percent: number | null;
  /** The money that is divided, in the estate's currency. */
  readonly of: MinorUnits;
  /** The taker's weight and that of all takers, in units of measure with `decimals`. */
  readonly weight: bigint;
  readonly totalWeight: bigint;
  readonly decimals: number;
  readonly unitOfMeasure: UnitOfMeasure | '';
  /** How much weight is one unit that people count in, where that is not 1. */
  readonly perUnit?: bigint | undefined;
  readonly amount: MinorUnits;
}

/** A part of a composite line: its basis, its percentage and the weights of the basis. */
export interface CompositePart {
  readonly basis: string;
  readonly percent: number;
  readonly weights: Weights;
}

/** Divides a line by one set of weights (R6); all zero leaves the whole of it unused, with its owner (R6.2). */
export function chargeByWeights(total: LineTotal, weights: Weights): Charge[] {
  return divideLine(total, [{ basis: null, percent: null, weights }], (amount) => [amount]);
}

/**
 * Divides a line by its percentages first, bases in the order of their names, then each part by its own basis, and adds
 * (R6.2 `composite`). A part whose weights are all zero is the owner's, unused.
 */
export function chargeComposite(total: LineTotal, parts: readonly CompositePart[]): Charge[] {
  const counted = parts.filter(({ percent }) => percent !== 0);
  const shares = compositeShares(counted);
  return divideLine(total, counted, (amount) => {
    const slices = allocate(amount, shares);
    return shares.map(({ key }) => slices.get(key) as MinorUnits);
  });
}

/** The weights by which a composite line falls to its bases (R6.2): 33.5 and 66.5 per cent are 335 and 665. */
export function compositeShares(parts: readonly Pick<CompositePart, 'basis' | 'percent'>[]): Share[] {
  const { whole } = wholeNumbers(parts.map(({ percent }) => percent));
  return parts.map(({ basis }, i) => ({ key: basis, weight: whole[i] as bigint }));
}

/** What a line, or a part of it, is divided by. */
type Division = Pick<ChargePart, 'basis' | 'percent'> & { readonly weights: Weights };

/** `slicesOf` says what of an amount each division divides. */
function divideLine(
  total: LineTotal,
  divisions: readonly Division[],
  slicesOf: (amount: MinorUnits) => readonly MinorUnits[],
): Charge[] {
  const [slices, originals] = [slicesOf(total.amount), slicesOf(total.original)];
  const parts = divisions.flatMap((division, i) =>
    taken({ ...division, of: slices[i] as MinorUnits, original: originals[i] as MinorUnits }, total.ownerUnitId),
  );
  return [...groupBy(parts, ({ taker }) => takerKey(taker)).values()].map((own) => charge(own, divisions.length === 1));
}

/** One taker's part of a division, in both currencies. */
interface Taken {
  readonly taker: Taker;
  readonly part: ChargePart;
  readonly original: MinorUnits;
}

function taken(
  { weights, of, original, basis, percent }: Division & { readonly of: MinorUnits; readonly original: MinorUnits },
  owner: string,
): Taken[] {
  const takers = orUnused(weights.takers, owner);
  const [amounts, originals] = [divide(of, takers), divide(original, takers)];
  const totalWeight = sum(takers.map(({ weight }) => weight));
  return takers.map((taker, i) => {
    const unitOfMeasure: ChargePart['unitOfMeasure'] = taker.chargeType === 'unused' ? '' : weights.unitOfMeasure;
    const { decimals, perUnit } = weights;
    const weighed = { weight: taker.weight, totalWeight, decimals, unitOfMeasure, ...(perUnit && { perUnit }) };
    const part = { basis, percent, of, ...weighed, amount: (amounts[i] as Part).amount };
    return { taker, part, original: (originals[i] as Part).amount };
  });
}

/** Adds up what one taker takes; a quantity has only who takes by one set of weights, and used something. */
function charge(own: readonly Taken[], isOneDivision: boolean): Charge {
  const { taker, part } = own[0] as Taken;
  const hasQuantity = isOneDivision && taker.chargeType !== 'unused';
  return {
    unitId: taker.unitId,
    chargeType: taker.chargeType,
    quantity: hasQuantity ? part.weight : null,
    quantityDecimals: isOneDivision ? part.decimals : 0,
    unitOfMeasure: isOneDivision ? part.unitOfMeasure : '',
    amount: sum(own.map((taken) => taken.part.amount)),
    original: sum(own.map((taken) => taken.original)),
    parts: own.map((taken) => taken.part),
  };
}

function orUnused(takers: readonly WeightedTaker[], owner: string): readonly WeightedTaker[] {
  const taking = takers.filter((taker) => taker.weight > 0n);
  return taking.length > 0 ? taking : [{ unitId: owner, chargeType: 'unused', weight: 1n }];
}
