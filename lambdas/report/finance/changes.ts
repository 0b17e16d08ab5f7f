import type { ChargeRow } from '../../domain/figures.ts';
import { type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';

/** A row of the chargeback whose amount differs from the last published revision of the month. */
export interface Change {
  readonly unitId: string;
  readonly lineId: string;
  readonly chargeType: string;
  readonly currency: string;
  /** Null where the row was not there; null after where it has vanished. */
  readonly before: MinorUnits | null;
  readonly after: MinorUnits | null;
}

type Charged = Pick<Change, 'unitId' | 'lineId' | 'chargeType' | 'currency'> & { readonly amount: MinorUnits };

/** Compares the chargeback with that of the last published revision of the month; nothing where there is none. */
export function changesOf(now: readonly ChargeRow[], published: readonly CsvRow[] | null): Change[] {
  if (published === null) return [];
  const [before, after] = [groupBy(published.map(asPublished), nameOf), groupBy(now.map(asCharged), nameOf)];
  const amountIn = (rows: readonly Charged[] | undefined) =>
    rows === undefined ? null : sum(rows.map((row) => row.amount));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [charged] = after.get(name) ?? before.get(name) ?? [];
    const { amount: _, ...row } = charged as Charged;
    const change = { ...row, before: amountIn(before.get(name)), after: amountIn(after.get(name)) };
    return change.before === change.after ? [] : [change];
  });
}

function asPublished(row: CsvRow): Charged {
  const { unit_id: unitId = '', line_id: lineId = '', charge_type: chargeType = '', currency = '' } = row;
  return { unitId, lineId, chargeType, currency, amount: parseAmount(row.amount ?? '', currency) };
}

function asCharged({ unitId, lineId, chargeType, currency, amount }: ChargeRow): Charged {
  return { unitId: unitId ?? '', lineId, chargeType, currency, amount };
}

function nameOf({ unitId, lineId, chargeType, currency }: Charged): string {
  return JSON.stringify([unitId, lineId, chargeType, currency]);
}
