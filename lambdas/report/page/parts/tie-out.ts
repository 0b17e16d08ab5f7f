import { amountOf, type PageFiles, sumOf } from '../page-files.ts';
import { capped, cell, figures, money, type Section, section, type Table, table, words } from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const SUMS = ['invoiced', 'charged_to_units', 'unattributed', 'difference'] as const;
const HEADINGS = ['Cost', 'To units', 'To no unit', 'Difference'].map(figures);

const BASES: Readonly<Record<string, string>> = {
  invoice: 'final invoice',
  estimate: 'estimated invoice',
  contract: 'contract price',
};

/**
 * That nothing got lost (R5.4): cost = to units + to no unit, in each currency. Without an invoice nothing is called
 * invoiced (reports 2.2).
 */
export function tieOutSection(files: PageFiles, place: PagePlace): Section[] {
  if (files.rows('finance/tie-out.csv').length === 0) return [];
  const links = [fileLink(files, place, 'finance/tie-out.csv'), fileLink(files, place, 'finance/chargeback.csv')];
  return [section('tie-out', 'Tie-out', { tables: [byCurrency(files)], links })];
}

/** The same for each contract line, with what its cost stands on (R5.3). */
export function linesSection(files: PageFiles, place: PagePlace): Section[] {
  if (files.rows('finance/tie-out.csv').length === 0) return [];
  return [section('lines', 'Contract lines and their invoices', { tables: [byLine(files, place)] })];
}

function byCurrency(files: PageFiles): Table {
  const rows = files.rows('finance/tie-out.csv');
  const currencies = [...new Set([files.summary.currency, ...rows.map((row) => row.currency ?? '')])];
  return table({
    caption: 'The cost of all lines is what units pay plus what belongs to no unit',
    columns: [words('Currency'), ...HEADINGS],
    rows: currencies.map((currency) => {
      const own = rows.filter((row) => row.currency === currency);
      return {
        name: cell(currency),
        cells: SUMS.map((column) => money(sumOf(own, column, currency), currency)),
      };
    }),
  });
}

function byLine(files: PageFiles, place: PagePlace): Table {
  const { items, more } = capped(files.rows('finance/tie-out.csv'), 200, fileLink(files, place, 'finance/tie-out.csv'));
  return table({
    caption: 'By contract line, in the invoice’s currency and in the estate’s',
    columns: [words('Line'), words('Vendor'), words('Stands on'), words('Invoices'), ...HEADINGS],
    rows: items.map((row) => {
      const currency = row.currency ?? '';
      return {
        name: cell(row.line_id ?? '', { note: currency }),
        cells: [
          cell(row.vendor ?? ''),
          cell(BASES[row.basis ?? ''] ?? row.basis ?? ''),
          cell((row.invoice_ids ?? '').split('+').join(', ')),
          ...SUMS.map((column) => money(amountOf(row, column, currency), currency)),
        ],
      };
    }),
    search: 'Search lines',
    ...more,
  });
}
