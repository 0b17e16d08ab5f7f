import { Fraction } from '../fraction.ts';
import type { Metric } from '../metrics/metric.ts';
import { folded } from '../text/folded.ts';
import { textKey } from '../text/text-key.ts';
import type { QuoteLine } from './judged-quote.ts';

/** What others pay for one unit a year: exact decimal text, the low end below the high one. */
export interface Benchmark {
  readonly product: string;
  readonly metric: Metric;
  readonly tier: string | null;
  readonly currency: string;
  readonly low: string;
  readonly high: string;
  /** Who says so, and when. */
  readonly source: string;
}

type Priced = Pick<QuoteLine, 'product' | 'metric' | 'tier' | 'currency'>;

/** Finds the range of a line: of its product, metric, tier and currency, names in any case (R10.4). */
export function openBenchmarks(benchmarks: readonly Benchmark[]): (line: Priced) => Benchmark | undefined {
  const known = new Map(benchmarks.map((benchmark) => [keyOf(benchmark), benchmark]));
  return (line) => known.get(keyOf(line));
}

function keyOf({ product, metric, tier, currency }: Priced): string {
  return textKey(folded(product), metric, folded(tier), currency);
}

/** Where a price stands in its range: (price − low) ÷ (high − low). 1,320 in 800 to 1,200 is 1.3. */
export function scoreOf(price: Fraction, { low, high }: Benchmark): Fraction {
  return price.sub(low).div(new Fraction(high).sub(low));
}
