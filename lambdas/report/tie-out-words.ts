import type { TieOutRow } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { sum } from '../domain/money.ts';
import { exactMoney } from './money-words.ts';

/** The line that stands on every mail (R5.4): `Reconciled to invoices: difference €0.00`, or what is missing where. */
export function tieOutWords(rows: readonly TieOutRow[], currency: string): string {
  const own = rows.filter((row) => row.currency === currency);
  const difference = sum(own.map((row) => row.difference));
  const open = [...groupBy(own, (row) => row.vendor)]
    .map(([vendor, lines]) => ({ vendor, left: sum(lines.map((line) => line.difference)) }))
    .filter(({ left }) => left !== 0n);
  if (open.length === 0) return `Reconciled to invoices: difference ${exactMoney(difference, currency)}`;
  const vendors = open.map(({ vendor, left }) => `${vendor} ${exactMoney(left, currency)}`).join(', ');
  return `Not reconciled to invoices: difference ${exactMoney(difference, currency)} (${vendors})`;
}
