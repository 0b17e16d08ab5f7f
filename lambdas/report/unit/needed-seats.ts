import type { LineFacts, SeatRow } from '../../domain/figures.ts';
import { type MinorUnits, prorate, sum } from '../../domain/money/money.ts';
import { pooledSeats } from '../../domain/seats/pooled-seats.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Counted, Lines } from '../files/totals.ts';
import { plural, roundMoney } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';

/** What can truly be saved of the idle money, and when: `Saved at renewal on 30 Nov:`, `€62,400 a year`. */
export interface Saving {
  /** Ends as it goes on: with a colon, or with "saves a purchase of". */
  readonly when: string;
  /** Empty where the term is fixed: nothing can be promised. */
  readonly amount: string;
  readonly hasAmount: boolean;
  readonly products: string;
}

/** Seats of one pool that go to one unit, and what a year of them costs by the contract. */
interface Needed {
  readonly unitId: string | null;
  readonly seats: number;
  readonly annual: MinorUnits | null;
  readonly currency: string;
  readonly products: readonly string[];
}

/**
 * Seats that may be handed back at once because a unit needs them (R7.2, disposition `reallocate`, and no others):
 * `Free to hand back now: 3 seats that Logistics needs, saves a purchase of`, `€5,040 a year`.
 */
export function neededSeats({ charges, seats }: Counted, lines: Lines, names: ReadonlyMap<string, string>): Saving[] {
  const own = charges[0]?.unitId ?? null;
  const wanted = seats.filter((seat) => seat.disposition === 'reallocate');
  const byPool = groupBy(wanted, (s) =>
    JSON.stringify([lines.get(s.lineId)?.seatPool ?? s.lineId, s.neededBy ?? null]),
  );
  const pools = [...byPool.values()].map((rows) => needed(rows, lines));
  const byTaker = groupBy(pools, (p) => JSON.stringify([p.unitId, p.annual === null ? null : p.currency]));
  return [...byTaker.values()].map((members) => saving(members, own, names)).sort(byText((s) => s.when));
}

function needed(rows: readonly SeatRow[], lines: Lines): Needed {
  const seats = pooledSeats(rows).length;
  const facts = [...new Set(rows.map((row) => row.lineId))].flatMap((lineId) => lines.get(lineId) ?? []);
  const priced = pricingLine(facts[0]?.seatPool ?? null, lines);
  return {
    unitId: rows[0]?.neededBy ?? null,
    seats,
    annual: priced && prorate(priced.annualAmount as MinorUnits, BigInt(seats), priced.quantity as bigint),
    currency: priced?.currency ?? '',
    products: facts.map(({ product }) => product),
  };
}

/** The pool's first line in force that states a quantity and a price for the year. */
function pricingLine(pool: string | null, lines: Lines): LineFacts | null {
  const own = [...lines.values()].filter((line) => line.seatPool !== null && line.seatPool === pool && line.isInForce);
  return own.sort(byText((l) => l.lineId)).find((line) => line.quantity && line.annualAmount !== null) ?? null;
}

function saving(members: readonly Needed[], own: string | null, names: ReadonlyMap<string, string>): Saving {
  const seats = plural(
    members.reduce((total, { seats: n }) => total + n, 0),
    'seat',
  );
  const { unitId, annual, currency } = members[0] as Needed;
  const hasAmount = annual !== null;
  return {
    when: `${whose(seats, unitId, own, names)}, saves a purchase${hasAmount ? ' of' : ''}`,
    amount: hasAmount ? `${roundMoney(sum(members.map((m) => m.annual ?? 0n)), currency)} a year` : '',
    hasAmount,
    products: atMostThree([...new Set(members.flatMap((m) => m.products))]),
  };
}

/** A taker covers itself first, so the seats may be needed in the unit itself. */
function whose(seats: string, unitId: string | null, own: string | null, names: ReadonlyMap<string, string>): string {
  if (unitId === null) return `Free to hand back now: ${seats} that new holders need`;
  if (unitId === own) return `Free to give on now: ${seats} that you need yourselves`;
  return `Free to hand back now: ${seats} that ${singleLine(names.get(unitId) ?? unitId)} needs`;
}
