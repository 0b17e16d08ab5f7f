import type { NumberStyle } from './number-styles.ts';

const DAY_SECONDS = 86_400;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;
/** Books that count from 1904 begin so many days later. */
const DAYS_TO_1904 = 1_462;

/** The text of a number as its style shows it: a day, a moment, an id with its zeros, else plain digits. */
export function numberText(raw: string, style: NumberStyle, is1904: boolean): string {
  const number = Number(raw);
  if (!Number.isFinite(number) || raw.trim() === '') return raw;
  if (style.kind === 'digits' && Number.isInteger(number) && number >= 0) {
    return plainNumber(raw, number).padStart(style.digits, '0');
  }
  if (style.kind === 'date' || style.kind === 'moment' || style.kind === 'time') {
    return dateText(number, style.kind, is1904) ?? plainNumber(raw, number);
  }
  return plainNumber(raw, number);
}

/**
 * The number without an exponent, with the 15 digits that spreadsheets keep: 1.1E-2 is 0.011, and 1799.9900000000002 is
 * 1799.99.
 */
function plainNumber(raw: string, number: number): string {
  if (/^-?[0-9]{1,15}$/.test(raw)) return raw;
  const [mantissa = '', exponent] = String(Number(number.toPrecision(15))).split('e');
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

/** A serial in ISO 8601, to the second; nothing for a number that is none. */
function dateText(serial: number, kind: 'date' | 'moment' | 'time', is1904: boolean): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS) + (is1904 ? DAYS_TO_1904 : 0);
  if (seconds < 0 || days > LAST_DAY) return undefined;
  const time = timeText(seconds % DAY_SECONDS);
  if (kind === 'time' && seconds < DAY_SECONDS) return time;
  return kind === 'date' ? dayText(days, is1904) : `${dayText(days, is1904)} ${time}`;
}

/** Day 60 of books that count from 1900 is a 29 February that there never was: the days before it are one off. */
function dayText(days: number, is1904: boolean): string {
  const since = days < 60 && !is1904 ? days + 1 : days;
  return new Date(Date.UTC(1899, 11, 30) + since * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
