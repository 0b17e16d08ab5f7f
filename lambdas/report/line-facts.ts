import type { LineFacts } from '../domain/figures.ts';
import { familyOf } from '../domain/metrics/index.ts';
import { type ContractLine, isInForce } from '../domain/money/contract.ts';
import { allocate, prorate } from '../domain/money/money.ts';
import { lastDay, type Month } from '../domain/month.ts';
import { boughtLines, exposedSeats, seatPoolName } from '../domain/seats/seat-pools.ts';
import type { ChargedLine } from '../run/figures/charges.ts';

/** A line with what it comes to. */
export interface ChargedPair {
  readonly line: ContractLine;
  readonly charged: ChargedLine;
}

/** What mails, page and `positions.csv` need to know of each charged line; `lines` is every line of the estate. */
export function lineFacts(pairs: readonly ChargedPair[], lines: readonly ContractLine[], period: Month): LineFacts[] {
  return pairs.map((pair) => factsOf(pair, lines, period));
}

function factsOf({ line, charged }: ChargedPair, lines: readonly ContractLine[], period: Month): LineFacts {
  const exposure = exposureOf(line, charged, lines, period);
  return {
    lineId: line.lineId,
    vendor: line.vendor,
    product: line.product,
    metric: line.metric,
    status: charged.status,
    currency: line.currency,
    seatPool: familyOf(line).hasSeats ? seatPoolName(line) : null,
    isInForce: isInForce(line, lastDay(period), lastDay(period)),
    quantity: line.quantity,
    annualAmount: line.annualAmount,
    glAccount: line.glAccount,
    purchased: charged.purchased,
    billable: charged.billable === null ? null : Number(charged.billable),
    exposure: Number(exposure),
    exposureAmount: exposureAmount(line, exposure),
    reducibleFrom: line.reducibleFrom,
    endsOn: line.endsOn,
  };
}

/**
 * A line's part of the seats that its pool holds beyond what was bought (R6.1): by the quantities of the pool's lines,
 * smaller ids first, so that the lines of a pool add up to it. 3 seats over lines of 10 and 5: 2 and 1.
 */
function exposureOf(
  line: ContractLine,
  { purchased, billable }: ChargedLine,
  lines: readonly ContractLine[],
  period: Month,
): bigint {
  if (purchased === null || billable === null) return 0n;
  const pool = lines.filter((other) => familyOf(other).hasSeats && seatPoolName(other) === seatPoolName(line));
  const shares = boughtLines(pool, period).map(({ lineId, quantity }) => ({ key: lineId, weight: quantity ?? 0n }));
  if (!shares.some(({ weight }) => weight > 0n)) return exposedSeats({ purchased, billable });
  return allocate(exposedSeats({ purchased, billable }), shares).get(line.lineId) ?? 0n;
}

/** A year of the exposed seats at the contract's own price of a seat. */
function exposureAmount({ annualAmount, quantity }: ContractLine, exposure: bigint): bigint | null {
  return annualAmount === null || !quantity ? null : prorate(annualAmount, exposure, quantity);
}
