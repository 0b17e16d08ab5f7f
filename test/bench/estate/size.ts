/** How large a generated estate is. */
export interface EstateSize {
  /** Accounts of the one platform; each is a seat, nearly each a person. */
  readonly accounts: number;
  /** Rows of the activity feed, over fourteen months. */
  readonly rows: number;
  readonly units: number;
  /** Resources of the CMDB and readings of a meter, where the estate is metered. */
  readonly metered?: { readonly resources: number; readonly readings: number };
}

/** The estate that the figures of the README are measured on. */
export const FULL: EstateSize = { accounts: 50_000, rows: 5_000_000, units: 60 };

/** The same people, with infrastructure and a pool. */
export const FULL_METERED: EstateSize = {
  ...FULL,
  rows: 50_000,
  metered: { resources: 100_000, readings: 5_000_000 },
};
