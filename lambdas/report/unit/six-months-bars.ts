import type { UnitMonth } from '../../domain/memory/six-months.ts';
import { compareAmounts, type MinorUnits } from '../../domain/money/money.ts';
import { byText } from '../../domain/text/text.ts';
import { monthAndYear, monthName } from '../words/date-words.ts';
import { tableMoney } from '../words/money-words.ts';

/** Bars with their amounts, in the order of the months (reports 2.2, item 7). */
export interface SixMonths {
  readonly hasMonths: boolean;
  readonly monthsCaption: string;
  readonly months: readonly MonthBar[];
}

/** One month: its bar is so many per cent of the longest. */
export interface MonthBar {
  readonly month: string;
  readonly amount: string;
  readonly idle: string;
  readonly hasBar: boolean;
  readonly percent: number;
}

/** The six months of a unit, as each was published; one month alone is no row of bars. Amounts of another currency are left out. */
export function sixMonthsBars(months: readonly UnitMonth[], currency: string): SixMonths {
  const own = months.filter((month) => month.currency === currency).sort(byText(({ period }) => period));
  const longest =
    own
      .map(({ amount }) => amount)
      .sort(compareAmounts)
      .at(-1) ?? 0n;
  const [first, last] = [own[0], own.at(-1)];
  return {
    hasMonths: own.length > 1,
    monthsCaption: first && last ? `${monthAndYear(first.period)} to ${monthAndYear(last.period)}, in ${currency}` : '',
    months: own.map(({ period, amount, idleAmount }) => ({
      month: monthName(period).slice(0, 3),
      amount: tableMoney(amount, currency),
      idle: tableMoney(idleAmount, currency),
      hasBar: amount > 0n,
      percent: share(amount, longest),
    })),
  };
}

/** At least 1, so that a small month still has a bar. */
function share(amount: MinorUnits, longest: MinorUnits): number {
  return longest <= 0n || amount <= 0n ? 0 : Math.max(1, Number((amount * 100n) / longest));
}
