import { CURRENCY_DECIMALS } from '../domain/currencies.ts';
import type { Column, FeedName } from '../domain/feeds.ts';
import { nearest } from '../domain/nearest.ts';
import { shown } from './header.ts';
import type { Reading } from './reading.ts';
import { isEmail } from './sql-text.ts';

/** The cell of a row that was refused, as text, and the row's currency. */
export interface RefusedCell {
  readonly text: string;
  readonly currency: string | null;
}

/** Why an empty cell refuses its row. */
export function emptyReason(column: Column, feed: FeedName): string {
  return `${column.name} is empty; every row of ${feed} must have one`;
}

/** Why a cell could not be read, and how to write it. SQL has already decided that it cannot be. */
export function unreadableReason(column: Column, cell: RefusedCell, reading: Reading): string {
  if (isEmail(column.name)) return `${column.name} holds a line break; an e-mail address is one line`;
  return `${column.name} "${shown(cell.text)}" ${explain(column, cell, reading)}`;
}

function explain(column: Column, cell: RefusedCell, reading: Reading): string {
  switch (column.type) {
    case 'date':
      return dateReason(cell.text, reading);
    case 'month':
      return 'is not a month; write it as 2026-10';
    case 'instant':
    case 'moment':
      return momentReason(column, cell.text, reading);
    case 'integer':
      return 'is not a whole number of at most 12 digits; write it as 12';
    case 'boolean':
      return 'is neither true nor false';
    case 'currency':
      return 'is not a currency code of ISO 4217; write it as EUR';
    case 'amount':
      return amountReason(cell, reading);
    case 'rate':
      return `is not a rate above 0; write it as ${reading.decimal === ',' ? '1,0873' : '1.0873'}`;
    default:
      return listReason(cell.text, column.values ?? []);
  }
}

function listReason(text: string, values: readonly string[]): string {
  const meant = nearest(text.slice(0, 40).toLowerCase(), values);
  return `is not one of ${values.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`;
}

function dateReason(text: string, reading: Reading): string {
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return 'is not a day of the calendar';
  if (!/^[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}$/.test(text)) return 'is not a date; write it as 2026-10-31';
  if (reading.dateOrder !== 'ymd') return `is not a day of the calendar, read as ${reading.dateOrder}`;
  return "may be day or month first; write it as 2026-10-31, or declare the source's date_order";
}

function momentReason(column: Column, text: string, reading: Reading): string {
  if (/[0-9]:[0-9]{2}/.test(text)) return 'is not a time; write it as 2026-10-03T08:15:00Z';
  if (/^[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}$/.test(text)) return dateReason(text, reading);
  return column.type === 'moment'
    ? 'is not a time; write it as 2026-10-03T08:15:00Z, 2026-10-03 or 2026-10'
    : 'is not a time; write it as 2026-10-03T08:15:00Z or 2026-10-03';
}

function amountReason({ text, currency }: RefusedCell, { decimal }: Reading): string {
  const code = currency?.toUpperCase() ?? '';
  const decimals = CURRENCY_DECIMALS.get(code);
  if (decimals === undefined) return 'has no currency of ISO 4217 beside it; write one such as EUR';
  const plain = decimal === ',' ? text.replaceAll('.', '').replace(',', '.') : text;
  const number = /^(-?[0-9]+)(?:\.([0-9]+))?$/.exec(plain);
  const example = amountExample(decimals, decimal);
  if (!number) return `is not an amount; write it as ${example}, without signs, symbols and thousands separators`;
  if ((number[2] ?? '').length <= decimals) return 'is larger than any amount can be';
  return `has more decimals than ${code} has (${decimals}); write it as ${example}`;
}

function amountExample(decimals: number, decimal: string): string {
  return decimals === 0 ? '1234' : `1234${decimal}${'5678'.slice(0, decimals)}`;
}
