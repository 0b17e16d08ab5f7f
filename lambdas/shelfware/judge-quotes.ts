import type { ContractLine } from '../domain/money/contract.ts';
import type { JudgedQuoteLine, QuoteLine } from '../domain/renewal/judged-quote.ts';
import { judgeQuoteLines, type QuoteGrounds } from '../domain/renewal/quotes.ts';
import { nearest } from '../domain/text/nearest.ts';
import type { FoundQuoteLine } from '../run/figures/quotes.ts';

/** What the month has to hold quotes against. */
export interface MonthGrounds extends Omit<QuoteGrounds, 'findLine'> {
  readonly lines: ReadonlyMap<string, ContractLine>;
  /** Where a line was found, in words. */
  readonly placeOf: (foundAt: string) => string;
}

/** What quotes come to, and what of them has no effect. */
export interface JudgedQuotes {
  readonly quotes: JudgedQuoteLine[];
  readonly warnings: string[];
}

/** Judges the quotes of a month (R10.4), and names those that would replace a line which nobody has (R2.8). */
export function judgeQuotes(
  found: readonly FoundQuoteLine[],
  { lines, placeOf, ...grounds }: MonthGrounds,
): JudgedQuotes {
  const findLine = (lineId: string) => lines.get(lineId);
  const unmet = found.filter(({ replacesLineId: id }) => id !== null && !lines.has(id));
  const quotes = judgeQuoteLines(found.map(plainLine), { ...grounds, findLine });
  return { quotes, warnings: warningsOf(unmet, [...lines.keys()], placeOf) };
}

function plainLine({ foundAt: _, ...line }: FoundQuoteLine): QuoteLine {
  return line;
}

/** How many lines are named one by one. */
const NAMED = 10;

function warningsOf(
  unmet: readonly FoundQuoteLine[],
  lineIds: readonly string[],
  placeOf: MonthGrounds['placeOf'],
): string[] {
  const sentences = unmet.slice(0, NAMED).map((line) => {
    const meant = nearest(line.replacesLineId ?? '', lineIds);
    const sentence = `${placeOf(line.foundAt)}, replaces_line_id: contract_lines has no line ${line.replacesLineId}, so line ${line.quoteLine} of quote ${line.quoteId} is compared with none`;
    return `${sentence}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  });
  const more = unmet.length - sentences.length;
  return more > 0
    ? [...sentences, `quotes: ${more} more lines replace lines that contract_lines does not have`]
    : sentences;
}
