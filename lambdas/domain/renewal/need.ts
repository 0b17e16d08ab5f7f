/** What the seats, units or draws of a line's pool or entitlement come to at renewal. */
export interface Need {
  /** The name of the pool of seats, the entitlement or the pool of units: lines with the same one share it. */
  readonly pool: string;
  /**
   * Per-user lines: billable seats that are not reclaimable, in the states of that line. Subscription units: the clean
   * consumption. Consumption: the year's forecast, not below 0. Null where nobody knows, and for caps.
   */
  readonly needed: bigint | null;
  /** Units that seats bring to a pool of consumption (R9.6), else 0. */
  readonly brought: bigint;
}

/** Finds the need of a contract line by its id; undefined for a line of another metric and for an unknown one. */
export type FindNeed = (lineId: string) => Need | undefined;

/** A tier with its price of one unit a year as an exact fraction in minor units, such as `98000/3`; null where nobody knows. */
export interface PricedTier {
  readonly tier: string;
  readonly unitPrice: string | null;
}

/** The product level of R10.3 for the pool or entitlement of a line: the tier that the product's evidence justifies. */
export interface TierAdvice extends PricedTier {
  /** What the vendor makes of the held tier in a newer scheme, and what is used justifies there (R10.2); null without one. */
  readonly migration: { readonly mapped: PricedTier; readonly justified: PricedTier } | null;
}

/** Finds the advice for a contract line by its id; undefined where its tier is not judged. */
export type FindTierAdvice = (lineId: string) => TierAdvice | undefined;

/** Finds what is told of each contract line by its id. */
export function findByLine<Told extends { readonly lineId: string }>(
  rows: readonly Told[],
): (lineId: string) => Told | undefined {
  const byId = new Map(rows.map((row) => [row.lineId, row]));
  return (lineId) => byId.get(lineId);
}
