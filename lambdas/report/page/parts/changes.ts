import { compareAmounts, type MinorUnits, magnitude, sum } from '../../../domain/money/money.ts';
import { addMonths } from '../../../domain/month.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { monthName } from '../../words/date-words.ts';
import { plural, tableMoney } from '../../words/money-words.ts';
import { amountOf, type PageFiles, productNames, sumOf, unitNames } from '../page-files.ts';
import {
  type Cell,
  capped,
  cell,
  figure,
  figures,
  money,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const CAUSES: Readonly<Record<string, string>> = {
  line: 'lines that began or ended',
  moved: 'people who moved between units',
  seats: 'more or fewer seats',
  price: 'price',
  use: 'use of shared products, seats nobody holds',
  correction: 'corrections',
};

/** What made the month dearer or cheaper than the one before (R7.6): the causes add up to the change. */
export function changeSection(files: PageFiles, place: PagePlace): Section[] {
  const { currency, previous_amount } = files.summary;
  const moves = files.rows('finance/movements.csv').filter((row) => row.currency === currency);
  if (previous_amount === null || moves.length === 0) return [];
  const before = monthName(addMonths(files.run.period, -1));
  return [
    section('changed', `What changed since ${before}`, {
      tables: [byCause(moves, currency), byRow(files, moves, place)],
    }),
  ];
}

function byCause(moves: readonly CsvRow[], currency: string): Table {
  const causes = [...groupBy(moves, (row) => row.cause ?? '')]
    .map(([cause, own]) => ({ cause, amount: sumOf(own, 'amount', currency) }))
    .sort((a, b) => compareAmounts(magnitude(b.amount), magnitude(a.amount)));
  const total = sum(causes.map(({ amount }) => amount));
  return table({
    caption: `By cause, amounts in ${currency}; together ${signed(total, currency)}`,
    columns: [words('Cause'), figures('Amount')],
    rows: causes.map(({ cause, amount }) => ({
      name: cell(CAUSES[cause] ?? cause),
      cells: [signedCell(amount, currency)],
    })),
  });
}

/** The largest movements of units, by absolute amount. */
function byRow(files: PageFiles, moves: readonly CsvRow[], place: PagePlace): Table {
  const { currency } = files.summary;
  const [unit, product] = [unitNames(files), productNames(files)];
  const sizeOf = (row: CsvRow) => magnitude(amountOf(row, 'amount', currency));
  const sorted = [...moves].sort((a, b) => compareAmounts(sizeOf(b), sizeOf(a)));
  const { items, more } = capped(sorted, 300, fileLink(files, place, 'finance/movements.csv'));
  return table({
    caption: `The largest movements, amounts in ${currency}`,
    columns: [words('Unit'), words('Product'), figures('Amount'), figures('Seats'), words('Cause')],
    rows: items.map((row) => ({
      name: cell(unit(row.unit_id ?? ''), { note: row.unit_id ?? '' }),
      cells: [
        cell(product(row.line_id ?? ''), { note: row.line_id ?? '' }),
        signedCell(amountOf(row, 'amount', currency), currency),
        figure(row.seats ?? ''),
        cell(CAUSES[row.cause ?? ''] ?? row.cause ?? ''),
      ],
    })),
    open: 10,
    search: 'Search movements',
    ...more,
  });
}

function signed(amount: MinorUnits, currency: string): string {
  return `${amount > 0n ? '+' : ''}${tableMoney(amount, currency)}`;
}

function signedCell(amount: MinorUnits, currency: string): Cell {
  return figure(signed(amount, currency));
}

/** What this revision tells differently from the one published before it, vanished rows included. */
export function correctedSection(files: PageFiles, place: PagePlace): Section[] {
  const { currency } = files.summary;
  const rows = files.rows('finance/changes.csv').filter((row) => row.currency === currency);
  if (rows.length === 0) return [];
  const [unit, product] = [unitNames(files), productNames(files)];
  const differenceOf = (row: CsvRow) => amountOf(row, 'after', currency) - amountOf(row, 'before', currency);
  const sorted = [...rows].sort((a, b) => compareAmounts(magnitude(differenceOf(b)), magnitude(differenceOf(a))));
  const { items, more } = capped(sorted, 200, fileLink(files, place, 'finance/changes.csv'));
  return [
    section('corrected', `${plural(rows.length, 'row differs', 'rows differ')} from the revision published before`, {
      tables: [
        table({
          caption: `The largest differences first, amounts in ${currency}`,
          columns: [words('Unit'), words('Product'), words('Kind'), ...['Before', 'Now', 'Difference'].map(figures)],
          rows: items.map((row) => ({
            name: cell(unit(row.unit_id ?? ''), { note: row.unit_id ?? '' }),
            cells: [
              cell(product(row.line_id ?? ''), { note: row.line_id ?? '' }),
              cell(row.charge_type ?? ''),
              ...['before', 'after'].map((column) => maybe(row, column, currency)),
              signedCell(differenceOf(row), currency),
            ],
          })),
          ...more,
        }),
      ],
    }),
  ];
}

/** A row that was not there has no amount, which is not 0. */
function maybe(row: CsvRow, column: string, currency: string): Cell {
  return row[column] ? money(amountOf(row, column, currency), currency) : figure('');
}
