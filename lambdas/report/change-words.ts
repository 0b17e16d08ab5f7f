import type { MinorUnits } from '../domain/money.ts';
import { addMonths, type Month } from '../domain/month.ts';
import { monthName } from './date-words.ts';
import { percent, roundMoney } from './money-words.ts';

/** How an amount compares with the month before, in words: within 2 per cent it is about the same (reports 2.2). */
export function changeWords(
  amount: MinorUnits,
  previous: MinorUnits | null,
  { period, currency }: { readonly period: Month; readonly currency: string },
): string {
  if (previous === null) return 'no figures for last month';
  const before = monthName(addMonths(period, -1));
  const difference = amount - previous;
  if (isAboutTheSame(difference, previous)) return `about the same as in ${before}`;
  const more = difference > 0n;
  const size = roundMoney(more ? difference : -difference, currency);
  const share = previous > 0n ? ` (${more ? 'up' : 'down'} ${percent(difference, previous)})` : '';
  return `${more ? '▲' : '▼'} ${size} ${more ? 'more' : 'less'} than in ${before}${share}`;
}

function isAboutTheSame(difference: MinorUnits, previous: MinorUnits): boolean {
  const size = (value: bigint) => (value < 0n ? -value : value);
  return size(difference) * 100n <= size(previous) * 2n;
}
