import type { ExplainedCharge } from '../metrics/family.ts';
import { familyOf } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { seatWords } from '../metrics/per-user.ts';

/** A sentence on a charge row that a department head understands (R6): "12 of 40 fulfiller seats; 3 dormant". */
export function explainCharge(charge: ExplainedCharge & { readonly metric: Metric }): string {
  if (charge.chargeType === 'unused') return 'nobody used it this month; the whole amount stays with its owner';
  if (charge.chargeType === 'unassigned') return `${charge.quantity} of ${seatWords(charge)} that nobody holds`;
  return familyOf(charge).explain(charge);
}
