import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { drawnKey, type PreviousMonth, type UnitBefore } from '../../domain/month-figures.ts';
import { type ChargeName, chargeKey } from '../../domain/seats/judged-charges.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { EarlierCharge } from './earlier-month.ts';

/** Finds what a unit paid for a line and charge type in the month before; null where it did not (feeds 4). */
export type PreviousAmounts = (charge: ChargeName) => MinorUnits | null;

/** `previous_amount` of the chargeback: row by row, so what has ended is not in it (feeds 4). */
export function previousAmounts(rows: readonly EarlierCharge[]): PreviousAmounts {
  const amounts = new Map(rows.map((row) => [chargeKey(row), row.amount]));
  return (row) => amounts.get(chargeKey(row)) ?? null;
}

/**
 * The month before as a whole, each unit's total with the unit that answers for it now (R7.6).
 * *Worked:* Engineering 8,160.32 and Facilities 1,757.63, closed into it since: Engineering 9,917.95.
 */
export function previousMonth(rows: readonly EarlierCharge[], units: UnitBook): PreviousMonth {
  const byUnit = [...groupBy(rows, (row) => units.answering(row.unitId))];
  const byLine = [...groupBy(rows, (row) => row.lineId)];
  return {
    amount: sum(rows.map((row) => row.amount)),
    idleAmount: sum(rows.map((row) => row.idleAmount)),
    units: new Map(byUnit.map(([unitId, own]) => [unitId, unitBefore(own, unitId)])),
    lines: new Map(byLine.map(([lineId, own]) => [lineId, sum(own.map((row) => row.amount))])),
    products: new Map(rows.map(({ lineId, product }) => [lineId, product])),
    drawn: drawnUnits(rows, units),
  };
}

function drawnUnits(rows: readonly EarlierCharge[], units: UnitBook): PreviousMonth['drawn'] {
  const drawing = groupBy(
    rows.filter(({ drawn }) => drawn !== null),
    ({ unitId, lineId }) => drawnKey(units.answering(unitId), lineId),
  );
  return new Map([...drawing].map(([key, own]) => [key, own.reduce((total, row) => total + (row.drawn ?? 0n), 0n)]));
}

function unitBefore(rows: readonly EarlierCharge[], unitId: string | null): UnitBefore {
  const others = rows.filter((row) => row.unitId !== null && row.unitId !== unitId);
  return {
    unitName: (rows.find((row) => row.unitId === unitId) ?? rows[0])?.unitName ?? '',
    amount: sum(rows.map((row) => row.amount)),
    closed: [...new Set(others.map((row) => row.unitName || (row.unitId as string)))],
  };
}
