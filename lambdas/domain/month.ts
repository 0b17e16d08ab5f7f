import { InvalidInputError } from './errors.ts';

declare const monthBrand: unique symbol;
declare const dateBrand: unique symbol;

/** A calendar month `YYYY-MM` (R1.1). Made by `parseMonth` only, which is why it may stand in a key. */
export type Month = string & { readonly [monthBrand]: true };

/** A calendar day `YYYY-MM-DD`. */
export type IsoDate = string & { readonly [dateBrand]: true };

const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/;
const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Reads `2026-10`. @throws InvalidInputError for anything else. */
export function parseMonth(text: string): Month {
  if (!MONTH.test(text)) throw new InvalidInputError(`"${text}" is not a month; write it as 2026-10`, { month: text });
  return text as Month;
}

/** The months that can be charged: years beside them have four digits too, and no program takes them for 19xx. */
const [FIRST, LAST] = ['1900-01', '9998-12'];

/** Reads a month that is to be charged. @throws InvalidInputError for no month, and for one out of all calendars (F34). */
export function parseChargedMonth(text: string): Month {
  const month = parseMonth(text);
  if (month >= FIRST && month <= LAST) return month;
  throw new InvalidInputError(`${month} cannot be charged; a month from ${FIRST} to ${LAST} can`, { month });
}

/** Reads `2026-10-31`; undefined if that is not a day of the calendar. */
export function parseDate(text: string): IsoDate | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const date = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === text ? date : undefined;
}

/** The month a day lies in. */
export function monthOf(date: IsoDate): Month {
  return date.slice(0, 7) as Month;
}

/** The month that lies `count` months later (earlier where negative). */
export function addMonths(month: Month, count: number): Month {
  return monthOf(isoDate(yearOf(month), monthNumber(month) + count, 1));
}

/** How many months `to` lies after `from`. */
export function monthsBetween(from: Month, to: Month): number {
  return (yearOf(to) - yearOf(from)) * 12 + monthNumber(to) - monthNumber(from);
}

/** The first day of a month. */
export function firstDay(month: Month): IsoDate {
  return `${month}-01` as IsoDate;
}

/** The last day of a month: the day of a seat (R2.2). */
export function lastDay(month: Month): IsoDate {
  return addDays(asOf(month), -1);
}

/** The first day after the month: `as_of` (R1.1) as a local date. */
export function asOf(month: Month): IsoDate {
  return firstDay(addMonths(month, 1));
}

/** The day `count` days later (earlier where negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  const [year, month, day] = parts(date);
  return isoDate(year, month, day + count);
}

/** The day `count` months later, on the month's last day where that is shorter (R5.3). */
export function addMonthsToDate(date: IsoDate, count: number): IsoDate {
  const month = addMonths(monthOf(date), count);
  const day = `${month}-${date.slice(8)}` as IsoDate;
  return parseDate(day) ?? lastDay(month);
}

/** The same day a year earlier; 29 February becomes the 28th. */
export function aYearBefore(date: IsoDate): IsoDate {
  return addMonthsToDate(date, -12);
}

/** Days from `from` to `to`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.UTC(...utc(to)) - Date.UTC(...utc(from))) / 86_400_000);
}

function utc(date: IsoDate): [number, number, number] {
  const [year, month, day] = parts(date);
  return [year, month - 1, day];
}

function parts(date: IsoDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as IsoDate;
}

function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

function monthNumber(month: Month): number {
  return Number(month.slice(5, 7));
}
