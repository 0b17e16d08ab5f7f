import type { PricedLine } from '../../lambdas/domain/memory/priced-lines.ts';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import type { Benchmark } from '../../lambdas/domain/renewal/benchmarks.ts';
import type { QuoteLine } from '../../lambdas/domain/renewal/judged-quote.ts';
import type { Need } from '../../lambdas/domain/renewal/need.ts';
import { judgeQuoteLines } from '../../lambdas/domain/renewal/quotes.ts';
import { contractLine } from './metered-counts.ts';
import { exampleSettings } from './settings.ts';

/** What the quotes would replace: 280 units at 438.00, 60 seats at 1,200.00, and a module without a cap. */
const held: readonly ContractLine[] = [
  line({ lineId: 'SN-VIS', metric: 'subscription_unit', quantity: 280n, annualAmount: 12_264_000n, upliftCap: '7' }),
  line({ lineId: 'SN-FUL', metric: 'per_user', quantity: 60n, annualAmount: 7_200_000n, upliftCap: '5' }),
  line({ lineId: 'SN-SURV', metric: 'module', quantity: 1n, annualAmount: 900_000n }),
];

function line(own: Pick<ContractLine, 'lineId' | 'metric'> & Partial<ContractLine>): ContractLine {
  return contractLine({ module: null, ...own });
}

const needs: Readonly<Record<string, Need>> = {
  'SN-VIS': { pool: 'visibility', needed: 211n, brought: 0n },
  'SN-FUL': { pool: 'full', needed: 62n, brought: 0n },
};

const lines: readonly QuoteLine[] = [
  offer('1', { product: 'ITSM', metric: 'per_user', tier: 'Pro', quantity: 60n, replacesLineId: 'SN-FUL' }, 7_632_000n),
  offer('2', { product: 'ITOM Visibility', tier: 'Pro', quantity: 280n, replacesLineId: 'SN-VIS' }, 13_160_000n),
  offer('3', { product: 'Surveys', metric: 'module', replacesLineId: 'SN-SURV' }, 960_000n),
  offer('4', { product: 'Now Assist', metric: 'consumption', quantity: 60_000n }, 840_000n),
  {
    ...offer('1', { product: 'ITSM', metric: 'per_user', tier: 'Standard', quantity: 60n }, 6_000_000n),
    quoteId: 'Q-0118',
  },
];

function offer(
  quoteLine: string,
  own: Pick<QuoteLine, 'product'> & Partial<QuoteLine>,
  annualAmount: bigint,
): QuoteLine {
  return {
    ...{ quoteId: 'Q-0117', quoteLine, metric: 'subscription_unit', tier: null, quantity: 1n, annualAmount },
    ...{ currency: 'EUR', replacesLineId: null, ...own },
  };
}

const benchmarks: readonly Benchmark[] = [
  { product: 'ITSM', metric: 'per_user', tier: 'Pro', currency: 'EUR', low: '1100', high: '1400', source: 'Adviser' },
  {
    product: 'ITSM',
    metric: 'per_user',
    tier: 'Standard',
    currency: 'EUR',
    low: '960',
    high: '1260',
    source: 'Adviser',
  },
  {
    product: 'ITOM Visibility',
    metric: 'subscription_unit',
    tier: 'Pro',
    currency: 'EUR',
    low: '300',
    high: '420',
    source: 'Adviser',
  },
  {
    product: 'Now Assist',
    metric: 'consumption',
    tier: null,
    currency: 'EUR',
    low: '0.06',
    high: '0.12',
    source: 'Adviser',
  },
];

/** A quote with two lines to fight for, and one that asks no more than others pay. */
export const exampleQuotes = judgeQuoteLines(lines, {
  benchmarks,
  findLine: (lineId) => held.find((one) => one.lineId === lineId),
  findNeed: (lineId) => needs[lineId],
  bufferPercent: exampleSettings.consumption.buffer_percent,
});

/** What the lines that they would replace cost. */
export const quotedLines: readonly PricedLine[] = held.map((one) => ({
  ...{ lineId: one.lineId, metric: one.metric, platform: one.platform, seatType: one.seatType },
  ...{ quantity: one.quantity, annualAmount: one.annualAmount, currency: one.currency },
  ...{ cost: 0n, costCurrency: one.currency, estateCost: 0n },
}));
