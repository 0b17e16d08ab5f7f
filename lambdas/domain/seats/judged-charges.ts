import type { ChargeType, SeatRow, State } from '../figures.ts';
import type { Charge } from '../money/divide-line.ts';
import { type MinorUnits, sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';
import { isReclaimable } from './states.ts';

/** A part of a line, with the line's id. */
export type NamedCharge = Charge & { readonly lineId: string };

/** A charge by what it is of: no month has two of one name. */
export interface ChargeName {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly chargeType: string;
}

/** A charge once its seats are judged: how many are in which state, and what of its money is idle (R6.1). */
export interface JudgedCharge extends ChargeName {
  readonly chargeType: ChargeType;
  /** Seats by state; null where the charge is not made of seats. */
  readonly states: Readonly<Partial<Record<State, number>>> | null;
  readonly idleAmount: MinorUnits;
}

/** What of a unit's charge is idle where it is not made of seats (R6.3). */
export type FindIdle = (lineId: string, unitId: string | null) => MinorUnits;

/** A key that is the same for charges of one name. */
export function chargeKey({ unitId, lineId, chargeType }: ChargeName): string {
  return textKey(unitId, lineId, chargeType);
}

/** The charges of some lines, one after the other. */
export function namedCharges(
  lines: readonly { readonly lineId: string; readonly charges: readonly Charge[] }[],
): NamedCharge[] {
  return lines.flatMap(({ lineId, charges }) => charges.map((charge) => ({ ...charge, lineId })));
}

/** Holds every charge against the seats that its unit has on its line, in the order of the charges. */
export function judgeCharges(
  charges: readonly NamedCharge[],
  seats: readonly SeatRow[],
  idleOf: FindIdle = () => 0n,
): JudgedCharge[] {
  const own = groupBy(seats, ({ lineId, unitId }) => textKey(lineId, unitId));
  return charges.map((charge) => {
    const { unitId, lineId, chargeType } = charge;
    const held = isOfSeats(charge) ? (own.get(textKey(lineId, unitId)) ?? []) : undefined;
    const states = held ? countStates(held) : null;
    const ofSeats = idleAmount(charge, held ?? []);
    const idle =
      charge.unitOfMeasure === 'subscription_unit' && chargeType !== 'unused' ? idleOf(lineId, unitId) : ofSeats;
    return { unitId, lineId, chargeType, states, idleAmount: idle };
  });
}

/** Finds a judged charge by its name. */
export function findJudged(judged: readonly JudgedCharge[]): (charge: ChargeName) => JudgedCharge {
  const byKey = new Map(judged.map((charge) => [chargeKey(charge), charge]));
  return (charge) => byKey.get(chargeKey(charge)) as JudgedCharge;
}

/** How many seats of a judged charge are in one of the states; null where it is not made of seats. */
export function seatsIn({ states }: Pick<JudgedCharge, 'states'>, is: (state: State) => boolean): number | null {
  if (states === null) return null;
  return Object.entries(states).reduce((total, [state, n]) => (is(state as State) ? total + n : total), 0);
}

/** Only what units hold of a per-user line is made of seats. */
function isOfSeats({ unitOfMeasure, chargeType }: Charge): boolean {
  return unitOfMeasure === 'seat' && chargeType !== 'unassigned';
}

/**
 * The cost of the reclaimable seats; on unassigned and unused rows the whole amount (R6.1). Three seats of 33.34, 33.33
 * and 33.33, the last two dormant: 66.66.
 */
function idleAmount({ chargeType, amount }: Charge, held: readonly SeatRow[]): MinorUnits {
  if (chargeType === 'unassigned' || chargeType === 'unused') return amount;
  return sum(held.filter(({ state }) => isReclaimable(state)).map((seat) => seat.monthlyCost));
}

function countStates(seats: readonly SeatRow[]): Partial<Record<State, number>> {
  const states: Partial<Record<State, number>> = {};
  for (const { state } of seats) states[state] = (states[state] ?? 0) + 1;
  return states;
}
