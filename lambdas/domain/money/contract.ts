import type { Metric } from '../metrics/metric.ts';
import type { IsoDate, Month } from '../month.ts';
import type { MinorUnits } from './money.ts';

export type Basis = 'actions' | 'active_users' | 'headcount' | 'fixed' | 'even' | 'composite';

/** A contract line as the feed states it (feeds 1); dates are the last or first day on which it holds. */
export interface ContractLine {
  readonly lineId: string;
  readonly contractId: string;
  readonly vendor: string;
  readonly product: string;
  readonly metric: Metric;
  readonly platform: string | null;
  readonly seatType: string | null;
  readonly module: string | null;
  readonly quantity: bigint | null;
  /** In minor units of `currency`; null where the contract states no price. */
  readonly annualAmount: MinorUnits | null;
  readonly currency: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly reducibleFrom: IsoDate | null;
  readonly ownerUnitId: string;
  readonly basis: Basis | null;
  readonly baseLines: readonly string[];
  /** The account in the ledger; null where the contract states none. */
  readonly glAccount: string | null;
  /** The rule set of a subscription unit's ratios (R8.1). */
  readonly ratioSet: string | null;
  /** The class or discovery source that the line caps (R8.8). */
  readonly capOn: string | null;
  /** What becomes of a pool's unused units, or `overage` for a line that prices what goes beyond (R9.2, R9.3). */
  readonly pool: string | null;
  /** Units beyond the pool that cost no overage, once a contract year. */
  readonly burst: bigint | null;
  /** The price of one unit beyond the pool, exact decimal text. */
  readonly overageRate: string | null;
  /** What each purchased seat brings to a pool in a contract year (R9.6). */
  readonly allowance: bigint | null;
  readonly tier: string | null;
  /** The highest rise at renewal in percent, exact decimal text; null where none is agreed. */
  readonly upliftCap: string | null;
  /** Rights that are agreed, such as `price_lock`. */
  readonly protections: readonly string[];
}

/** A line of an invoice; both months inside. */
export interface InvoiceLine {
  readonly invoiceId: string;
  readonly invoiceLine: string;
  readonly vendor: string;
  readonly status: 'estimated' | 'final';
  readonly lineId: string;
  readonly periodFrom: Month;
  readonly periodTo: Month;
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** Whether a contract line is in force at some time from one day to another. */
export function isInForce(line: ContractLine, from: IsoDate, to: IsoDate): boolean {
  return line.startsOn <= to && (line.endsOn === null || line.endsOn >= from);
}
