import type { PricedLine } from '../../domain/memory/priced-lines.ts';
import type { ChargedPair } from '../line-facts.ts';

/** A charged line as later months compare it. */
export function pricedLine({ line, charged }: ChargedPair): PricedLine {
  return {
    lineId: line.lineId,
    metric: line.metric,
    platform: line.platform,
    seatType: line.seatType,
    quantity: line.quantity,
    annualAmount: line.annualAmount,
    currency: line.currency,
    cost: charged.original,
    costCurrency: charged.originalCurrency,
    estateCost: charged.amount,
  };
}
