import { familyOf } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import type { MinorUnits } from '../money/money.ts';
import { seatPoolName } from '../seats/seat-pools.ts';
import { groupBy } from '../text/group-by.ts';
import { joinIds } from '../text/text.ts';

/** A charged line as months compare it: one row of `finance/lines.csv` (feeds 4). */
export interface PricedLine {
  readonly lineId: string;
  readonly metric: Metric;
  readonly platform: string | null;
  readonly seatType: string | null;
  readonly quantity: bigint | null;
  /** In `currency`, the contract's. */
  readonly annualAmount: MinorUnits | null;
  readonly currency: string;
  /** What the month costs, in the currency of its invoices and in the estate's. */
  readonly cost: MinorUnits;
  readonly costCurrency: string;
  readonly estateCost: MinorUnits;
}

/** Lines that are bought together: those of one pool of seats (R4.1), else a line by itself. */
export interface PricedPool {
  readonly lineIds: readonly string[];
  readonly cost: MinorUnits;
  readonly costCurrency: string;
  /** Null where a line of it states none. */
  readonly quantity: bigint | null;
  readonly annualAmount: MinorUnits | null;
}

/** The pools of a month, by a name that stays the same from month to month. */
export function pricedPools(lines: readonly PricedLine[]): ReadonlyMap<string, PricedPool> {
  const pools = groupBy(lines, poolName);
  return new Map(
    [...pools].flatMap(([name, members]) => {
      const pool = poolOf(members);
      return pool ? [[name, pool] as const] : [];
    }),
  );
}

function poolName(line: PricedLine): string {
  return familyOf(line).hasSeats ? seatPoolName(line) : line.lineId;
}

/** Undefined where its lines are billed in several currencies: such costs cannot be added up. */
function poolOf(lines: readonly PricedLine[]): PricedPool | undefined {
  const costCurrency = lines[0]?.costCurrency as string;
  if (lines.some((line) => line.costCurrency !== costCurrency)) return undefined;
  const isOnePrice = lines.every((line) => line.currency === lines[0]?.currency);
  return {
    lineIds: lines.map(({ lineId }) => lineId),
    cost: lines.reduce((total, line) => total + line.cost, 0n),
    costCurrency,
    quantity: total(lines.map((line) => line.quantity)),
    annualAmount: isOnePrice ? total(lines.map((line) => line.annualAmount)) : null,
  };
}

function total(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce(
    (added, amount) => (added === null || amount === null ? null : added + amount),
    0n as bigint | null,
  );
}

/** The lines of a pool in one cell (feeds 4). */
export function poolLines(...pools: readonly PricedPool[]): string {
  return joinIds(pools.flatMap(({ lineIds }) => lineIds));
}
