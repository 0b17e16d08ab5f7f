import { METRICS } from '../../domain/metrics/metric.ts';
import type { Benchmark } from '../../domain/renewal/benchmarks.ts';
import type { QuoteLine } from '../../domain/renewal/judged-quote.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

/** A line of an offer with the place it was found at, as the models name it. */
export interface FoundQuoteLine extends QuoteLine {
  readonly foundAt: string;
}

/** The columns of a quote as it has landed. */
const quoteRow = {
  quote_id: column.text,
  quote_line: column.text,
  product: column.text,
  metric: column.oneOf(METRICS),
  tier: column.textOrNull,
  quantity: column.whole,
  annual_amount_minor: column.whole,
  currency: column.text,
  replaces_line_id: column.textOrNull,
};

/** A landed row as the domain's type. */
function quoteLineOf(r: RowOf<typeof quoteRow>): QuoteLine {
  return {
    quoteId: r.quote_id,
    quoteLine: r.quote_line,
    product: r.product,
    metric: r.metric,
    tier: r.tier,
    quantity: r.quantity,
    annualAmount: r.annual_amount_minor,
    currency: r.currency,
    replacesLineId: r.replaces_line_id,
  };
}

/** Every line of every quote of the month, sorted by its key. */
export async function readQuotes(store: Store, normalised: StepOutput): Promise<FoundQuoteLine[]> {
  const rows = await readTable(store, normalised, 'normalised_quotes', { ...quoteRow, found_at: column.text });
  return rows
    .map((row) => ({ ...quoteLineOf(row), foundAt: row.found_at }))
    .sort(
      byText(
        (line) => line.quoteId,
        (line) => line.quoteLine,
      ),
    );
}

const benchmarkRow = {
  product: column.text,
  metric: column.oneOf(METRICS),
  tier: column.textOrNull,
  currency: column.text,
  low: column.text,
  high: column.text,
  source: column.text,
};

/** What others pay, as the month has it. */
export async function readBenchmarks(store: Store, normalised: StepOutput): Promise<Benchmark[]> {
  return readTable(store, normalised, 'normalised_benchmarks', benchmarkRow);
}
