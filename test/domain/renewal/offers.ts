import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { Benchmark } from '../../../lambdas/domain/renewal/benchmarks.ts';
import type { QuoteLine } from '../../../lambdas/domain/renewal/judged-quote.ts';
import type { Need } from '../../../lambdas/domain/renewal/need.ts';
import type { QuoteGrounds } from '../../../lambdas/domain/renewal/quotes.ts';
import { flatLine } from '../flat-line.ts';

/** Four seats at 1,200.00 a year, with a cap of 5 %. */
export const held: ContractLine = {
  ...flatLine,
  ...{ lineId: 'FUL', product: 'ITSM', metric: 'per_user', platform: 'servicenow', seatType: 'fulfiller' },
  ...{ quantity: 4n, annualAmount: 480_000n, endsOn: null, upliftCap: '5' },
};

/** Four of these seats, offered at 1,100.00. */
export const offer: QuoteLine = {
  ...{ quoteId: 'Q', quoteLine: '1', product: 'ITSM', metric: 'per_user', tier: 'Advanced', quantity: 4n },
  ...{ annualAmount: 440_000n, currency: 'EUR', replacesLineId: null },
};

/** 800 to 1,200 a seat. */
export const range: Benchmark = {
  ...{ product: 'itsm', metric: 'per_user', tier: 'advanced', currency: 'EUR', low: '800', high: '1200' },
  source: 'adviser',
};

/** What a quote is held against: these lines, ranges and needs, with a buffer of 10 %. */
export function grounds({
  lines = [held],
  benchmarks = [range],
  needs = {},
  bufferPercent = 10,
}: {
  readonly lines?: readonly ContractLine[];
  readonly benchmarks?: readonly Benchmark[];
  readonly needs?: Readonly<Record<string, Need>>;
  readonly bufferPercent?: number;
} = {}): QuoteGrounds {
  const findLine = (lineId: string) => lines.find((line) => line.lineId === lineId);
  return { benchmarks, findLine, findNeed: (lineId) => needs[lineId], bufferPercent };
}

/** Seats of a pool of which so many are needed. */
export const seats = (needed: bigint | null, brought = 0n): Need => ({ pool: 'fulfiller', needed, brought });
