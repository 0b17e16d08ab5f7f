import { formatAmount, parseAmount, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { exactMoney } from '../words/money-words.ts';

/** The column of a file that is added up; files without money have none. */
const SUMMED: Readonly<Record<string, string>> = {
  'chargeback.csv': 'amount',
  'charges.csv': 'amount',
  'tie-out.csv': 'difference',
  'journal.csv': 'debit',
  'invoices.csv': 'this_period',
  'savings.csv': 'value_to_date',
  'movements.csv': 'amount',
  'lines.csv': 'estate_cost',
  'changes.csv': 'after',
  'positions.csv': 'exposure_amount',
  'reallocation.csv': 'annual_value',
  'line-costs.csv': 'this_period',
  'weights.csv': 'amount',
  'seats.csv': 'monthly_cost',
  'unattributed.csv': 'monthly_cost',
  'unattributed-usage.csv': 'monthly_cost',
  'seat-cost.csv': 'total_amount',
};

/** Sums of these columns are in the estate's currency, whatever their rows' `currency` says. */
const IN_ESTATE_CURRENCY = new Set(['seats.csv', 'unattributed.csv', 'unattributed-usage.csv', 'lines.csv']);

/** What a file's money adds up to. */
export interface FileSum {
  /** In each currency: `€131.00 + $4,511.00`. */
  readonly sum: string;
  /** The column that was added up. */
  readonly column: string;
  /** The sum in the estate's currency, else in the first, as decimal text. */
  readonly worth: string;
}

/** Adds up a file; undefined of a file without money. */
export function fileSum(file: string, rows: readonly CsvRow[], currency: string): FileSum | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const column = SUMMED[name];
  if (!column || rows.length === 0) return undefined;
  const currencyOf = (row: CsvRow) => (IN_ESTATE_CURRENCY.has(name) ? currency : row.currency || currency);
  const sums = [...groupBy(rows, currencyOf)].map(([own, of]) => {
    return { own, amount: sum(of.map((row) => (row[column] ? parseAmount(row[column], own) : 0n))) };
  });
  const first = sums.find(({ own }) => own === currency) ?? sums[0];
  return {
    sum: sums.map(({ own, amount }) => exactMoney(amount, own)).join(' + '),
    column,
    worth: first ? formatAmount(first.amount, first.own) : '',
  };
}
