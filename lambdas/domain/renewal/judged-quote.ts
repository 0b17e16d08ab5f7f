import type { Metric } from '../metrics/metric.ts';
import type { MinorUnits } from '../money/money.ts';

/** What the lines of a quote are told apart by (R10.4). */
export const QUOTE_FAMILIES = ['per_user', 'consumption', 'infrastructure', 'other'] as const;
export type QuoteFamily = (typeof QUOTE_FAMILIES)[number];

/** What a quote offers beside what is needed. */
export const FITS = ['undersized', 'fits', 'oversized'] as const;
export type Fit = (typeof FITS)[number];

/** What to raise about a line of a quote, in the order in which it is printed. */
export const QUOTE_FLAGS = ['above_range', 'unscored', 'uplift_above_cap', 'uncapped'] as const;
export type QuoteFlag = (typeof QUOTE_FLAGS)[number];

/** A line of an offer as the feed states it (feeds-metrics 1.2). */
export interface QuoteLine {
  readonly quoteId: string;
  readonly quoteLine: string;
  readonly product: string;
  readonly metric: Metric;
  readonly tier: string | null;
  /** Above 0. */
  readonly quantity: bigint;
  /** In minor units of `currency`. */
  readonly annualAmount: MinorUnits;
  readonly currency: string;
  /** The contract line that it would replace. */
  readonly replacesLineId: string | null;
}

/** One row of `quote.csv`: a line of an offer with its price, its size and what it replaces judged (R10.4). */
export interface JudgedQuoteLine extends QuoteLine {
  readonly family: QuoteFamily;
  /** The price of one unit a year, with four decimals, half away. */
  readonly unitPrice: bigint;
  /** The range of the benchmark, exact decimal text; null where there is none. */
  readonly low: string | null;
  readonly high: string | null;
  /** 0 at the low end of the range, 1 at its high end; with two decimals, half away. */
  readonly score: bigint | null;
  /** 1 to 3 for the highest scores above the range of the quote. */
  readonly agenda: number | null;
  readonly needed: bigint | null;
  /** What is needed with the buffer of the settings, up. */
  readonly target: bigint | null;
  readonly fit: Fit | null;
  /** Above the price of the line that it replaces, with two decimals, half away. */
  readonly upliftPercent: bigint | null;
  /** What the contract allows, exact decimal text. */
  readonly upliftCap: string | null;
  readonly flags: readonly QuoteFlag[];
}

/** Decimals of a unit price, of a score and of an uplift. */
export const QUOTE_DECIMALS = { price: 4, score: 2, uplift: 2 } as const;
