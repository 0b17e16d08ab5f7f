import type { Column } from '../../domain/feeds/feeds.ts';
import { CURRENCY_DECIMALS } from '../../domain/money/currencies.ts';
import type { Reading } from '../../layouts/reading.ts';
import { literal, literals } from './literal.ts';
import { dateSql, monthSql } from './sql-dates.ts';
import { instantColumns, localDaySql, secondColumns } from './sql-instants.ts';
import { isEmail } from './sql-text.ts';
import type { Value } from './sql-value.ts';

/** The digits a whole number may have, so that sums over millions of rows stay below bigint's end. */
const MAX_DIGITS = 12;

/** The characters that a rate and any other decimal number may have, so that both engines read them exactly. */
const MAX_RATE = 30;
const MAX_DECIMAL = 20;

/**
 * Reads a column's text as its type, behind a guard that lets only that form through: a bare TRY_CAST of DuckDB reads
 * `1.7` as 2 and `1e3` as 1000 (sql.md S8). Dates and times are read from `iso`, their text in ISO 8601; of `seconds` the
 * scanner has seen that each is a second in UTC.
 */
export function readValue(column: Column, reading: Reading, iso: string, seconds = false): Value {
  const text = `t_${column.name}`;
  if (column.type === 'instant' || column.type === 'moment') {
    return seconds ? secondColumns(column, iso, reading) : instantColumns(column, iso, reading);
  }
  const name = column.type === 'amount' ? `${column.name}_minor` : column.name;
  const sql = withDefault(single(column, text, iso, reading), column);
  return { columns: [{ name, sql }], read: sql };
}

function withDefault(sql: string, { empty, name, type }: Column): string {
  if (empty === undefined) return sql;
  return `CASE WHEN t_${name} IS NULL THEN ${type === 'text' ? literal(empty) : empty} ELSE ${sql} END`;
}

function single(column: Column, text: string, iso: string, reading: Reading): string {
  switch (column.type) {
    case 'date':
      return reading.layout.vendor ? localDaySql(iso, reading) : dateSql(iso);
    case 'day':
      return localDaySql(iso, reading);
    case 'month':
      return monthSql(column, iso);
    case 'integer':
      return wholeSql(ungrouped(text, reading), '');
    case 'signed':
      return wholeSql(ungrouped(text, reading), '-?');
    case 'boolean':
      return `CASE lower(${text}) WHEN 'true' THEN true WHEN '1' THEN true WHEN 'false' THEN false WHEN '0' THEN false END`;
    case 'currency':
      return `CASE WHEN ${isCurrency(text)} THEN upper(${text}) END`;
    case 'amount':
      return amountSql(decimalText(text, reading.decimal), 't_currency');
    case 'rate':
      return rateSql(decimalText(text, reading.decimal));
    case 'decimal':
      return shortSql(decimalText(text, reading.decimal), MAX_DECIMAL);
    default:
      return textSql(column, text);
  }
}

/** Vendors' lists show a whole number in groups of three: 5,000. */
function ungrouped(text: string, { layout, decimal }: Reading): string {
  const mark = decimal === '.' ? ',' : '.';
  return layout.vendor
    ? `CASE WHEN regexp_full_match(${text}, '-?[0-9]{1,3}([${mark}][0-9]{3})+') THEN replace(${text}, '${mark}', '') ELSE ${text} END`
    : text;
}

function wholeSql(text: string, sign: string): string {
  return `CASE WHEN regexp_full_match(${text}, '${sign}[0-9]{1,${MAX_DIGITS}}') THEN CAST(${text} AS BIGINT) END`;
}

function textSql({ name, values }: Column, text: string): string {
  if (values) return `CASE WHEN lower(${text}) IN (${literals(values)}) THEN lower(${text}) END`;
  return isEmail(name) ? `CASE WHEN NOT regexp_matches(${text}, '[\\r\\n]') THEN ${text} END` : text;
}

const isCurrency = (text: string) => `upper(${text}) IN (${literals(CURRENCY_DECIMALS.keys())})`;

/** A number with the declared decimal mark, in the form with a point; NULL where it is neither. */
function decimalText(text: string, decimal: '.' | ','): string {
  if (decimal === '.') return `CASE WHEN regexp_full_match(${text}, '-?[0-9]+([.][0-9]+)?') THEN ${text} END`;
  const guard = `regexp_full_match(${text}, '-?([0-9]{1,3}([.][0-9]{3})+|[0-9]+)(,[0-9]+)?')`;
  return `CASE WHEN ${guard} THEN replace(replace(${text}, '.', ''), ',', '.') END`;
}

/** Minor units exactly: the digits are moved as text, never through a float (R5.1). */
function amountSql(number: string, currency: string): string {
  const fraction = `split_part(${number}, '.', 2)`;
  const decimals = decimalsSql(currency);
  const digits = `split_part(${number}, '.', 1) || rpad(${fraction}, ${decimals}, '0')`;
  return `CASE WHEN length(${fraction}) <= ${decimals} THEN TRY_CAST(${digits} AS BIGINT) END`;
}

function decimalsSql(currency: string): string {
  const other = [0, 3, 4].map((decimals) => {
    const codes = [...CURRENCY_DECIMALS].filter(([, of]) => of === decimals).map(([code]) => code);
    return `WHEN upper(${currency}) IN (${literals(codes)}) THEN ${decimals}`;
  });
  return `CASE ${other.join(' ')} WHEN ${isCurrency(currency)} THEN 2 END`;
}

/** A rate stays the decimal text that it is, at most 30 characters, and is above 0 (R5.5). */
function rateSql(number: string): string {
  return `CASE WHEN regexp_matches(${number}, '[1-9]') AND NOT starts_with(${number}, '-') THEN ${shortSql(number, MAX_RATE)} END`;
}

function shortSql(number: string, characters: number): string {
  return `CASE WHEN length(${number}) <= ${characters} THEN ${number} END`;
}
