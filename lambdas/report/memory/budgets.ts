import type { ChargeRow } from '../../domain/figures.ts';
import type { Budget, UnitMonth } from '../../domain/memory/six-months.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import { exactMoney } from '../words/money-words.ts';

/** A month's budgets, and those that cannot be compared. */
export interface OpenBudgets {
  /** Null where the unit has none in the estate's currency. */
  readonly of: (unitId: string) => MinorUnits | null;
  readonly warnings: readonly string[];
}

/** Opens the budgets of one month; one in another currency is told and not compared (reports 2.2). */
export function openBudgets(budgets: readonly Budget[], period: Month, currency: string): OpenBudgets {
  const own = budgets.filter((budget) => budget.period === period);
  const comparable = new Map(own.filter((b) => b.currency === currency).map((b) => [b.unitId, b.amount]));
  const others = own.filter((budget) => budget.currency !== currency).sort(byText((budget) => budget.unitId));
  return {
    of: (unitId) => comparable.get(unitId) ?? null,
    warnings: others.map((budget) => notCompared(budget, currency)),
  };
}

function notCompared({ unitId, period, amount, currency }: Budget, estate: string): string {
  return `the budget of ${unitId} for ${period}, ${exactMoney(amount, currency)}, is in ${currency} and is not compared; state it in ${estate}`;
}

/** What each unit comes to in this month, for the six months (feeds 4). */
export function unitMonths(
  rows: readonly ChargeRow[],
  period: Month,
  currency: string,
  budgetOf: OpenBudgets['of'],
): UnitMonth[] {
  const byUnit = groupBy(rows, (row) => row.unitId);
  byUnit.delete(null);
  return [...byUnit].map(([unitId, own]) => ({
    unitId: unitId as string,
    period,
    amount: sum(own.map((row) => row.amount)),
    idleAmount: sum(own.map((row) => row.idleAmount)),
    budget: budgetOf(unitId as string),
    currency,
  }));
}
