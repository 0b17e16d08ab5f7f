import { formatDecimal } from '../../domain/money/money.ts';
import { type JudgedQuoteLine, QUOTE_DECIMALS } from '../../domain/renewal/judged-quote.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { priceDigits } from '../../report/words/money-words.ts';
import { NONE_ABOVE, raisedWords, unscoredWords } from '../../report/words/quote-words.ts';
import { tableLines } from '../terminal/table.ts';

/** Offers for a person at the terminal: a table of each quote and what to raise first (R10.4). */
export function quoteLines(lines: readonly JudgedQuoteLine[]): string[] {
  if (lines.length === 0) return ['the quote has no lines'];
  return [...groupBy(lines, ({ quoteId }) => quoteId)].flatMap(([quoteId, own], i) => [
    ...(i > 0 ? [''] : []),
    `quote ${printableName(quoteId)}, prices of one unit a year in ${currenciesOf(own).join(' and ')}`,
    '',
    ...tableOf(own),
    '',
    agendaSentence(own),
  ]);
}

function currenciesOf(lines: readonly JudgedQuoteLine[]): string[] {
  return [...new Set(lines.map(({ currency }) => currency))].sort();
}

const HEADER = ['line', 'product', 'raise', 'units', 'needed', 'price', 'others pay', 'uplift'];
const PRODUCT = 1;

/** How wide a table may be, and how narrow a product is cut. */
const WIDTH = 100;
const NARROWEST = 12;

function tableOf(lines: readonly JudgedQuoteLine[]): string[] {
  const isMixed = currenciesOf(lines).length > 1;
  const rows = [HEADER, ...lines.map((line) => cellsOf(line, isMixed))];
  const others = rows.map((cells) => cells.filter((_, at) => at !== PRODUCT));
  const [widest = ''] = tableLines(others, { figuresFrom: 2, hasRule: true }).sort((a, b) => b.length - a.length);
  const room = Math.max(NARROWEST, WIDTH - widest.length - 2);
  return tableLines(
    rows.map((cells) => cells.map((cell, at) => (at === PRODUCT ? cut(cell, room) : cell))),
    { figuresFrom: 3, hasRule: true },
  );
}

function cut(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

function cellsOf(line: JudgedQuoteLine, isMixed: boolean): string[] {
  const { quoteLine, quantity, needed, target, low, high, currency, upliftPercent: uplift } = line;
  return [
    printableName(quoteLine),
    nameOf(line),
    raisedWords(line.flags, line.fit),
    String(quantity),
    needed === null ? '' : needed === target ? String(needed) : `${needed} to ${target}`,
    isMixed ? `${priceOf(line)} ${currency}` : priceOf(line),
    low === null ? '' : `${low} to ${high}`,
    uplift === null ? '' : `${formatDecimal(uplift, QUOTE_DECIMALS.uplift)} %`,
  ];
}

function nameOf({ product, tier }: JudgedQuoteLine): string {
  return printableName(tier === null ? product : `${product} ${tier}`);
}

/** The unit price with at least the currency's decimals: `1272.00`, `0.0425`. */
function priceOf({ unitPrice, currency }: JudgedQuoteLine): string {
  return priceDigits(formatDecimal(unitPrice, QUOTE_DECIMALS.price), currency);
}

/** `raise first line 3 (Now Assist), then line 2 (ITOM Visibility)`, and how many lines nobody can score. */
function agendaSentence(lines: readonly JudgedQuoteLine[]): string {
  const items = lines
    .filter(({ agenda }) => agenda !== null)
    .sort((a, b) => Number(a.agenda) - Number(b.agenda))
    .map((line) => `line ${printableName(line.quoteLine)} (${nameOf(line)})`);
  const flags = lines.map((line) => line.flags);
  if (flags.every((own) => own.includes('unscored')))
    return 'no line has a benchmark; feed benchmarks says what others pay';
  const unscored = unscoredWords(flags);
  const first = items.length === 0 ? NONE_ABOVE : `raise first ${items.join(', then ')}`;
  return unscored === '' ? first : `${first}; ${unscored}`;
}
