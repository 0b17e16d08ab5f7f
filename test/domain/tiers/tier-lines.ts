import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { flatLine } from '../flat-line.ts';

/** Ten fulfillers of ITSM Enterprise at 1,200.00 each, in force without an end. */
export function seatLine(change: Partial<ContractLine> = {}): ContractLine {
  return {
    ...flatLine,
    ...{ lineId: 'FUL', product: 'ITSM', metric: 'per_user', platform: 'servicenow', seatType: 'fulfiller' },
    ...{ quantity: 10n, annualAmount: 1_200_000n, endsOn: null, tier: 'Enterprise' },
    ...change,
  };
}
