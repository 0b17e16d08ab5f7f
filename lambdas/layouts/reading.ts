import { type ColumnRule, readsDelivery } from '../domain/feeds/column-rule.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import type { UploadReceipt } from '../run/landings/landing-records.ts';
import { canonicalJson, sha256 as sha256Of } from '../run/store/json.ts';
import type { Settings } from '../settings.ts';
import { pins } from './boundary.ts';
import { declaredFeeds, LAYOUTS } from './index.ts';
import type { DateOrder, FeedTable, Layout } from './layout.ts';
import type { UploadPlace } from './upload-place.ts';

export { sourceOf } from './upload-place.ts';

/** Raised with every change of what landing makes of the same bytes: everything is then read again. */
export const PARSER_VERSION = 5;

/** How a file is read for one feed: everything but its bytes that decides its rows, and the words in which that is told. */
export interface Reading {
  /** For words only: two sources that are read alike have the same landings. */
  readonly source: string;
  readonly layout: Layout;
  readonly table: FeedTable;
  readonly feed: FeedName;
  readonly platform: string | null;
  /** The zone of times without one (R1.4). */
  readonly timezone: string;
  /** The zone of local dates (R1.1). */
  readonly estateTimezone: string;
  readonly encoding: string | null;
  readonly dateOrder: DateOrder;
  readonly decimal: '.' | ',';
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly maxRejectShare: number;
  readonly totalsRow: boolean;
  readonly skipLines: number;
  readonly expectedRows: number | null;
  readonly period: string | null;
  readonly deliveredOn: string | null;
}

/**
 * Brings together layout, source and settings. Only a snapshot has a period of its own: events date themselves, or a rule
 * gives them the day of the delivery.
 */
export function readingWith(layout: Layout, table: FeedTable, place: UploadPlace, settings: Settings): Reading {
  const source = place.settings;
  const dated = FEEDS[table.feed].kind === 'snapshot';
  return {
    source: place.source,
    layout,
    table,
    feed: table.feed,
    platform: source.platform ?? null,
    timezone: source.timezone ?? layout.timezone ?? 'UTC',
    estateTimezone: settings.timezone,
    encoding: source.encoding ?? null,
    dateOrder: source.date_order ?? layout.dateOrder ?? 'ymd',
    decimal: source.decimal ?? '.',
    columns: source.columns ?? {},
    maxRejectShare: settings.landing.max_reject_share,
    totalsRow: source.totals_row ?? false,
    skipLines: source.skip_lines ?? 0,
    expectedRows: source.expected_rows ?? null,
    period: dated ? place.period : null,
    deliveredOn: dated || readsDelivery(Object.values(table.columns)) ? place.deliveredOn : null,
  };
}

/** The identity of a landing: the bytes and how they were read, never the file's name (design 2). */
export function landingId(sha256: string, reading: Reading): string {
  const { layout, table, source, ...rest } = reading;
  return hashOf([sha256, layout.name, layout.version, rest, PARSER_VERSION]);
}

/**
 * What of the settings and of the parser decides how the files of a source are read. It changes when the source is
 * declared differently, and a file with a receipt is then read again. What a source without a feed may deliver depends on
 * what the others are pinned to (R12.4).
 */
export function readingOf(source: string, settings: Settings): string {
  const { owner, approved_by, approved_on, principals, ...how } = settings.sources[source] ?? {};
  const others = declaredFeeds(how).length === 0 ? pins(settings) : [];
  return hashOf([source, how, settings.timezone, settings.landing, others, PARSER_VERSION]);
}

/** The layouts to which a verdict is due: a landed file's own, any other file's all of them. */
export function knownBy({ verdicts }: Pick<UploadReceipt, 'verdicts'>): string {
  const layouts = LAYOUTS.map(({ name, version }) => `${name}@${version}`);
  const landed = verdicts.find(({ landing }) => landing !== null);
  return landed ? (layouts.find((known) => known.startsWith(`${landed.layout}@`)) ?? '') : hashOf(layouts);
}

/** Whether a file would still be known by the layouts that decided its verdict. */
export function isKnownBy(receipt: UploadReceipt): boolean {
  return receipt.known_by === knownBy(receipt);
}

/** The name of a receipt: one for each version of each uploaded file, and each time that it had to be read anew. */
export function receiptVersion(file: string, version: string, n: number): string {
  return hashOf([file, version, n]);
}

function hashOf(parts: unknown): string {
  return sha256Of(canonicalJson(parts));
}
