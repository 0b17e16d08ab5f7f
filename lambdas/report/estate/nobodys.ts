import { type MinorUnits, sum } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { exactMoney } from '../words/money-words.ts';

/** What belongs to no unit (R2.4). */
export function nobodysMoney({ charges }: Pick<MonthFigures, 'charges'>): MinorUnits {
  return sum(charges.filter((row) => row.unitId === null).map((row) => row.amount));
}

/** What of it stands for seats; the rest is nobody's part of shared products. */
export function nobodysSeatMoney({ unattributed }: Pick<MonthFigures, 'unattributed'>): MinorUnits {
  return sum(unattributed.map((account) => account.monthlyCost));
}

/** `€539.41 = €199.34 for seats + €340.07 of shared products`. */
export function nobodysParts(figures: Pick<MonthFigures, 'charges' | 'unattributed'>, currency: string): string {
  const [total, seats] = [nobodysMoney(figures), nobodysSeatMoney(figures)];
  const [all, part, rest] = [total, seats, total - seats].map((amount) => exactMoney(amount, currency));
  return `${all} = ${part} for seats + ${rest} of shared products`;
}
