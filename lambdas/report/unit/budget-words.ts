import type { UnitMonth } from '../../domain/memory/six-months.ts';
import { magnitude } from '../../domain/money/money.ts';
import type { MonthContext } from '../month-context.ts';
import { roundMoney, wholePercent } from '../words/money-words.ts';

/** This month's row of a unit in the six months; undefined where nothing is charged to it. */
export function unitMonth({ figures, run }: MonthContext, unitId: string): UnitMonth | undefined {
  return figures.sixMonths.find((month) => month.unitId === unitId && month.period === run.period);
}

/** `4 % under your budget of €148,000` (reports 2.2, item 2); no percent of a budget of 0. */
export function budgetWords(
  unit: Pick<UnitMonth, 'amount' | 'budget' | 'currency'> | undefined,
  whose = 'your',
): string {
  if (!unit || unit.budget === null) return 'no budget set';
  const { amount, budget, currency } = unit;
  const difference = magnitude(amount - budget);
  const name = `${whose} budget of ${roundMoney(budget, currency)}`;
  if (difference === 0n) return `exactly ${name}`;
  const side = amount > budget ? 'over' : 'under';
  if (budget <= 0n) return `${roundMoney(difference, currency)} ${side} ${name}`;
  const isSmall = difference * 200n < budget;
  return `${isSmall ? 'less than 1\u00a0%' : wholePercent(difference, budget)} ${side} ${name}`;
}
