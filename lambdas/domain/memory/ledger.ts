import { convert, type MinorUnits, parseRate } from '../money/money.ts';
import type { Month } from '../month.ts';
import { isReclaimable } from '../seats/states.ts';
import { type ComparedSeat, openSeats } from './compared-seats.ts';
import { type PricedLine, type PricedPool, poolLines, pricedPools } from './priced-lines.ts';

/**
 * The savings ledger (R7.4): what seats that were handed back, and contracts that were made smaller, have saved to date.
 * The two are never mixed: a seat that is handed back saves money only once the contract follows.
 */

interface Entry {
  /** The month in which it was handed back or saved. */
  readonly month: Month;
  /** The first later month in which that was undone. */
  readonly reversedIn: Month | null;
  /** What a month of it is worth, in `currency`, the estate's of then. */
  readonly monthlyValue: MinorUnits;
  readonly currency: string;
  /** Published months in which it stood and its line was charged, its own included. */
  readonly months: number;
}

/** A seat that was idle on a line and is not there any more. */
export interface HandedBack extends Entry {
  readonly kind: 'handed_back';
  readonly seat: ComparedSeat;
}

/** A pool of seats, or a line, that costs less since fewer or cheaper ones are bought. */
export interface Saved extends Entry {
  readonly kind: 'saved';
  /** The pool's name from month to month, and the lines it had when it was made smaller, joined by `+`. */
  readonly pool: string;
  readonly lineIds: string;
  /** What it cost before: at this cost again, the saving is undone. */
  readonly costBefore: MinorUnits;
  readonly costCurrency: string;
}

export type LedgerEntry = HandedBack | Saved;

/** What a month brings to the ledger. */
export interface LedgerMonth {
  readonly seats: readonly ComparedSeat[];
  readonly lines: readonly PricedLine[];
}

/** What the ledger of a month is made of. */
export interface LedgerInput {
  readonly period: Month;
  readonly currency: string;
  readonly now: LedgerMonth;
  /** The latest earlier month with a published revision, with its ledger. */
  readonly before: LedgerMonth & { readonly ledger: readonly LedgerEntry[] };
  /** This month's rate into the estate's currency of a line that was converted (R5.5), else null. */
  readonly rateOf: (lineId: string) => string | null;
}

/**
 * Carries the ledger of the month before on and adds what this month brings (R7.4). 100.00 for 10 seats in August, 80.00
 * for 8 in September: a saving of 20.00, which is worth 40.00 in October; 105.00 in November undoes it.
 */
export function carryLedger(input: LedgerInput): LedgerEntry[] {
  const open = openLedger(input);
  const carried = input.before.ledger.map((entry) => carry(entry, input.period, open));
  return [...carried, ...newlyHandedBack(input, open), ...newlySaved(input, open)];
}

/** What a value comes to to date. */
export function valueToDate({ monthlyValue, months }: Entry): MinorUnits {
  return monthlyValue * BigInt(months);
}

interface OpenLedger {
  readonly isThere: (seat: ComparedSeat) => boolean;
  readonly isCharged: (lineId: string) => boolean;
  readonly pools: ReadonlyMap<string, PricedPool>;
}

function openLedger({ now }: LedgerInput): OpenLedger {
  const find = openSeats(now.seats);
  const charged = new Set(now.lines.map(({ lineId }) => lineId));
  return {
    isThere: (seat) => find(seat) !== undefined,
    isCharged: (lineId) => charged.has(lineId),
    pools: pricedPools(now.lines),
  };
}

function carry(entry: LedgerEntry, period: Month, open: OpenLedger): LedgerEntry {
  if (entry.reversedIn !== null) return entry;
  if (isUndone(entry, open)) return { ...entry, reversedIn: period };
  return isStillCharged(entry, open) ? { ...entry, months: entry.months + 1 } : entry;
}

function isUndone(entry: LedgerEntry, { isThere, pools }: OpenLedger): boolean {
  if (entry.kind === 'handed_back') return isThere(entry.seat);
  const pool = pools.get(entry.pool);
  return pool !== undefined && pool.costCurrency === entry.costCurrency && pool.cost >= entry.costBefore;
}

function isStillCharged(entry: LedgerEntry, { isCharged, pools }: OpenLedger): boolean {
  return entry.kind === 'handed_back' ? isCharged(entry.seat.lineId) : pools.has(entry.pool);
}

function newlyHandedBack({ period, currency, before }: LedgerInput, open: OpenLedger): HandedBack[] {
  const gone = before.seats.filter(
    (seat) => isReclaimable(seat.state) && open.isCharged(seat.lineId) && !open.isThere(seat),
  );
  return gone.map((seat) => {
    const entry = { month: period, reversedIn: null, monthlyValue: seat.monthlyCost, currency, months: 1 };
    return { kind: 'handed_back', seat, ...entry };
  });
}

function newlySaved(input: LedgerInput, open: OpenLedger): Saved[] {
  return [...pricedPools(input.before.lines)].flatMap(([name, then]) => {
    const now = open.pools.get(name);
    return now && isSmaller(now, then) ? [saved(name, now, then, input)] : [];
  });
}

/** Cheaper, because fewer are bought or a year costs less: not the cent of a twelfth, nor an invoice that falls by itself. */
function isSmaller(now: PricedPool, then: PricedPool): boolean {
  const hasFallen = (after: bigint | null, before: bigint | null) =>
    after !== null && before !== null && after < before;
  return (
    now.costCurrency === then.costCurrency &&
    now.cost < then.cost &&
    (hasFallen(now.quantity, then.quantity) || hasFallen(now.annualAmount, then.annualAmount))
  );
}

function saved(pool: string, now: PricedPool, then: PricedPool, { period, currency, rateOf }: LedgerInput): Saved {
  const rate = now.lineIds.map(rateOf).find((found) => found !== null) ?? null;
  const difference = then.cost - now.cost;
  return {
    kind: 'saved',
    pool,
    lineIds: poolLines(now, then),
    costBefore: then.cost,
    costCurrency: then.costCurrency,
    month: period,
    reversedIn: null,
    monthlyValue: rate === null ? difference : convert(difference, now.costCurrency, currency, parseRate(rate)),
    currency,
    months: 1,
  };
}
