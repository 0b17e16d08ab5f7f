import { type MinorUnits, magnitude } from '../../domain/money/money.ts';
import { isAbove } from '../../domain/money/share.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import type { UnitBefore } from '../../domain/month-figures.ts';
import { monthName } from '../words/date-words.ts';
import { roundMoney, wholePercent } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';

/** What an amount is compared with; null where the month before has no published revision. */
export type Before = Pick<UnitBefore, 'amount' | 'closed'> | null;

/** A change up to this share is about the same. */
const ABOUT_THE_SAME = 0.02;

/**
 * How an amount compares with the whole of the month before, in words (R7.6): within 2 per cent it is about the same
 * (reports 2.2). A unit closed since is named where it is counted.
 */
export function changeWords(
  amount: MinorUnits,
  before: Before,
  { period, currency }: { readonly period: Month; readonly currency: string },
): string {
  if (before === null) return 'no figures for last month';
  const month = monthName(addMonths(period, -1));
  return `${comparison(amount, before.amount, month, currency)}${closedWords(before.closed)}`;
}

function comparison(amount: MinorUnits, before: MinorUnits, month: string, currency: string): string {
  const difference = amount - before;
  if (!isAbove(magnitude(difference), magnitude(before), ABOUT_THE_SAME)) return `about the same as in ${month}`;
  const more = difference > 0n;
  const share = before === 0n ? '' : ` (${more ? 'up' : 'down'} ${wholePercent(difference, before)})`;
  return `${more ? '▲' : '▼'} ${roundMoney(magnitude(difference), currency)} ${more ? 'more' : 'less'} than in ${month}${share}`;
}

function closedWords(names: readonly string[]): string {
  return names.length === 0 ? '' : `, with ${atMostThree(names)}, closed since`;
}
