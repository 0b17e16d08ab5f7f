import type { ChargeRow, CostBasis } from '../../domain/figures.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { basisOf } from '../../domain/money/tie-out.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import { exactMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/** More names than this would hide the one number of the mail; the table has them all. */
const MOST_NAMES = 3;

/**
 * Which lines are by estimate or by contract, with their amounts, and that the rest is final (reports 2.2, item 1):
 * `By estimate: Creative Cloud €62.49. The rest, €7,534.79, is final.` Empty where all is.
 */
export function provisionalWords(charges: readonly ChargeRow[], currency: string): string {
  const open = charges.filter((row) => basisOf(row) !== 'invoice');
  if (open.length === 0) return '';
  const rest = sum(charges.map((row) => row.amount)) - sum(open.map((row) => row.amount));
  const final = open.length < charges.length ? `The rest, ${exactMoney(rest, currency)}, is final.` : '';
  return [words(open, 'estimate', currency), words(open, 'contract', currency), final].filter(Boolean).join(' ');
}

function words(open: readonly ChargeRow[], basis: CostBasis, currency: string): string {
  const lines = [
    ...groupBy(
      open.filter((row) => basisOf(row) === basis),
      (row) => row.lineId,
    ).values(),
  ]
    .map((rows) => ({ name: singleLine(rows[0]?.product ?? ''), amount: sum(rows.map((row) => row.amount)) }))
    .sort((a, b) => big(a.amount, b.amount) || compareText(a.name, b.name));
  if (lines.length === 0) return '';
  const [shown, rest] = [lines.slice(0, MOST_NAMES), lines.slice(MOST_NAMES)];
  const more = rest.length > 0 ? [`${rest.length} more ${exactMoney(sum(rest.map((l) => l.amount)), currency)}`] : [];
  const named = shown.map(({ name, amount }) => `${name} ${exactMoney(amount, currency)}`);
  return `By ${basis}: ${[...named, ...more].join(', ')}.`;
}

function big(a: MinorUnits, b: MinorUnits): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
