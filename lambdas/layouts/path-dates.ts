import { type IsoDate, lastDay, type Month, monthOf, parseDate, parseMonth } from '../domain/month.ts';

/** The month that a path says a snapshot is of, and the day of its delivery: a month ranks as its last day. */
export interface PathDates {
  readonly month: Month | null;
  readonly day: IsoDate | null;
}

/** Nothing that belongs to a longer word or number. */
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const YEAR = '(?<year>20[0-9]{2})';
const MONTH = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>0[1-9]|[12][0-9]|3[01])';

const form = (pattern: string) => new RegExp(`${START}${pattern}${END}`, 'gu');

/** Year, month and perhaps day behind a separator. `2026-11-1` is neither. */
const separated = (mark: string) => [
  form(`${YEAR}${mark}${MONTH}(?!${mark}[0-9])`),
  form(`${YEAR}${mark}${MONTH}${mark}${DAY}`),
];

/** The forms of R12.3 in their order: of several dates the first form that fits counts. */
const FORMS: readonly RegExp[] = [
  ...['-', '_', '[.]'].flatMap(separated),
  form(`${YEAR}${MONTH}${DAY}`),
  form(`${YEAR}${MONTH}`),
  form(`${DAY}[.]${MONTH}[.]${YEAR}`),
];

/** Forms of folders, whole segments each. */
const FOLDER_FORMS: readonly RegExp[] = [
  ...FORMS,
  new RegExp(`(?<=^|/)${YEAR}/${MONTH}(?:/${DAY})?(?=/|$)`, 'gu'),
  /(?<=^|\/)year=(?<year>20[0-9]{2})\/month=(?<month>0?[1-9]|1[0-2])(?:\/day=(?<day>[0-9]{1,2}))?(?=\/|$)/gu,
];

/**
 * The dates of a path below its source (R12.3): of folder and file name the folder says the period, the file name the
 * day of the delivery; where only one has a date, it says both.
 */
export function datesInPath(path: string): PathDates {
  const at = path.lastIndexOf('/');
  const folder = firstForm(path.slice(0, Math.max(at, 0)), FOLDER_FORMS);
  const name = firstForm(path.slice(at + 1), FORMS);
  const day = name ?? folder;
  const period = folder ?? name;
  return { month: period && monthOf(period), day };
}

/** The date in the first form that fits; of several in one form the last, for it stands nearest to the file. */
function firstForm(text: string, forms: readonly RegExp[]): IsoDate | null {
  for (const each of forms) {
    const dates = [...text.matchAll(each)].flatMap(({ groups }) => dateOf(groups ?? {}) ?? []);
    const last = dates.at(-1);
    if (last) return last;
  }
  return null;
}

function dateOf({ year, month = '', day }: Record<string, string>): IsoDate | undefined {
  const ofMonth = `${year}-${month.padStart(2, '0')}`;
  return day === undefined ? lastDay(parseMonth(ofMonth)) : parseDate(`${ofMonth}-${day.padStart(2, '0')}`);
}
