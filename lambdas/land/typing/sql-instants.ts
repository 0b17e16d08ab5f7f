import { momentNames } from '../../domain/feeds/column-spec.ts';
import type { Column } from '../../domain/feeds/feeds.ts';
import type { Reading } from '../../layouts/reading.ts';
import { literal } from './literal.ts';
import { dateSql, daySql } from './sql-dates.ts';
import type { Value } from './sql-value.ts';
import { zoneOffsets } from './zone-offsets.ts';

const ISO_TIME = '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?';
const ISO_ZONE = ' ?(Z|UTC|[+-](0[0-9]|1[0-4]):?[0-5][0-9]|[+-](0[0-9]|1[0-4]))';

/**
 * An instant in UTC with its local date in the estate's zone, a plain day, or for a `moment` a month too. The evidence
 * keeps its grain (R3.4): a day and a month have no instant.
 */
export function instantColumns(column: Column, text: string, reading: Reading): Value {
  const utc = utcSql(text, reading);
  const day = daySql(text);
  const date = `coalesce(${localDate(utc, reading.estateTimezone)}, ${day})`;
  const firstOfMonth = `CASE WHEN regexp_full_match(${text}, '[0-9]{4}-(0[1-9]|1[0-2])') THEN CAST(${text} || '-01' AS DATE) END`;
  return columnsOf(column, {
    utc,
    date,
    from: `coalesce(${date}, ${firstOfMonth})`,
    to: `coalesce(${date}, CAST(last_day(${firstOfMonth}) AS DATE))`,
    grain: `CASE WHEN ${utc} IS NOT NULL THEN 'instant' WHEN ${day} IS NOT NULL THEN 'day' WHEN ${text} IS NOT NULL THEN 'month' END`,
  });
}

/** The same columns where every text is a second in UTC, as the scanner saw: nothing else needs to be tried. */
export function secondColumns(column: Column, text: string, { estateTimezone }: Reading): Value {
  const utc = `TRY_CAST(${text} AS TIMESTAMP)`;
  const date = localDate(utc, estateTimezone);
  const grain = `CASE WHEN ${utc} IS NOT NULL THEN 'instant' END`;
  return columnsOf(column, { utc, date, from: date, to: date, grain });
}

/** SQL of a moment: in UTC, its local date, its first and its last day, and how exact it is. */
interface MomentSql {
  readonly utc: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly grain: string;
}

function columnsOf(column: Column, { utc, date, from, to, grain }: MomentSql): Value {
  const names = momentNames(column);
  const instant = { name: names.at, sql: `CAST(date_trunc('millisecond', ${utc}) AS TIMESTAMP_MS)` };
  if (column.type === 'instant') return { columns: [instant, { name: names.on, sql: date }], read: date };
  const first = { name: names.from, sql: from };
  return { columns: [instant, first, { name: names.on, sql: to }, { name: 'grain', sql: grain }], read: to };
}

/** A day, or the local date of a time in the estate's zone: a vendor's layout knows in which zone its times are. */
export function localDaySql(iso: string, reading: Reading): string {
  return `coalesce(${dateSql(iso)}, ${localDate(utcSql(iso, reading), reading.estateTimezone)})`;
}

/** The moment in UTC without a zone, of ISO 8601 text. */
function utcSql(text: string, { timezone }: Reading): string {
  const zoned = `WHEN regexp_full_match(${text}, '${ISO_TIME}${ISO_ZONE}') THEN ${zonedSql(text)}`;
  const local = `WHEN regexp_full_match(${text}, '${ISO_TIME}') THEN ${toUtc(`TRY_CAST(${text} AS TIMESTAMP)`, timezone)}`;
  return `CASE ${zoned} ${local} END`;
}

/** DuckDB reads an offset only behind seconds, without a blank and as `+02:00`; as a plain TIMESTAMP it drops it. */
function zonedSql(text: string): string {
  const close = `regexp_replace(replace(${text}, 'UTC', 'Z'), ' ([Z+-])', '\\1')`;
  const seconds = `regexp_replace(${close}, '([T ][0-9]{2}:[0-9]{2})([Z+-])', '\\1:00\\2')`;
  const offset = `regexp_replace(${seconds}, '([+-][0-9]{2})([0-9]{2})$', '\\1:\\2')`;
  const plain = `length(${text}) = 20 AND ends_with(${text}, 'Z')`;
  return `CASE WHEN ${plain} THEN TRY_CAST(${text} AS TIMESTAMP)
    ELSE TRY_CAST(${offset} AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END`;
}

/** A local time that a change of clocks skips is read an hour later, one that comes twice as DuckDB's calendar reads it, always the same way (R1.4). */
function toUtc(local: string, timezone: string): string {
  return timezone === 'UTC' ? local : `((${local} AT TIME ZONE ${literal(timezone)}) AT TIME ZONE 'UTC')`;
}

/** The calendar is slow: it is asked only where the zone's earliest and latest clock do not show the same date. */
function localDate(utc: string, timezone: string): string {
  if (timezone === 'UTC') return `CAST(${utc} AS DATE)`;
  const { least, most } = zoneOffsets(timezone);
  const dateAt = (minutes: number) => `CAST(${utc} + INTERVAL (${minutes}) MINUTE AS DATE)`;
  return `CASE WHEN ${utc} >= TIMESTAMP '1970-01-02' AND ${dateAt(least)} = ${dateAt(most)} THEN ${dateAt(least)}
    ELSE CAST((${utc} AT TIME ZONE 'UTC') AT TIME ZONE ${literal(timezone)} AS DATE) END`;
}
