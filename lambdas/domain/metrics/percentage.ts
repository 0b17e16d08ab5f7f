import { MonthRefusedError } from '../errors.ts';
import { byBaseCharges } from '../money/bases.ts';
import { chargeByWeights } from '../money/divide-line.ts';
import type { MetricFamily } from './family.ts';

/** In proportion to what each unit is charged on the lines that it is based on (R6.5). */
export const percentage: MetricFamily = {
  hasSeats: false,
  hasBaseLines: true,
  missing: () => [],
  charge({ lineId, baseLines }, total, scales) {
    if (baseLines.length === 0) {
      throw new MonthRefusedError([`line ${lineId}: a percentage of nothing; name its lines in base_lines`]);
    }
    return chargeByWeights(total, byBaseCharges(baseLines.flatMap(scales.chargesOf), scales.settings.currency));
  },
  method: () => 'percentage',
  explain: () => 'in proportion to what the lines it is based on cost',
};
