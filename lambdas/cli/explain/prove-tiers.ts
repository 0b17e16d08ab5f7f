import { roundedHalfAway } from '../../domain/fraction.ts';
import { formatAmount, type MinorUnits, sum } from '../../domain/money/money.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { folded } from '../../domain/text/folded.ts';
import type { TiersProof } from './explanation.ts';
import type { FrozenMonth } from './frozen-month.ts';
import { type TierPrice, type TierUseRow, type UnitTiers, unitPriceOf } from './frozen-tiers.ts';
import type { RequireSame } from './require-same.ts';

const FILE = 'estate/tiers.csv';

/**
 * Redoes what the seats of a unit justify on a line, and what they would save (R10.1); of an entitlement the tier that the
 * unit's use needs (R10.3). Null where no tier of the line is judged for the unit, or nobody may read it.
 */
export function proveTiers(
  month: FrozenMonth,
  { unitId, lineId }: { readonly unitId: string | null; readonly lineId: string },
  same: RequireSame,
): TiersProof | null {
  const { rows = [], priceOf = () => undefined } = month.tiers ?? {};
  const own = rows.filter(({ lineIds }) => lineIds.includes(lineId));
  const [first] = own;
  if (!first) return null;
  if (first.seats !== null) requireSeats(own, unitId, month, same);
  const priced = own.map((row) => ({ row, prices: pricesOf(row, priceOf) }));
  for (const { row, prices } of priced) requireRow(row, prices, same);
  const known = priced.flatMap(({ row, prices }) => (row.overTiered ? prices : []));
  const { tier, currency } = first;
  return { tier, currency, rows: own, prices: [...new Map(known.map((price) => [price.tier, price])).values()] };
}

/** The price of the held tier and that of the justified one, as far as they are known. */
function pricesOf(row: TierUseRow, priceOf: UnitTiers['priceOf']): TierPrice[] {
  return [row.tier, row.justifiedTier].flatMap((tier) => priceOf(tier, row) ?? []);
}

/** The judged seats are those that nobody reclaims, in the states of the pool's first line, where that is charged. */
function requireSeats(
  rows: readonly TierUseRow[],
  unitId: string | null,
  { lines, seats }: FrozenMonth,
  same: RequireSame,
): void {
  const first = rows[0]?.lineIds[0];
  if (!lines.some(({ lineId }) => lineId === first)) return;
  const held = (seats ?? []).filter((seat) => seat.lineId === first && seat.unitId === unitId);
  const judged = held.filter(({ state }) => !isReclaimable(state)).length;
  const found = sum(rows.map((row) => row.seats ?? 0n));
  same(FILE, `how many seats of ${unitId ?? 'nobody'} on ${first} are judged`, String(found), String(judged));
}

function requireRow(row: TierUseRow, prices: readonly TierPrice[], same: RequireSame): void {
  const { tier, justifiedTier, seats, overTiered, savingAnnual, currency } = row;
  if (seats === null) return;
  const less = folded(tier) === folded(justifiedTier) ? 0n : seats;
  same(FILE, `how many seats of ${justifiedTier} need less than ${tier}`, String(overTiered ?? ''), String(less));
  const [heldPrice, justified] = prices;
  if (savingAnnual === null || !heldPrice || !justified) return;
  const money = (amount: MinorUnits) => formatAmount(amount, currency);
  same(FILE, `what seats of ${justifiedTier} save`, money(savingAnnual), money(savingOf(heldPrice, justified, less)));
}

/** (price held − price justified) × seats, half away, not below 0: 1 seat at 1,200.00 that needs 900.00 saves 300.00. */
function savingOf(held: TierPrice, justified: TierPrice, seats: bigint): MinorUnits {
  const saving = roundedHalfAway(unitPriceOf(held).sub(unitPriceOf(justified)).mul(seats));
  return saving > 0n ? saving : 0n;
}
