import { addDays, type IsoDate, lastDay } from '../../../domain/month.ts';
import { byText } from '../../../domain/text/text.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { shortDate } from '../../words/date-words.ts';
import { exactMoney } from '../../words/money-words.ts';
import { amountOf, type PageFiles } from '../page-files.ts';
import { type Cell, cell, figure, figures, type Section, section, table, words } from '../page-parts.ts';

/** Seats held beyond what was bought, at the contract's price for a year (R6.1). */
export function exposureSection(files: PageFiles): Section[] {
  const over = files.rows('estate/positions.csv').filter((row) => Number(row.exposure) > 0);
  if (over.length === 0) return [];
  return [
    section('exposure', 'True-up exposure', {
      tables: [
        table({
          caption: 'Seats held beyond what was bought, priced for a year in the contract’s currency',
          columns: [words('Product'), figures('Bought'), figures('Held'), figures('Beyond'), figures('A year')],
          rows: over.map((row) => ({
            name: lineCell(row),
            cells: [...['purchased', 'billable', 'exposure'].map((column) => figure(row[column] ?? '')), priceOf(row)],
          })),
        }),
      ],
    }),
  ];
}

function lineCell({ product = '', line_id = '' }: CsvRow): Cell {
  return cell(product, { note: line_id });
}

function priceOf(row: CsvRow): Cell {
  if (!row.exposure_amount) return cell('no price in the contract', { look: 'n' });
  return sumCell(row, 'exposure_amount');
}

/** An amount with its own currency, for tables of several. */
function sumCell(row: CsvRow, column: string): Cell {
  const currency = row.currency ?? '';
  return figure(row[column] ? exactMoney(amountOf(row, column, currency), currency) : '', { key: row[column] ?? '' });
}

const RENEWAL_DAYS = 120;

/** Lines that end, or whose quantity may be reduced, within 120 days of the month's end (reports 2.3). */
export function renewalsSection(files: PageFiles): Section[] {
  const ends = lastDay(files.run.period);
  const within = (day = '') => day > ends && day <= addDays(ends, RENEWAL_DAYS);
  const lines = files.rows('estate/positions.csv').filter((row) => within(row.ends_on) || within(row.reducible_from));
  if (lines.length === 0) return [];
  const terms = new Map(files.rows('finance/lines.csv').map((row) => [row.line_id ?? '', row]));
  const columns = [words('Product'), words('Can be reduced from'), words('Ends on'), figures('A year')];
  const seats = [figures('Bought'), figures('Held'), figures('Used'), figures('Idle')];
  return [
    section('renewals', `Renewals in ${RENEWAL_DAYS} days`, {
      tables: [
        table({
          caption: 'Lines to decide on, the next one first; seats are those of the line’s pool',
          columns: [...columns, ...seats],
          rows: [...lines].sort(nextFirst).map((row) => ({
            name: lineCell(row),
            cells: [
              dayCell(row.reducible_from),
              dayCell(row.ends_on),
              sumCell(terms.get(row.line_id ?? '') ?? {}, 'annual_amount'),
              ...['purchased', 'billable', 'active', 'reclaimable'].map((column) => figure(row[column] ?? '')),
            ],
          })),
        }),
      ],
    }),
  ];
}

const nextFirst = byText<CsvRow>(
  (row) => [row.reducible_from, row.ends_on].filter(Boolean).sort()[0] ?? '',
  (row) => row.line_id ?? '',
);

function dayCell(day = ''): Cell {
  return cell(day ? shortDate(day as IsoDate) : '', { key: day });
}
