import { allocateEvenly, formatAmount, type MinorUnits, sum } from '../../domain/money/money.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { byText } from '../../domain/text/text.ts';
import type { SeatsProof } from './explanation.ts';
import type { ChargedRow, SeatCostRow } from './frozen-rows.ts';
import type { RequireSame } from './require-same.ts';

/** Redoes what each seat of a unit costs on a line, and what of it is idle (R6.1); null where its charge has no seats. */
export function proveSeats(
  charges: readonly ChargedRow[],
  held: readonly SeatCostRow[],
  same: RequireSame,
): SeatsProof | null {
  const charge = charges.find(isOfSeats);
  if (!charge) return null;
  const { amount, currency, lineId, quantity } = charge;
  const seats = [...held].sort(byText(({ accountId }) => accountId));
  same('estate/seats.csv', `how many seats there are on ${lineId}`, String(held.length), quantity);
  const costs = allocateEvenly(amount, seats.length);
  const money = (cost: MinorUnits) => formatAmount(cost, currency);
  for (const [i, { accountId, monthlyCost }] of seats.entries()) {
    const what = `the seat of ${accountId} on ${lineId}`;
    same('estate/seats.csv', what, money(monthlyCost), money(costs[i] as MinorUnits));
  }
  const idleAmount = sum(seats.filter(({ state }) => isReclaimable(state)).map((seat) => seat.monthlyCost));
  same('finance/chargeback.csv', `what is idle of ${lineId}`, money(charge.idleAmount), money(idleAmount));
  return { amount, idleAmount, seats };
}

/** What a unit holds, or nobody answers for, of a per-user line: unassigned seats have no holder. */
export function isOfSeats({ unitOfMeasure, chargeType }: ChargedRow): boolean {
  return unitOfMeasure === 'seat' && chargeType !== 'unassigned';
}
