/** How large a generated estate is. */
export interface EstateSize {
  /** Accounts of the one platform; each is a seat, nearly each a person. */
  readonly accounts: number;
  /** Rows of the activity feed, over fourteen months. */
  readonly rows: number;
  readonly units: number;
}

/** The estate that the figures of the README are measured on. */
export const FULL: EstateSize = { accounts: 50_000, rows: 5_000_000, units: 60 };
