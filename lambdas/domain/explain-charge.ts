import type { ChargeType, Metric, State, UnitOfMeasure } from './figures.ts';
import { formatDecimal } from './money.ts';

/** What the sentence of a charge row is made of. */
export interface ExplainedCharge {
  readonly metric: Metric;
  readonly chargeType: ChargeType;
  readonly quantity: bigint | null;
  readonly quantityDecimals: number;
  readonly unitOfMeasure: UnitOfMeasure | '';
  readonly method: string;
  readonly seatType: string;
  /** The line's whole weight. */
  readonly total: bigint;
  readonly states: ReadonlyMap<State, number>;
}

const WORDS: Readonly<Partial<Record<State, string>>> = {
  leaver: 'of leavers',
  dormant: 'dormant',
  never_used: 'never used',
  login_only: 'only logged in',
  unknown: 'not judged',
};

/** A sentence on a charge row that a department head understands (R6): "12 of 40 fulfiller seats; 3 dormant". */
export function explainCharge(charge: ExplainedCharge): string {
  if (charge.chargeType === 'unused') return 'nobody used it this month; the whole amount stays with its owner';
  if (charge.chargeType === 'unassigned') return `${charge.quantity} of ${seats(charge)} that nobody holds`;
  if (charge.metric === 'per_user') return [`${charge.quantity} of ${seats(charge)}`, ...stateWords(charge)].join('; ');
  if (charge.quantity === null) return `shared by several keys (${charge.method})`;
  return sharedBy(charge);
}

function sharedBy({ quantity, quantityDecimals: decimals, total, unitOfMeasure, method }: ExplainedCharge): string {
  const share = `${formatDecimal(quantity ?? 0n, decimals)} of ${formatDecimal(total, decimals)}`;
  switch (unitOfMeasure) {
    case 'action':
      return `${share} pieces of work done in the month`;
    case 'person':
      return method === 'headcount' ? `${share} people on the last day` : `${share} people who worked in it`;
    case 'percent':
      return `fixed share of ${share}`;
    case 'unit':
      return `an even share among ${total} units`;
    default:
      return 'in proportion to what the lines it is based on cost';
  }
}

function seats({ total, seatType }: ExplainedCharge): string {
  return `${total} ${seatType.replaceAll('_', ' ')} ${total === 1n ? 'seat' : 'seats'}`;
}

function stateWords({ states }: ExplainedCharge): string[] {
  return Object.entries(WORDS).flatMap(([state, words]) => {
    const count = states.get(state as State) ?? 0;
    return count > 0 ? [`${count} ${words}`] : [];
  });
}
