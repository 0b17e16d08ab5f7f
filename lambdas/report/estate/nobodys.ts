import type { ChargeRow } from '../../domain/figures.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { exactMoney } from '../words/money-words.ts';

/** What belongs to no unit (R2.4). */
export function nobodysMoney({ charges }: Pick<MonthFigures, 'charges'>): MinorUnits {
  return moneyOf(charges, () => true);
}

/** What of it stands for seats. */
export function nobodysSeatMoney({ unattributed }: Pick<MonthFigures, 'unattributed'>): MinorUnits {
  return sum(unattributed.map((account) => account.monthlyCost));
}

/** What of it stands neither for seats nor for resources and readings: nobody's part of shared products. */
export function nobodysSharedMoney(figures: Nobodys): MinorUnits {
  const metered = ofMetric(figures, 'subscription_unit') + ofMetric(figures, 'consumption');
  return nobodysMoney(figures) - nobodysSeatMoney(figures) - metered;
}

type Nobodys = Pick<MonthFigures, 'charges' | 'unattributed'>;

/** `€539.41 = €199.34 for seats + €120.00 for infrastructure + €220.07 of shared products`. */
export function nobodysParts(figures: Nobodys, currency: string): string {
  const money = (amount: MinorUnits) => exactMoney(amount, currency);
  const metered = [
    { amount: ofMetric(figures, 'subscription_unit'), what: 'for infrastructure' },
    { amount: ofMetric(figures, 'consumption'), what: 'for consumption' },
  ].filter(({ amount }) => amount !== 0n);
  const shared = nobodysSharedMoney(figures);
  const parts = [
    `${money(nobodysSeatMoney(figures))} for seats`,
    ...metered.map(({ amount, what }) => `${money(amount)} ${what}`),
    ...(shared === 0n && metered.length > 0 ? [] : [`${money(shared)} of shared products`]),
  ];
  return `${money(nobodysMoney(figures))} = ${parts.join(' + ')}`;
}

function ofMetric({ charges }: Nobodys, metric: Metric): MinorUnits {
  return moneyOf(charges, (row) => row.metric === metric);
}

function moneyOf(charges: readonly ChargeRow[], isCounted: (row: ChargeRow) => boolean): MinorUnits {
  return sum(charges.filter((row) => row.unitId === null && isCounted(row)).map((row) => row.amount));
}
