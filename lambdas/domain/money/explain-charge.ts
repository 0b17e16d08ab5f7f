import type { ExplainedCharge } from '../metrics/family.ts';
import { familyOf } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { heldSeats } from '../metrics/per-user.ts';

/** A sentence on a charge row that a department head understands (R6): "12 of 40 fulfiller seats; 3 dormant". */
export function explainCharge(charge: ExplainedCharge & { readonly metric: Metric }): string {
  if (charge.chargeType === 'unused') return unused(charge);
  if (charge.chargeType === 'unassigned') return `${heldSeats(charge)} that nobody holds`;
  return familyOf(charge).explain(charge);
}

function unused({ parts }: ExplainedCharge): string {
  const ofParts = parts.flatMap(({ basis, percent }) => (basis === null ? [] : [`${percent} % by ${basis}`]));
  if (ofParts.length === 0) return 'nobody used it this month; the whole amount stays with its owner';
  return `nothing to divide by: ${ofParts.join(', ')}; that part stays with its owner`;
}
