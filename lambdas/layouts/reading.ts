import { FEEDS, type FeedName } from '../domain/feeds/feeds.ts';
import type { Receipt } from '../run/landings/landing-records.ts';
import { canonicalJson, sha256 as sha256Of } from '../run/store/json.ts';
import type { Settings } from '../settings.ts';
import { pins } from './boundary.ts';
import { declaredFeed, LAYOUTS } from './index.ts';
import type { DateOrder, Layout } from './layout.ts';
import type { UploadPlace } from './upload-place.ts';

export { sourceOf } from './upload-place.ts';

/** Raised with every change of what landing makes of the same bytes: everything is then read again. */
export const PARSER_VERSION = 5;

/** How a file is read: everything but its bytes that decides its rows, and the words in which that is told. */
export interface Reading {
  /** For words only: two sources that are read alike have the same landings. */
  readonly source: string;
  readonly layout: Layout;
  readonly feed: FeedName;
  readonly platform: string | null;
  /** The zone of times without one (R1.4). */
  readonly timezone: string;
  /** The zone of local dates (R1.1). */
  readonly estateTimezone: string;
  readonly encoding: string | null;
  readonly dateOrder: DateOrder;
  readonly decimal: '.' | ',';
  readonly columns: Readonly<Record<string, string>>;
  readonly maxRejectShare: number;
  readonly totalsRow: boolean;
  readonly skipLines: number;
  readonly expectedRows: number | null;
  readonly period: string | null;
  readonly deliveredOn: string | null;
}

/** Brings together layout, source and settings. Only a snapshot has a period of its own: events date themselves. */
export function readingWith(layout: Layout, place: UploadPlace, settings: Settings): Reading {
  const source = place.settings;
  const dated = FEEDS[layout.feed].kind === 'snapshot';
  return {
    source: place.source,
    layout,
    feed: layout.feed,
    platform: source.platform ?? null,
    timezone: source.timezone ?? 'UTC',
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
    deliveredOn: dated ? place.deliveredOn : null,
  };
}

/** The identity of a landing: the bytes and how they were read, never the file's name (design 2). */
export function landingId(sha256: string, reading: Reading): string {
  const { layout, source, ...rest } = reading;
  return hashOf([sha256, layout.name, layout.version, rest, PARSER_VERSION]);
}

/**
 * What of the settings and of the parser decides how the files of a source are read. It changes when the source is
 * declared differently, and a file with a receipt is then read again. What a source without a feed may deliver depends on
 * what the others are pinned to (R12.4).
 */
export function readingOf(source: string, settings: Settings): string {
  const { owner, approved_by, approved_on, principals, ...how } = settings.sources[source] ?? {};
  const others = declaredFeed(how) === null ? pins(settings) : [];
  return hashOf([source, how, settings.timezone, settings.landing, others, PARSER_VERSION]);
}

/** The layouts to which a verdict is due: a landed file's own, any other file's all of them. */
export function knownBy({ landing, layout }: Pick<Receipt, 'landing' | 'layout'>): string {
  const layouts = LAYOUTS.map(({ name, version }) => `${name}@${version}`);
  return landing === null ? hashOf(layouts) : (layouts.find((known) => known.startsWith(`${layout}@`)) ?? '');
}

/** Whether a file would still be known by the layouts that decided its verdict. */
export function isKnownBy(receipt: Receipt): boolean {
  return receipt.known_by === knownBy(receipt);
}

/** The name of a receipt: one for each version of each uploaded file, and each time that it had to be read anew. */
export function receiptVersion(file: string, version: string, n: number): string {
  return hashOf([file, version, n]);
}

function hashOf(parts: unknown): string {
  return sha256Of(canonicalJson(parts));
}
