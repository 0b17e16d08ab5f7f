import { Fraction, roundedHalfAway } from '../fraction.ts';
import { type Charge, type ChargePart, chargeByWeights } from '../money/divide-line.ts';
import { formatDecimal } from '../money/money.ts';
import type { ExplainedCharge, MetricFamily } from './family.ts';

/** By the days on which each unit's resources counted, times the ratio of their class (R6.3). */
export const subscriptionUnit: MetricFamily = {
  hasSeats: false,
  hasBaseLines: false,
  missing: ({ lineId, platform }, platforms) =>
    platforms.hasResources(platform ?? '')
      ? []
      : [
          `line ${lineId}: nothing tells which resources ${platform} has; drop its resources, unresolved_objects or resource_counts`,
        ],
  charge(line, total, scales) {
    const { takers, scale, observedDays } = scales.unitsOf(line);
    const perUnit = scale * BigInt(observedDays);
    const charges = chargeByWeights(total, { unitOfMeasure: 'weighted_day', decimals: 0, perUnit, takers });
    return charges.map((charge) => onAverage(charge, perUnit));
  },
  method: () => 'average_units',
  rule: () =>
    "R6.3: by the days on which each unit's resources counted in the window, times the ratio of their class; where the vendor's counts name units, by those",
  explain: averageWords,
};

const DECIMALS = 4;

/** A quantity in units on average, half away at four decimals: 30 days of a server in 90 are 0.3333. */
function onAverage(charge: Charge, perUnit: bigint): Charge {
  const quantity = charge.quantity === null ? null : roundedHalfAway(new Fraction(charge.quantity, perUnit), DECIMALS);
  return { ...charge, quantity, quantityDecimals: DECIMALS, unitOfMeasure: 'subscription_unit' };
}

/** `12.50 of 140.25 subscription units on average`. */
function averageWords({ parts: [part] }: ExplainedCharge): string {
  return `${unitsOf(part, 'weight')} of ${unitsOf(part, 'totalWeight')} subscription units on average`;
}

function unitsOf(part: ChargePart | undefined, weight: 'weight' | 'totalWeight'): string {
  const units = part ? roundedHalfAway(new Fraction(part[weight], part.perUnit ?? 1n), 2) : 0n;
  return formatDecimal(units, 2);
}
