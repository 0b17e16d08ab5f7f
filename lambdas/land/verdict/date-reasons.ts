import type { Column } from '../../domain/feeds/feeds.ts';
import type { Reading } from '../../layouts/reading.ts';
import { settingOf } from '../../layouts/source-setting.ts';

const ISO_DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const WITH_TIME = /^(.*?)[T ,]+([0-9]{1,2}:[0-9]{2}.*)$/;
const NUMBERS = /^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$/;
const SHORT_YEAR = /^[0-9]{1,2}[./ -]([0-9]{1,2}|[a-z]{3,9})[./ -][0-9]{2}$/i;
const SHORT_MONTH = /^([a-z]{3,9}[ -/.][0-9]{2}|[0-9]{2}[ -/.][a-z]{3,9})$/i;

/** Why a cell is no date, and how to write it or which setting would read it. */
export function dateReason(text: string, reading: Reading): string {
  const [, day, time] = WITH_TIME.exec(text) ?? [];
  if (day === undefined || time === undefined) return dayReason(text, reading);
  if (isMidnight(time) || !couldBeDay(day, reading)) return dayReason(day, reading);
  return 'has a time of day, so which day it is depends on the zone; export the day alone, such as 2026-10-31';
}

function isMidnight(time: string): boolean {
  return /^(00?:00(:00(\.0+)?)?|12:00(:00)?\s?a\.?m\.?)/i.test(time);
}

/** Whether the part before a time can be read as a day. */
function couldBeDay(day: string, { dateOrder }: Reading): boolean {
  return !NUMBERS.test(day) || dateOrder !== 'ymd';
}

function dayReason(text: string, reading: Reading): string {
  if (ISO_DAY.test(text)) return 'is not a day of the calendar';
  const numbers = NUMBERS.exec(text);
  if (numbers) return orderReason(Number(numbers[1]), Number(numbers[2]), numbers[3] as string, reading);
  if (SHORT_YEAR.test(text)) return 'has a year of two digits; write it as 2026-10-31';
  if (/^[0-9]{5}([.,][0-9]+)?$/.test(text)) {
    return 'is the number that a spreadsheet keeps for a date; format the column as a date and export it again';
  }
  return 'is not a date; write it as 2026-10-31';
}

/** A day above 12 can stand in one place only, but it takes a declared order to read the others. */
function orderReason(first: number, second: number, year: string, { dateOrder, source }: Reading): string {
  if (dateOrder !== 'ymd')
    return `is not a day of the calendar, read as ${settingOf(source, `date_order: ${dateOrder}`)}`;
  const [day, month, order] = first > 12 ? [first, second, 'dmy'] : [second, first, 'mdy'];
  if (day > 31 || month > 12) return 'is not a date; write it as 2026-10-31';
  if (first <= 12 && second <= 12) {
    return `may be day or month first; write it as 2026-10-31, or declare ${settingOf(source, 'date_order: dmy')} (or mdy)`;
  }
  const iso = [year, two(month), two(day)].join('-');
  const can = order === 'dmy' ? 'can only be day first' : 'can only be month first';
  return `${can}; write it as ${iso}, or declare ${settingOf(source, `date_order: ${order}`)}`;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Why a cell is no time. */
export function momentReason({ type }: Column, text: string, reading: Reading): string {
  const [, day] = WITH_TIME.exec(text) ?? [];
  const written = day ?? text;
  if (NUMBERS.test(written)) {
    const why = dayReason(written, reading);
    return day !== undefined && why.startsWith('is not a day of the calendar')
      ? `is not a time, read as ${readAs(reading)}`
      : why;
  }
  if (day === undefined && (ISO_DAY.test(text) || SHORT_YEAR.test(text))) return dayReason(text, reading);
  const forms =
    type === 'moment' ? '2026-10-03T08:15:00Z, 2026-10-03 or 2026-10' : '2026-10-03T08:15:00Z or 2026-10-03';
  return `is not a time; write it as ${day === undefined ? forms : '2026-10-03T08:15:00Z'}`;
}

const readAs = ({ source, dateOrder }: Reading) => settingOf(source, `date_order: ${dateOrder}`);

/** Why a cell is no month. */
export function monthReason({ name }: Column, text: string, reading: Reading): string {
  const [, day = text] = WITH_TIME.exec(text) ?? [];
  if (NUMBERS.test(day) && reading.dateOrder === 'ymd') return dayReason(day, reading).replace('2026-10-31', '2026-10');
  if (SHORT_MONTH.test(day)) return 'has a year, or is it a day, of two digits; write it as 2026-10';
  if (!NUMBERS.test(day) && !ISO_DAY.test(day)) return 'is not a month; write it as 2026-10';
  const edge = name.endsWith('_from') ? 'the first day' : name.endsWith('_to') ? 'the last day' : 'an end';
  return `is not ${edge} of a month, so it does not say which whole month is meant; write the month, such as 2026-10`;
}
