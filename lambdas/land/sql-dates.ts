import type { DateOrder } from './layouts/layout.ts';

/** A real day of the calendar, written in ISO 8601 or, where it is declared, in another order. */
export function dateSql(text: string, order: DateOrder): string {
  const iso = `WHEN regexp_full_match(${text}, '[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}') THEN TRY_CAST(${text} AS DATE)`;
  if (order === 'ymd') return `CASE ${iso} END`;
  const other = `WHEN regexp_full_match(${text}, '[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}')`;
  return `CASE ${iso} ${other} THEN CAST(try_strptime(${slashed(text)}, '${formatOf(order)}') AS DATE) END`;
}

/** The format of `strptime` for a date in this order, with slashes. */
export function formatOf(order: DateOrder): string {
  return order === 'mdy' ? '%m/%d/%Y' : '%d/%m/%Y';
}

/** Dots and dashes of a written date as slashes. */
export function slashed(text: string): string {
  return `translate(${text}, '.-', '//')`;
}
