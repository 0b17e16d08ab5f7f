import { sum } from '../../domain/money/money.ts';
import { type Reallocation, reallocations } from '../../domain/seats/reallocations.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Counted, Lines } from '../files/totals.ts';
import { plural, roundMoney } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';

type UnitNames = ReadonlyMap<string, string>;

/** What can truly be saved of the idle money, and when: `Saved at renewal on 30 Nov:`, `€62,400 a year`. */
export interface Saving {
  /** Ends as it goes on: with a colon, or with "saves a purchase of". */
  readonly when: string;
  /** Empty where the term is fixed: nothing can be promised. */
  readonly amount: string;
  readonly hasAmount: boolean;
  readonly products: string;
}

/**
 * Seats that may be handed back at once because a unit needs them (R7.2, disposition `reallocate`, and no others):
 * `Free to hand back now: 3 seats that Logistics needs, saves a purchase of`, `€5,040 a year`.
 */
export function neededSeats({ charges, seats }: Counted, lines: Lines, names: UnitNames): Saving[] {
  const own = charges[0]?.unitId ?? null;
  const byTaker = groupBy(reallocations(seats, lines), (r) =>
    JSON.stringify([r.toUnit, r.annualValue === null ? null : r.currency]),
  );
  return [...byTaker.values()].map((members) => saving(members, own, lines, names)).sort(byText((s) => s.when));
}

function saving(members: readonly Reallocation[], own: string | null, lines: Lines, names: UnitNames): Saving {
  const seats = members.reduce((total, { seats: n }) => total + n, 0);
  const { toUnit, annualValue, currency } = members[0] as Reallocation;
  const hasAmount = annualValue !== null;
  const products = members.flatMap(({ lineIds }) => lineIds.flatMap((lineId) => lines.get(lineId)?.product ?? []));
  return {
    when: `${whose(plural(seats, 'seat'), toUnit, own, names)}, saves a purchase${hasAmount ? ' of' : ''}`,
    amount: hasAmount ? `${roundMoney(sum(members.map((m) => m.annualValue ?? 0n)), currency)} a year` : '',
    hasAmount,
    products: atMostThree([...new Set(products)]),
  };
}

/** A taker covers itself first, so the seats may be needed in the unit itself. */
function whose(seats: string, unitId: string, own: string | null, names: UnitNames): string {
  if (unitId === own) return `Free to give on now: ${seats} that you need yourselves`;
  return `Free to hand back now: ${seats} that ${singleLine(names.get(unitId) ?? unitId)} needs`;
}
