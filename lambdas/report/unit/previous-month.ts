import type { PreviousMonth, UnitBefore } from '../../domain/figures.ts';
import { type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import { type ChargeName, chargeKey } from '../../domain/seats/judged-charges.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import { publishedChargeback } from '../../run/revisions/published-files.ts';
import type { RevisionRef } from '../../run/revisions/run-inputs.ts';

/** A row of the chargeback of the month before. */
export interface EarlierRow {
  readonly unitId: string | null;
  readonly unitName: string;
  readonly lineId: string;
  readonly chargeType: string;
  readonly amount: MinorUnits;
}

/** Finds what a unit paid for a line and charge type in the month before; null where it did not (feeds 4). */
export type PreviousAmounts = (charge: ChargeName) => MinorUnits | null;

/**
 * Reads the whole chargeback of the newest published revision of the month before. Null where there is none in this
 * store, or where the estate had another currency then: such amounts cannot be compared.
 * @throws DamagedStoreError where it is not what was published (F29).
 */
export async function readPreviousRows(
  store: Store,
  revision: RevisionRef | null,
  currency: string,
): Promise<readonly EarlierRow[] | null> {
  if (!revision) return null;
  const rows = await publishedChargeback(store, revision);
  return rows.every((row) => row.currency === currency) ? rows.map((row) => earlierRow(row, currency)) : null;
}

function earlierRow(row: Readonly<Record<string, string>>, currency: string): EarlierRow {
  return {
    unitId: row.unit_id || null,
    unitName: row.unit_name ?? '',
    lineId: row.line_id ?? '',
    chargeType: row.charge_type ?? '',
    amount: parseAmount(row.amount ?? '', currency),
  };
}

/** `previous_amount` of the chargeback: row by row, so what has ended is not in it (feeds 4). */
export function previousAmounts(rows: readonly EarlierRow[]): PreviousAmounts {
  const amounts = new Map(rows.map((row) => [chargeKey(row), row.amount]));
  return (row) => amounts.get(chargeKey(row)) ?? null;
}

/**
 * The month before as a whole, each unit's total with the unit that answers for it now (R7.6).
 * *Worked:* Engineering 8,160.32 and Facilities 1,757.63, closed into it since: Engineering 9,917.95.
 */
export function previousMonth(rows: readonly EarlierRow[], units: UnitBook): PreviousMonth {
  const byUnit = [...groupBy(rows, (row) => units.answering(row.unitId))];
  const byLine = [...groupBy(rows, (row) => row.lineId)];
  return {
    amount: sum(rows.map((row) => row.amount)),
    units: new Map(byUnit.map(([unitId, own]) => [unitId, unitBefore(own, unitId)])),
    lines: new Map(byLine.map(([lineId, own]) => [lineId, sum(own.map((row) => row.amount))])),
  };
}

function unitBefore(rows: readonly EarlierRow[], unitId: string | null): UnitBefore {
  const others = rows.filter((row) => row.unitId !== null && row.unitId !== unitId);
  return {
    unitName: (rows.find((row) => row.unitId === unitId) ?? rows[0])?.unitName ?? '',
    amount: sum(rows.map((row) => row.amount)),
    closed: [...new Set(others.map((row) => row.unitName || (row.unitId as string)))],
  };
}
