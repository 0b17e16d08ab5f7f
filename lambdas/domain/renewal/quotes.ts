import { type Fraction, roundedHalfAway } from '../fraction.ts';
import type { Metric } from '../metrics/metric.ts';
import type { ContractLine } from '../money/contract.ts';
import { sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText, compareText } from '../text/text.ts';
import { type Benchmark, openBenchmarks, scoreOf } from './benchmarks.ts';
import {
  type Fit,
  type JudgedQuoteLine,
  QUOTE_DECIMALS,
  type QuoteFamily,
  type QuoteFlag,
  type QuoteLine,
} from './judged-quote.ts';
import type { FindNeed, Need } from './need.ts';
import { targetOf } from './target.ts';
import { unitPrice } from './unit-price.ts';

/** What a quote is held against. */
export interface QuoteGrounds {
  readonly benchmarks: readonly Benchmark[];
  readonly findLine: (lineId: string) => ContractLine | undefined;
  readonly findNeed: FindNeed;
  /** `consumption.buffer_percent`. */
  readonly bufferPercent: number;
}

/** Judges the lines of quotes: price against range, quantity against need, uplift against its cap (R10.4). Sorted by key. */
export function judgeQuoteLines(lines: readonly QuoteLine[], grounds: QuoteGrounds): JudgedQuoteLine[] {
  const rangeOf = openBenchmarks(grounds.benchmarks);
  const priced = lines.map((line) => pricedLine(line, rangeOf(line), grounds));
  const agenda = new Map([...byQuote(priced).values()].flatMap(agendaOf));
  const offered = new Map([...byQuote(priced)].map(([quoteId, own]) => [quoteId, quantitiesByPool(own)]));
  return priced
    .map((one) => judgedLine(one, agenda.get(one) ?? null, offered.get(one.line.quoteId), grounds))
    .sort(
      byText(
        (line) => line.quoteId,
        (line) => line.quoteLine,
      ),
    );
}

/** A line with everything that it is held against. */
interface PricedLine {
  readonly line: QuoteLine;
  readonly price: Fraction;
  readonly range: Benchmark | undefined;
  readonly score: Fraction | undefined;
  readonly replaced: ContractLine | undefined;
  readonly need: Need | undefined;
}

function pricedLine(line: QuoteLine, range: Benchmark | undefined, { findLine, findNeed }: QuoteGrounds): PricedLine {
  const price = unitPrice(line.annualAmount, line.currency, line.quantity);
  const replaced = line.replacesLineId === null ? undefined : findLine(line.replacesLineId);
  return {
    ...{ line, price, range, replaced },
    score: range && scoreOf(price, range),
    need: replaced && findNeed(replaced.lineId),
  };
}

function byQuote(priced: readonly PricedLine[]): Map<string, PricedLine[]> {
  return groupBy(priced, ({ line }) => line.quoteId);
}

/** How many lines of a quote are worth a negotiation. */
const AGENDA = 3;

/** The lines furthest above their ranges, highest score first. */
function agendaOf(quote: readonly PricedLine[]): [PricedLine, number][] {
  return quote
    .filter(isAboveRange)
    .sort((a, b) => (b.score as Fraction).compare(a.score as Fraction) || compareLines(a, b))
    .slice(0, AGENDA)
    .map((one, i) => [one, i + 1]);
}

function compareLines(a: PricedLine, b: PricedLine): number {
  return compareText(a.line.quoteLine, b.line.quoteLine);
}

function isAboveRange({ score }: PricedLine): boolean {
  return score !== undefined && score.compare(1n) > 0;
}

function quantitiesByPool(quote: readonly PricedLine[]): ReadonlyMap<string, bigint> {
  const pools = groupBy(
    quote.filter(({ need }) => need !== undefined),
    ({ need }) => (need as Need).pool,
  );
  return new Map([...pools].map(([pool, own]) => [pool, sum(own.map(({ line }) => line.quantity))]));
}

function judgedLine(
  priced: PricedLine,
  agenda: number | null,
  offered: ReadonlyMap<string, bigint> | undefined,
  { bufferPercent }: QuoteGrounds,
): JudgedQuoteLine {
  const { line, price, range, score, replaced, need } = priced;
  const needed = need?.needed ?? null;
  const target = needed === null ? null : targetOf(needed, bufferPercent);
  const uplift = upliftOf(priced);
  return {
    ...line,
    family: familyOfQuote(line.metric),
    unitPrice: roundedHalfAway(price, QUOTE_DECIMALS.price),
    low: range?.low ?? null,
    high: range?.high ?? null,
    score: score ? roundedHalfAway(score, QUOTE_DECIMALS.score) : null,
    ...{ agenda, needed, target },
    fit: need && needed !== null && target !== null ? fitOf(need, needed, target, offered) : null,
    upliftPercent: uplift ? roundedHalfAway(uplift, QUOTE_DECIMALS.uplift) : null,
    upliftCap: replaced?.upliftCap ?? null,
    flags: flagsOf(priced, uplift),
  };
}

function familyOfQuote(metric: Metric): QuoteFamily {
  if (metric === 'subscription_unit') return 'infrastructure';
  return metric === 'per_user' || metric === 'consumption' ? metric : 'other';
}

/** What the quote offers for a pool, with what seats bring to it, beside what is needed: 4 where 2 are needed is oversized. */
function fitOf(
  { pool, brought }: Need,
  needed: bigint,
  target: bigint,
  offered: ReadonlyMap<string, bigint> | undefined,
): Fit {
  const units = (offered?.get(pool) ?? 0n) + brought;
  if (units < needed) return 'undersized';
  return units > target ? 'oversized' : 'fits';
}

/** How much dearer a unit becomes, in percent: 1,272 after 1,200 is 6. Undefined where the two cannot be compared. */
function upliftOf({ line, price, replaced }: PricedLine): Fraction | undefined {
  const { annualAmount = null, quantity = null, currency } = replaced ?? {};
  if (annualAmount === null || quantity === null || currency !== line.currency) return undefined;
  if (annualAmount <= 0n || quantity <= 0n) return undefined;
  return price
    .div(unitPrice(annualAmount, currency, quantity))
    .sub(1n)
    .mul(100n);
}

function flagsOf(priced: PricedLine, uplift: Fraction | undefined): QuoteFlag[] {
  const { score, replaced } = priced;
  const cap = replaced?.upliftCap ?? null;
  const isAboveCap = cap !== null && uplift !== undefined && uplift.compare(cap) > 0;
  return [
    ...(isAboveRange(priced) ? (['above_range'] as const) : []),
    ...(score ? [] : (['unscored'] as const)),
    ...(isAboveCap ? (['uplift_above_cap'] as const) : []),
    ...(replaced && cap === null ? (['uncapped'] as const) : []),
  ];
}
