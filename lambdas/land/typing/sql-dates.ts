import type { Column } from '../../domain/feeds/feeds.ts';
import { isDated } from './sql-text.ts';

const DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const MIDNIGHT = 'T00:00:00([.]0+)?(Z|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?';

/** Whether a date before 1990 in this column means never: in all but the beginnings of validity (R1.5). */
export function isNeverable(column: Column): boolean {
  const { name } = column;
  return isDated(column) && name !== 'valid_from' && name !== 'starts_on';
}

/** A day of the calendar of ISO text. A time of midnight is dropped with its zone: the day stays as written (R1.5). */
export function dateSql(iso: string): string {
  return `CASE WHEN regexp_full_match(${iso}, '${DAY}(${MIDNIGHT})?') THEN TRY_CAST(left(${iso}, 10) AS DATE) END`;
}

/** A plain day of ISO text, without a time. */
export function daySql(iso: string): string {
  return `CASE WHEN regexp_full_match(${iso}, '${DAY}') THEN TRY_CAST(${iso} AS DATE) END`;
}

/**
 * A month of ISO text: 2026-10, or the day that begins (`_from`) or ends (`_to`) it. A day within a month, or the first of
 * the next as an end, is money of half a month: whoever writes it must say which month is meant (R5.3).
 */
export function monthSql({ name }: Column, iso: string): string {
  const day = dateSql(iso);
  const [first, last] = [`day(${day}) = 1`, `last_day(${day}) = ${day}`];
  const edge = name.endsWith('_from') ? first : name.endsWith('_to') ? last : `(${first} OR ${last})`;
  return `CASE WHEN regexp_full_match(${iso}, '[0-9]{4}-(0[1-9]|1[0-2])') THEN ${iso} WHEN ${edge} THEN left(${iso}, 7) END`;
}
