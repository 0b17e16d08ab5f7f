import type { ChargeRow } from '../figures.ts';
import { type MinorUnits, prorate, sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';
import { type ComparedSeat, type FindSeat, openSeats } from './compared-seats.ts';

export type Cause = 'line' | 'moved' | 'seats' | 'price' | 'use' | 'correction';

/** One reason why a unit pays more or less than the month before, in the estate's currency. */
export interface Movement {
  readonly unitId: string | null;
  /** Empty for corrections, which are added up over all lines. */
  readonly lineId: string;
  readonly cause: Cause;
  /** How many more seats; null where the cause is not about seats. */
  readonly seats: number | null;
  readonly amount: MinorUnits;
}

/** A row of the chargeback as two months compare it. `held` is null where it is not made of seats. */
export type ComparedCharge = Pick<ChargeRow, 'unitId' | 'lineId' | 'chargeType' | 'held' | 'amount'>;

/** What a month brings to the comparison. */
export interface ComparedMonth {
  readonly charges: readonly ComparedCharge[];
  readonly seats: readonly ComparedSeat[];
}

/**
 * Why each unit pays more or less than the month before (R7.6). `answering` says which unit answers now for one of then,
 * so that a unit closed since counts for its successor. The amounts of a unit add up to the change of its total.
 * 30.00 for 3 seats, now 48.00 for 4, of which one came new, one left to and one came from another unit: seats +10.00,
 * price +8.00, moved 0.00.
 */
export function movements(
  now: ComparedMonth,
  before: ComparedMonth,
  answering: (unitId: string | null) => string | null,
): Movement[] {
  const earlier = {
    charges: before.charges.map((row) => ({ ...row, unitId: answering(row.unitId) })),
    seats: before.seats.map((seat) => {
      const unitId = answering(seat.unitId);
      return unitId === seat.unitId ? seat : { ...seat, unitId };
    }),
  };
  const compared = { now: openMonth(now), before: openMonth(earlier) };
  const names = new Map([...now.charges, ...earlier.charges].filter(isOrdinary).map((row) => [nameOf(row), row]));
  const lines = [...names.values()].flatMap(({ unitId, lineId }) => ofLine(unitId, lineId, compared));
  return [...lines, ...corrections(now, earlier)]
    .filter(({ amount, seats }) => amount !== 0n || (seats ?? 0) !== 0)
    .sort(byName);
}

const byName = byText<Movement>(
  ({ unitId }) => unitId ?? '',
  ({ lineId }) => lineId,
  ({ cause }) => cause,
);

/** A month, ready to be asked for what one unit has on one line. */
interface OpenMonth {
  readonly lineTotal: (lineId: string) => MinorUnits | undefined;
  readonly seatCharge: (unitId: string | null, lineId: string) => SeatCharge;
  /** What a unit pays for a line otherwise than by seats. */
  readonly otherCharge: (unitId: string | null, lineId: string) => MinorUnits;
  readonly seats: (unitId: string | null, lineId: string) => readonly ComparedSeat[];
  readonly find: FindSeat;
}

interface SeatCharge {
  readonly seats: number;
  readonly amount: MinorUnits;
}

interface Compared {
  readonly now: OpenMonth;
  readonly before: OpenMonth;
}

function openMonth({ charges, seats }: ComparedMonth): OpenMonth {
  const ordinary = charges.filter(isOrdinary);
  const byLine = groupBy(ordinary, (row) => row.lineId);
  const own = groupBy(ordinary, nameOf);
  const held = groupBy(seats, nameOf);
  const rowsOf = (unitId: string | null, lineId: string) => own.get(nameOf({ unitId, lineId })) ?? [];
  return {
    lineTotal: (lineId) => (byLine.has(lineId) ? totalOf(byLine.get(lineId) ?? []) : undefined),
    seatCharge: (unitId, lineId) => {
      const rows = rowsOf(unitId, lineId).filter((row) => row.held !== null);
      return { seats: rows.reduce((total, row) => total + (row.held ?? 0), 0), amount: totalOf(rows) };
    },
    otherCharge: (unitId, lineId) => totalOf(rowsOf(unitId, lineId).filter((row) => row.held === null)),
    seats: (unitId, lineId) => held.get(nameOf({ unitId, lineId })) ?? [],
    find: openSeats(seats),
  };
}

function ofLine(unitId: string | null, lineId: string, compared: Compared): Movement[] {
  const { now, before } = compared;
  const movement = (cause: Cause, amount: MinorUnits, seats: number | null = null): Movement => {
    return { unitId, lineId, cause, seats, amount };
  };
  const [totalNow, totalThen] = [now.lineTotal(lineId), before.lineTotal(lineId)];
  const [otherNow, otherThen] = [now.otherCharge(unitId, lineId), before.otherCharge(unitId, lineId)];
  const [seatsNow, seatsThen] = [now.seatCharge(unitId, lineId), before.seatCharge(unitId, lineId)];
  if (totalNow === undefined || totalThen === undefined) {
    return [movement('line', otherNow + seatsNow.amount - otherThen - seatsThen.amount)];
  }
  const bySeats = seatMovements(seatsNow, seatsThen, movedSeats(unitId, lineId, compared));
  const price = totalThen === 0n ? 0n : prorate(otherThen, totalNow - totalThen, totalThen);
  return [
    movement('moved', bySeats.moved.amount, bySeats.moved.seats),
    movement('seats', bySeats.seats.amount, bySeats.seats.seats),
    movement('price', bySeats.price + price),
    movement('use', otherNow - otherThen - price),
  ];
}

/** What seats that moved, came or went cost at the price of a seat then (of now, where there was none); the rest is price. */
function seatMovements(now: SeatCharge, before: SeatCharge, movedSeats: number) {
  const priced = before.seats > 0 ? before : now;
  const atPrice = (seats: number) =>
    priced.seats === 0 ? 0n : prorate(priced.amount, BigInt(seats), BigInt(priced.seats));
  const moved = { seats: movedSeats, amount: atPrice(movedSeats) };
  const more = now.seats - before.seats - movedSeats;
  const seats = { seats: more, amount: atPrice(more) };
  return { moved, seats, price: now.amount - before.amount - moved.amount - seats.amount };
}

/** Seats of the unit whose holders held one elsewhere then, less those that stand elsewhere now. */
function movedSeats(unitId: string | null, lineId: string, { now, before }: Compared): number {
  const isElsewhere = (found: ComparedSeat | undefined) => found !== undefined && found.unitId !== unitId;
  const came = now.seats(unitId, lineId).filter((seat) => isElsewhere(before.find(seat)));
  const went = before.seats(unitId, lineId).filter((seat) => isElsewhere(now.find(seat)));
  return came.length - went.length;
}

function corrections(now: ComparedMonth, earlier: ComparedMonth): Movement[] {
  const ofUnits = ({ charges }: ComparedMonth) =>
    groupBy(
      charges.filter((row) => !isOrdinary(row)),
      (row) => row.unitId,
    );
  const [after, before] = [ofUnits(now), ofUnits(earlier)];
  return [...new Set([...after.keys(), ...before.keys()])].map((unitId) => ({
    unitId,
    lineId: '',
    cause: 'correction',
    seats: null,
    amount: totalOf(after.get(unitId) ?? []) - totalOf(before.get(unitId) ?? []),
  }));
}

function isOrdinary({ chargeType }: ComparedCharge): boolean {
  return chargeType !== 'correction';
}

function totalOf(rows: readonly ComparedCharge[]): MinorUnits {
  return sum(rows.map((row) => row.amount));
}

function nameOf({ unitId, lineId }: { readonly unitId: string | null; readonly lineId: string }): string {
  return textKey(unitId, lineId);
}
