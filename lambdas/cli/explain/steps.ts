import { formatAmount } from '../../domain/money/money.ts';
import type { Explanation, LineProof } from './explanation.ts';

/** One amount of which a figure is the sum. */
export interface Step {
  readonly line_id: string;
  readonly basis: string;
  readonly charge_type: string;
  readonly amount: string;
}

/** What a figure adds up from: what the unit takes in each division of each line. */
export function stepsOf({ lines, currency }: Explanation): Step[] {
  return lines.flatMap((line) => stepsOfLine(line, currency));
}

/** What the unit takes in each division of one line. */
export function stepsOfLine({ lineId, divisions }: LineProof, currency: string): Step[] {
  return divisions.flatMap(({ basis, takers }) =>
    takers
      .filter(({ isOwn }) => isOwn)
      .map(({ chargeType, amount }) => ({
        line_id: lineId,
        basis,
        charge_type: chargeType,
        amount: formatAmount(amount, currency),
      })),
  );
}
