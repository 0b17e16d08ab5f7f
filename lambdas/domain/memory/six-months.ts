import type { MinorUnits } from '../money/money.ts';
import type { Month } from '../month.ts';

/** What a unit came to in a month, as that month published it: one row of `finance/six-months.csv` (feeds 4). */
export interface UnitMonth {
  readonly unitId: string;
  readonly period: Month;
  readonly amount: MinorUnits;
  readonly idleAmount: MinorUnits;
  /** Null where the unit has none in `currency` for the month. */
  readonly budget: MinorUnits | null;
  readonly currency: string;
}

/** How much a unit is above its budget, below 0 where under it; null without one. 20.00 against 25.00 is -5.00. */
export function againstBudget({ amount, budget }: Pick<UnitMonth, 'amount' | 'budget'>): MinorUnits | null {
  return budget === null ? null : amount - budget;
}

/** What a unit may spend in a month, as the feed states it. */
export interface Budget {
  readonly period: Month;
  readonly unitId: string;
  readonly amount: MinorUnits;
  readonly currency: string;
}
