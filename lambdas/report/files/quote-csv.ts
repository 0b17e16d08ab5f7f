import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import { type JudgedQuoteLine, QUOTE_DECIMALS } from '../../domain/renewal/judged-quote.ts';
import { type Column, key, number, text, writeCsv } from '../../run/store/csv.ts';

/** The columns of `quote.csv` (R10.4). */
const QUOTE_COLUMNS: readonly Column<JudgedQuoteLine>[] = [
  key('quote_id', (q) => q.quoteId),
  key('quote_line', (q) => q.quoteLine),
  text('family', (q) => q.family),
  text('product', (q) => q.product),
  text('metric', (q) => q.metric),
  text('tier', (q) => q.tier),
  number('quantity', (q) => q.quantity),
  number('annual_amount', (q) => formatAmount(q.annualAmount, q.currency)),
  text('currency', (q) => q.currency),
  number('unit_price', (q) => formatDecimal(q.unitPrice, QUOTE_DECIMALS.price)),
  number('low', (q) => q.low),
  number('high', (q) => q.high),
  number('score', (q) => decimal(q.score, QUOTE_DECIMALS.score)),
  number('agenda', (q) => q.agenda),
  text('replaces_line_id', (q) => q.replacesLineId),
  number('needed', (q) => q.needed),
  number('target', (q) => q.target),
  text('fit', (q) => q.fit),
  number('uplift_percent', (q) => decimal(q.upliftPercent, QUOTE_DECIMALS.uplift)),
  number('uplift_cap', (q) => q.upliftCap),
  text('flags', (q) => q.flags.join('+')),
];

/** `estate/quote.csv`: each line of each offer, its price against its range, its quantity against what is needed. */
export function quoteCsv(lines: readonly JudgedQuoteLine[]): string {
  return writeCsv(QUOTE_COLUMNS, lines);
}

/** The rows of `quote.csv`, all as text. */
export function quoteRows(lines: readonly JudgedQuoteLine[]): Record<string, string>[] {
  return lines.map((line) => Object.fromEntries(QUOTE_COLUMNS.map(({ name, of }) => [name, of(line)])));
}

function decimal(value: bigint | null, decimals: number): string | null {
  return value === null ? null : formatDecimal(value, decimals);
}
