import { InvalidInputError } from '../errors.ts';
import { Fraction, roundedHalfAway, roundedUp } from '../fraction.ts';
import type { ContractLine } from '../money/contract.ts';
import type { MinorUnits } from '../money/money.ts';
import { nearest } from '../text/nearest.ts';
import { RESOURCE_CLASSES, type ResourceClass } from './classes.ts';
import { type Consumption, consumedUnits, statusOf, type UnitStatus } from './consumption.ts';

/** A connector that is not enabled yet: how many resources of a class it would add to a line's product (R8.8). */
export interface ConnectorQuestion {
  readonly line: ContractLine;
  readonly consumption: Consumption;
  readonly class: string;
  readonly count: bigint;
  /** What the line costs a year, in minor units of `currency`. */
  readonly yearly: MinorUnits;
  readonly currency: string;
  readonly limits: Parameters<typeof statusOf>[2];
}

/** What a connector would add. */
export interface ConnectorAnswer {
  readonly lineId: string;
  readonly class: ResourceClass;
  readonly ratio: string;
  readonly count: bigint;
  /** With two decimals, half away. */
  readonly units: bigint;
  readonly before: bigint;
  readonly after: bigint;
  readonly entitlement: bigint;
  readonly statusBefore: UnitStatus;
  readonly statusAfter: UnitStatus;
  readonly annualAmount: MinorUnits;
  readonly currency: string;
}

/**
 * What a connector would add before it is enabled (R8.8): 10,000 devices at 1/4 are 2,500 units; at 50.00 a unit 125,000.00
 * a year. @throws InvalidInputError for a cap, an unknown class, and one that the line's ratio set does not count.
 */
export function connectorWhatIf(question: ConnectorQuestion): ConnectorAnswer {
  const { line, consumption, count, yearly, currency, limits } = question;
  const { entitlement } = consumption;
  if (entitlement.capOn !== null) {
    throw new InvalidInputError(`line ${line.lineId} is a cap on ${entitlement.capOn}; name the line that it caps`);
  }
  const ratio = ratioOf(question);
  const added = ratio.mul(count);
  const before = consumedUnits(consumption) ?? 0n;
  const after = roundedUp((consumption.count?.exact ?? new Fraction(0)).add(added));
  return {
    ...{ lineId: line.lineId, class: question.class as ResourceClass, ratio: ratio.toString(), count },
    ...{ units: roundedHalfAway(added, 2), before, after, entitlement: entitlement.units },
    statusBefore: statusOf(before, entitlement.units, limits),
    statusAfter: statusOf(after, entitlement.units, limits),
    annualAmount: roundedHalfAway(new Fraction(yearly).div(line.quantity ?? 1n).mul(added)),
    currency,
  };
}

function ratioOf({ line, consumption, class: name }: ConnectorQuestion): Fraction {
  const { ratios, ratioSet } = consumption.entitlement;
  const known = RESOURCE_CLASSES.find((one) => one === name);
  if (!known) {
    const meant = nearest(name, RESOURCE_CLASSES);
    throw new InvalidInputError(
      `"${name}" is no class; write one of ${RESOURCE_CLASSES.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`,
    );
  }
  const ratio = ratios.get(known);
  if (ratio) return ratio;
  throw new InvalidInputError(
    `${ratioSet}, the ratio set of line ${line.lineId}, counts no ${known}; it counts ${[...ratios.keys()].join(', ')}`,
  );
}
