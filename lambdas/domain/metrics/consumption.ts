import { chargeByWeights } from '../money/divide-line.ts';
import { isOverageLine } from '../pools/pool-lines.ts';
import type { ExplainedCharge, MetricFamily } from './family.ts';

/** By the units that each unit drew from a pool in the period (R6.4). */
export const consumption: MetricFamily = {
  hasSeats: false,
  hasBaseLines: false,
  missing: ({ lineId, platform }, platforms) =>
    platforms.hasReadings(platform ?? '')
      ? []
      : [`line ${lineId}: nothing tells what ${platform} drew; drop its meter_readings`],
  charge(line, total, scales) {
    const charges = chargeByWeights(total, {
      unitOfMeasure: 'drawn_unit',
      decimals: 0,
      takers: scales.drawnOf(line),
    });
    return charges.map((charge) => ({ ...charge, unitOfMeasure: 'drawn_unit' }));
  },
  method: (line) => (isOverageLine(line) ? 'overage' : 'units_drawn'),
  rule: (basis) =>
    basis === 'overage'
      ? 'R9.3: what was drawn beyond the pool at the agreed rate, by the units that each unit drew in the month'
      : 'R6.4: by the units that each unit drew in the month; below zero counts as zero',
  explain: ({ parts: [part] }: ExplainedCharge) => `${part?.weight} of ${part?.totalWeight} units drawn in the month`,
};
