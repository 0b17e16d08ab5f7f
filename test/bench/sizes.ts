import { type EstateSize, FULL as FULL_ESTATE, FULL_METERED } from './estate/size.ts';

/** How large everything is that the bench measures. */
export interface Sizes {
  readonly estate: EstateSize;
  /** The same with a tenth of the rows. */
  readonly tenth: EstateSize;
  /** With infrastructure and a pool. */
  readonly metered: EstateSize;
  /** Estates of which only the units grow, each ten times the one before. */
  readonly units: readonly EstateSize[];
  /** Estates of which the seats grow, and with them what they do. */
  readonly seats: readonly EstateSize[];
  /** Files that were dropped in the year before the month. */
  readonly drops: number;
  readonly mails: number;
  readonly workbookRows: number;
  /** Estates whose statements are counted. */
  readonly statements: readonly EstateSize[];
  readonly handlers: number;
}

const grown = (accounts: number, rows: number, units: readonly number[]) =>
  units.map((count) => ({ accounts, rows, units: count }));

export const FULL: Sizes = {
  estate: FULL_ESTATE,
  tenth: { ...FULL_ESTATE, rows: FULL_ESTATE.rows / 10 },
  metered: FULL_METERED,
  units: grown(10_000, 100_000, [10, 100, 1_000]),
  seats: [1_000, 10_000, 100_000].map((accounts) => ({ accounts, rows: accounts * 10, units: 60 })),
  drops: 5_000,
  mails: 200,
  workbookRows: 200_000,
  statements: grown(5_000, 20_000, [10, 500]),
  handlers: 20,
};

const TINY = grown(60, 300, [2, 4]);

/** So small that every line runs in seconds; its figures say nothing. */
export const SMALL: Sizes = {
  estate: { accounts: 60, rows: 1_500, units: 2 },
  tenth: TINY[0] as EstateSize,
  metered: { accounts: 60, rows: 300, units: 2, metered: { resources: 90, readings: 900 } },
  units: TINY,
  seats: [TINY[0] as EstateSize, { accounts: 90, rows: 450, units: 2 }],
  drops: 3,
  mails: 1,
  workbookRows: 50,
  statements: TINY,
  handlers: 1,
};
