import type { IsoDate, Month } from '../../domain/month.ts';

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** `October`. */
export function monthName(month: Month | IsoDate): string {
  return NAMES[Number(month.slice(5, 7)) - 1] as string;
}

/** `October 2026`. */
export function monthAndYear(month: Month | IsoDate): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** `8 November`. */
export function dayAndMonth(date: IsoDate): string {
  return `${Number(date.slice(8))} ${monthName(date)}`;
}

/** `8 November`, with its year where that is another than the month's. */
export function dayWithin(date: IsoDate, month: Month | IsoDate): string {
  return date.slice(0, 4) === month.slice(0, 4) ? dayAndMonth(date) : `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `8 Nov`. */
export function shortDay(date: IsoDate): string {
  return `${Number(date.slice(8))} ${monthName(date).slice(0, 3)}`;
}

/** `30 Nov 2027`. */
export function shortDate(date: IsoDate): string {
  return `${shortDay(date)} ${date.slice(0, 4)}`;
}

/** A date and a time of day as the header of a mail writes it: `Tue, 03 Nov 2026 06:00:00 +0000`. */
export function mailDate(date: IsoDate, time: string): string {
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${date.slice(8)} ${monthName(date).slice(0, 3)} ${date.slice(0, 4)} ${time}:00 +0000`;
}
