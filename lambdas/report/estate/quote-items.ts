import { quoteRows } from '../files/quote-csv.ts';
import type { MonthContext } from '../month-context.ts';
import { quoteSentences } from '../words/quote-words.ts';

/** What to raise about each quote, and its total against what it would replace (R10.4). */
export function quoteItems({ figures: { quotes, pricedLines } }: MonthContext): string[] {
  return quoteSentences(quoteRows(quotes), (lineId) => pricedLines.find((line) => line.lineId === lineId));
}
