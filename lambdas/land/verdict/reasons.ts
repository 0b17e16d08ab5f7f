import { BEFORE_DELIVERY, DELIVERY } from '../../domain/feeds/column-rule.ts';
import type { FeedName } from '../../domain/feeds/feed-names.ts';
import type { Column } from '../../domain/feeds/feeds.ts';
import { CURRENCY_DECIMALS } from '../../domain/money/currencies.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { shown } from '../../layouts/cell-text.ts';
import type { Reading } from '../../layouts/reading.ts';
import { settingOf } from '../../layouts/source-setting.ts';
import { isEmail } from '../typing/sql-text.ts';
import { amountReason, decimalReason, rateReason, wholeReason } from './amount-reasons.ts';
import { dateReason, momentReason, monthReason } from './date-reasons.ts';

/** The cell of a row that was refused, as text, and the row's currency. */
export interface RefusedCell {
  readonly text: string;
  readonly currency: string | null;
}

/** Why an empty cell refuses its row. */
export function emptyReason(column: Column, feed: FeedName): string {
  return `${column.name} is empty; every row of ${feed} must have one`;
}

/** Why a date that means never refuses its row: the column must be filled (R1.5). */
export function neverReason({ name }: Column, feed: FeedName, { text }: RefusedCell): string {
  return `${name} "${shown(text)}" lies before 1990, which programs write for never, so the cell is empty; every row of ${feed} must have one`;
}

/** Why a row of another platform than its source's is refused, and the ways out (R12.4). */
export function foreignPlatformReason(text: string, platform: string, source: string): string {
  return `platform "${shown(text)}" is not ${platform}, the only one that ${source} delivers; drop its rows into the folder of ${shown(text)}, or mend ${settingOf(source, 'platform')}`;
}

/** Why a cell could not be read, and how to write it. SQL has already decided that it cannot be. */
export function unreadableReason(column: Column, cell: RefusedCell, reading: Reading): string {
  if (isEmail(column.name)) return `${column.name} holds a line break; an e-mail address is one line`;
  if (cell.text === BEFORE_DELIVERY) return `${column.name} is the day before the delivery, ${UNDATED}`;
  if (cell.text === DELIVERY) return `${column.name} is the day of the delivery, ${UNDATED}`;
  return `${column.name} "${shown(cell.text)}" ${explain(column, cell, reading)}`;
}

const UNDATED =
  'and nothing says when that was; put the date of the export into the name of the file, such as 2026-10-31';

function explain(column: Column, { text, currency }: RefusedCell, reading: Reading): string {
  switch (column.type) {
    case 'date':
      return dateReason(text, reading);
    case 'month':
      return monthReason(column, text, reading);
    case 'day':
    case 'instant':
    case 'moment':
      return momentReason(column, text, reading);
    case 'integer':
    case 'signed':
      return wholeReason(column, text);
    case 'boolean':
      return 'is neither true nor false';
    case 'currency':
      return 'is not a currency code of ISO 4217; write it as EUR';
    case 'amount':
      return amountReason(text, currencyOf(currency), reading);
    case 'rate':
      return rateReason(text, reading);
    case 'decimal':
      return decimalReason(text, reading);
    default:
      return listReason(text, column.values ?? []);
  }
}

function currencyOf(currency: string | null): { code: string; decimals: number } {
  const code = currency?.toUpperCase() ?? '';
  return { code, decimals: CURRENCY_DECIMALS.get(code) ?? 2 };
}

function listReason(text: string, values: readonly string[]): string {
  const meant = nearest(text.slice(0, 40).toLowerCase(), values);
  return `is not one of ${values.join(', ')}${meant ? `; did you mean ${meant}?` : ''}`;
}
