import { MonthRefusedError } from '../errors.ts';
import { byBaseCharges } from '../money/bases.ts';
import { chargeByWeights } from '../money/divide-line.ts';
import { formatAmount } from '../money/money.ts';
import type { ExplainedCharge, MetricFamily } from './family.ts';

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
  rule: () =>
    'R6.5: by what each unit is charged on the base lines; their unassigned and unused rows count with the owner, below zero counts as zero',
  explain: byBases,
};

/** `FUL 300.00 + JIRA 200.00: 500.00 of 1000.00 EUR that the lines it is based on cost`. */
function byBases({ parts: [part], bases, currency }: ExplainedCharge): string {
  const own = bases.filter(({ amount }) => amount !== 0n);
  const named = own.map(({ lineId, amount }) => `${lineId} ${formatAmount(amount, currency)}`).join(' + ');
  const share = `${formatAmount(part?.weight ?? 0n, currency)} of ${formatAmount(part?.totalWeight ?? 0n, currency)}`;
  return `${named}: ${share} ${currency} that the lines it is based on cost`;
}
