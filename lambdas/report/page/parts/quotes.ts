import { splitIds } from '../../../domain/text/text.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { priceMoney } from '../../words/money-words.ts';
import { type FindPrice, quoteSentences, raisedWords } from '../../words/quote-words.ts';
import { amountOf, type PageFiles } from '../page-files.ts';
import {
  type Cell,
  cell,
  figure,
  figures,
  type Section,
  section,
  type Table,
  table,
  unitsCell,
  words,
} from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const FILE = 'estate/quote.csv';

/** How each line of the vendors' quotes stands, and what to raise first (R10.4). */
export function quotesSection(files: PageFiles, place: PagePlace): Section[] {
  const rows = files.rows(FILE);
  if (rows.length === 0) return [];
  return [
    section('quotes', 'Quotes', {
      paragraphs: quoteSentences(rows, heldPrice(files)),
      tables: [quoteTable(rows)],
      links: [fileLink(files, place, FILE)],
    }),
  ];
}

function heldPrice(files: PageFiles): FindPrice {
  const lines = new Map(files.rows('finance/lines.csv').map((row) => [row.line_id, row]));
  return (lineId) => {
    const row = lines.get(lineId);
    if (!row?.annual_amount) return undefined;
    const { currency = '' } = row;
    return { annualAmount: amountOf(row, 'annual_amount', currency), currency };
  };
}

/** Lines of quotes beside what they are held against; `sourceOf` says who knows what others pay. */
export function quoteTable(rows: readonly CsvRow[], sourceOf: (row: CsvRow) => string = () => ''): Table {
  return table({
    caption: 'Each line against what others pay, what is needed, and what the contract allows',
    columns: [
      ...['Line', 'Raise'].map(words),
      ...['Units', 'Needed', 'Enough', 'A unit a year', 'Others pay', 'Score', 'Uplift'].map(figures),
    ],
    rows: rows.map((row) => ({ name: lineCell(row), cells: lineCells(row, sourceOf(row)) })),
    search: 'Search lines',
  });
}

function lineCell({
  product = '',
  tier = '',
  quote_id: quoteId,
  quote_line: line,
  replaces_line_id: id,
}: CsvRow): Cell {
  const replaced = id ? `, for ${id}` : '';
  return cell(`${product} ${tier}`.trim(), { note: `${quoteId}, line\u00a0${line}${replaced}` });
}

function lineCells(row: CsvRow, source: string): Cell[] {
  const { currency = '', unit_price: price = '', low = '', high = '', score = '', flags = '', fit = '' } = row;
  const money = (text: string) => priceMoney(text, currency);
  return [
    cell(raisedWords(splitIds(flags), fit)),
    ...[row.quantity, row.needed, row.target].map(unitsCell),
    figure(money(price), { key: price }),
    figure(low && `${money(low)} to ${money(high)}`, { key: low, note: source }),
    figure(score),
    upliftCell(row),
  ];
}

function upliftCell({ uplift_percent: uplift = '', uplift_cap: cap = '' }: CsvRow): Cell {
  return figure(uplift && `${uplift}\u00a0%`, { key: uplift, note: cap && `${cap}\u00a0% allowed` });
}
