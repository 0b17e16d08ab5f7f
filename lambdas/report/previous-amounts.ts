import { keys } from '../domain/keys.ts';
import { type MinorUnits, parseAmount } from '../domain/money.ts';
import type { Month } from '../domain/month.ts';
import type { Store } from '../ports/store.ts';
import { parseCsv } from '../run/csv.ts';
import type { RevisionRef } from '../run/run-inputs.ts';

/** Finds what a unit paid for a line and charge type in an earlier published revision; null where it did not. */
export type PreviousAmounts = (row: { unitId: string | null; lineId: string; chargeType: string }) => MinorUnits | null;

/** Reads the chargeback of the last published revision of the month before, where there is one in this store. */
export async function readPreviousAmounts(store: Store, revision: RevisionRef | null): Promise<PreviousAmounts> {
  const amounts = new Map<string, MinorUnits>();
  if (revision) {
    const at = { period: revision.period as Month, revision: revision.revision };
    const bytes = await store.read(keys.financeFile(at, 'chargeback.csv'));
    for (const row of parseCsv(Buffer.from(bytes ?? []).toString('utf8'))) {
      amounts.set(
        nameOf(row.unit_id ?? '', row.line_id ?? '', row.charge_type ?? ''),
        parseAmount(row.amount ?? '', row.currency ?? ''),
      );
    }
  }
  return ({ unitId, lineId, chargeType }) => amounts.get(nameOf(unitId ?? '', lineId, chargeType)) ?? null;
}

function nameOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
