import type { DateOrder } from '../../layouts/layout.ts';
import { literal } from './literal.ts';

/** Blanks of every kind within a date: programs write a narrow no-break one before AM and PM. */
const BLANKS = '[ \t\u00a0\u2007\u2009\u202f]+';
/** Where the time begins. */
const TIME_AT = '(?:[Tt]|, ?| )([0-9]{1,2}:[0-9]{2}.*)$';
const TIME =
  '^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})([.][0-9]{1,9})?)?(?: ?([AaPp])[.]?[Mm][.]?)?(?: ?([Zz]|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2}))?$';
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const ZERO_DATES = ['0000-00-00', '0000/00/00', '00000000', '00/00/0000', '00.00.0000'];

/** A column whose cells come in more forms than ISO 8601. */
export interface WrittenColumn {
  readonly name: string;
  /** Whether a date before 1990 means never (R1.5); else it stays what it says. */
  readonly never: boolean;
  /** Whether a month may stand there. */
  readonly months: boolean;
  /** The order in which day, month and year are written besides ISO 8601. */
  readonly order: DateOrder;
}

/**
 * The levels of SELECT that make of the text `t_<column>` the same moment in ISO 8601, `i_<column>`: 2026-10-31, then a
 * time of 24 hours and a zone where there is one; NULL where it is no date (R1.4). What only one order of day and month
 * can mean needs no declared order.
 */
export function isoLevels(columns: readonly WrittenColumn[]): string[][] {
  const each = (write: (column: WrittenColumn) => string[]) => columns.flatMap(write);
  return [
    each(({ name }) => [`trim(regexp_replace(t_${name}, '${BLANKS}', ' ', 'g')) AS w_${name}`]),
    each(({ name }) => [
      `regexp_replace(w_${name}, '${TIME_AT}', '') AS d_${name}`,
      `regexp_extract(w_${name}, '${TIME_AT}', 1) AS h_${name}`,
    ]),
    each(({ name, never, order }) => [
      `${dayIso(`d_${name}`, order, never)} AS y_${name}`,
      `regexp_extract(h_${name}, '${TIME}', ['hour', 'minute', 'second', 'fraction', 'half', 'zone']) AS p_${name}`,
    ]),
    each(({ name, months }) => [
      `CASE WHEN h_${name} = '' THEN coalesce(y_${name}, ${months ? monthIso(`d_${name}`) : 'NULL'})
         ELSE y_${name} || 'T' || ${timeIso(`p_${name}`)} END AS i_${name}`,
    ]),
  ];
}

/** A day as YYYY-MM-DD. Programs write never as a day of zeros too. */
function dayIso(text: string, order: DateOrder, never: boolean): string {
  const is = (form: string) => `regexp_full_match(${text}, '${form}')`;
  const zero = never ? `WHEN ${text} IN (${ZERO_DATES.map(literal).join(', ')}) THEN '0001-01-01'` : '';
  const slashed = `translate(${text}, '.-', '//')`;
  const ordered = `WHEN ${is('[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}')}
    THEN ${parsed(slashed, order === 'mdy' ? '%m/%d/%Y' : '%d/%m/%Y')}`;
  return `CASE ${zero} WHEN starts_with(${text}, '0000') THEN NULL
    WHEN ${is('[0-9]{4}-[0-9]{2}-[0-9]{2}')} THEN ${text}
    WHEN ${is('[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{4}[.][0-9]{1,2}[.][0-9]{1,2}')} THEN ${parsed(slashed, '%Y/%m/%d')}
    WHEN ${is('[0-9]{8}')} THEN ${parsed(text, '%Y%m%d')}
    ${order === 'ymd' ? '' : ordered}
    ELSE ${namedDay(`lower(${text})`)} END`;
}

/** Days with an English month name, which no order can change: 20-Dec-2024, Fri, 20 Dec 2024, December 20, 2024. */
function namedDay(text: string): string {
  const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.]?,? )?';
  const dayFirst = `^${weekday}([0-9]{1,2})(?:st|nd|rd|th)?[.]?[ /-](${MONTH_NAME})[.]?,?[ /-]([0-9]{4})$`;
  const monthFirst = `^${weekday}(${MONTH_NAME})[.]?[ /-]([0-9]{1,2})(?:st|nd|rd|th)?,?[ /-]([0-9]{4})$`;
  const part = (form: string, group: number) => `regexp_extract(${text}, '${form}', ${group})`;
  const ofDayFirst = `${part(dayFirst, 1)} || ' ' || left(${part(dayFirst, 2)}, 3) || ' ' || ${part(dayFirst, 3)}`;
  const ofMonthFirst = `${part(monthFirst, 2)} || ' ' || left(${part(monthFirst, 1)}, 3) || ' ' || ${part(monthFirst, 3)}`;
  return `coalesce(${parsed(ofDayFirst, '%d %b %Y')}, ${parsed(ofMonthFirst, '%d %b %Y')})`;
}

function parsed(text: string, format: string): string {
  return `CAST(CAST(try_strptime(${text}, '${format}') AS DATE) AS VARCHAR)`;
}

/** A month as YYYY-MM: 2026/10, 10/2026, 202610, Oct 2026. */
function monthIso(text: string): string {
  const is = (form: string) => `regexp_full_match(${text}, '${form}')`;
  const named = `^(${MONTH_NAME})[.]?,?[ /-]([0-9]{4})$`;
  const first = `left(regexp_extract(lower(${text}), '${named}', 1), 3) || ' ' || regexp_extract(lower(${text}), '${named}', 2)`;
  const month = (date: string) => `left(${date}, 7)`;
  return `CASE WHEN ${is('[0-9]{4}-[0-9]{2}')} THEN ${text}
    WHEN ${is('[0-9]{4}[/.][0-9]{1,2}')} THEN ${month(parsed(`translate(${text}, '.', '/') || '/1'`, '%Y/%m/%d'))}
    WHEN ${is('[0-9]{1,2}[./-][0-9]{4}')} THEN ${month(parsed(`'1/' || translate(${text}, '.-', '//')`, '%d/%m/%Y'))}
    WHEN ${is('(19|20)[0-9]{4}')} THEN ${month(parsed(`${text} || '01'`, '%Y%m%d'))}
    ELSE ${month(parsed(`'1 ' || ${first}`, '%d %b %Y'))} END`;
}

/** A time of 24 hours with its zone. 12 AM is midnight and 12 PM noon; NULL where the hour contradicts AM or PM. */
function timeIso(parts: string): string {
  const hour = `CAST(nullif(${parts}.hour, '') AS INTEGER)`;
  const of24 = `CASE upper(${parts}.half) WHEN '' THEN ${hour}
    WHEN 'A' THEN CASE WHEN ${hour} = 12 THEN 0 WHEN ${hour} < 12 THEN ${hour} END
    ELSE CASE WHEN ${hour} BETWEEN 1 AND 11 THEN ${hour} + 12 WHEN ${hour} >= 12 THEN ${hour} END END`;
  const zone = `CASE upper(${parts}.zone) WHEN 'UTC' THEN 'Z' WHEN 'GMT' THEN 'Z' ELSE upper(${parts}.zone) END`;
  return `lpad(CAST(${of24} AS VARCHAR), 2, '0') || ':' || ${parts}.minute || ':'
    || CASE ${parts}.second WHEN '' THEN '00' ELSE ${parts}.second END || ${parts}.fraction || ${zone}`;
}
