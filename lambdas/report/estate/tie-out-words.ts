import type { ChargeRow, TieOutRow } from '../../domain/figures.ts';
import { sum } from '../../domain/money/money.ts';
import { basisOf } from '../../domain/money/tie-out.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { exactMoney, plural } from '../words/money-words.ts';

/**
 * The sentence that stands on every mail (R5.4), one of three (reports 2.2): not reconciled where a difference is left,
 * no final invoice yet where a line lacks one, else reconciled. It speaks of the lines of these rows and of their amounts:
 * of a unit's own lines in its mail, of all of them in the estate's.
 */
export function tieOutWords(charges: readonly ChargeRow[], tieOut: readonly TieOutRow[], currency: string): string {
  const lines = new Set(charges.map((row) => row.lineId));
  const own = tieOut.filter((row) => row.currency === currency && lines.has(row.lineId));
  const open = charges.filter((row) => basisOf(row) !== 'invoice');
  if (own.some((row) => row.difference !== 0n)) return notReconciled(own, currency);
  if (open.length === 0 && charges.length > 0) return `Reconciled to invoices, difference ${exactMoney(0n, currency)}`;
  const amount = exactMoney(sum(open.map((row) => row.amount)), currency);
  const count = new Set(open.map((row) => row.lineId)).size;
  return `No final invoice yet for ${plural(count, 'line')}, ${amount} by estimate or contract`;
}

function notReconciled(rows: readonly TieOutRow[], currency: string): string {
  const vendors = [...groupBy(rows, (row) => row.vendor)]
    .map(([vendor, lines]) => ({ vendor, left: sum(lines.map((line) => line.difference)) }))
    .filter(({ left }) => left !== 0n)
    .map(({ vendor, left }) => `${vendor} ${exactMoney(left, currency)}`);
  const difference = exactMoney(sum(rows.map((row) => row.difference)), currency);
  return `Not reconciled: difference ${difference}${vendors.length > 0 ? ` (${vendors.join(', ')})` : ''}`;
}
