import { type ColumnRule, headersOfRule, withHeaders } from '../domain/feeds/column-rule.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import { COMMAND } from '../domain/text/command.ts';
import { nearest } from '../domain/text/nearest.ts';
import type { SourceSettings } from '../settings.ts';
import { headerName, shown } from './cell-text.ts';
import { tableHeaders, tablesServed } from './file-tables.ts';
import { foreignTable } from './foreign-tables.ts';
import { LAYOUTS } from './index.ts';
import type { FeedTable, Layout } from './layout.ts';
import { OWN_LAYOUTS } from './own-columns.ts';
import { ownTable } from './own-files.ts';

/** What a file's header says about it. */
export type Recognition =
  | {
      readonly known: true;
      readonly layout: Layout;
      /** What the layout makes of this file, a table for each feed that it serves. */
      readonly tables: readonly FeedTable[];
      readonly warnings: readonly string[];
    }
  | { readonly known: false; readonly ignored: boolean; readonly feed: FeedName | null; readonly reason: string };

/** Finds the layout of a file: the one that the source names, else the one that its headers fit best (feeds 1). */
export function recognise(headers: readonly string[], file: string, source: SourceSettings): Recognition {
  const own = ownTable(headers);
  if (own) return { known: false, ignored: true, feed: null, reason: own };
  const foreign = foreignTable(headers, file);
  const candidates = candidatesOf(source, headers);
  const fitting = candidates.filter((layout) => missing(layout, headers, source).length === 0);
  const best = bestOf(fitting, headers);
  if (best) {
    const tables = tablesServed(best, headers, source.feed);
    return { known: true, layout: best, tables, warnings: warningsOf(best, headers, source) };
  }
  if (foreign) return { known: false, ignored: true, feed: null, reason: foreign };
  return unknown(candidates, headers, source);
}

/** The same header twice: nobody knows which column is meant. */
export function duplicateHeader(headers: readonly string[]): string | undefined {
  return headers.find((header, i) => header !== '' && headers.indexOf(header) !== i);
}

/** A mapping without a feed fits every feed that has its columns. */
function candidatesOf({ layout, feed, columns = {} }: SourceSettings, headers: readonly string[]): readonly Layout[] {
  const adjusted = (known: Layout) => (known.vendor ? withDeclared(known, columns, headers) : known);
  if (layout !== undefined) return LAYOUTS.filter(({ name }) => name === layout).map(adjusted);
  const mappedNames = Object.keys(columns);
  if (feed === undefined && mappedNames.length === 0) return LAYOUTS;
  const own = OWN_LAYOUTS.filter(({ feeds: [table] }) =>
    feed ? table?.feed === feed : mappedNames.every((name) => name in (table?.columns ?? {})),
  );
  const vendors = LAYOUTS.filter((known) => known.vendor && known.feeds.some((table) => table.feed === feed));
  return [...own.map((own) => mapped(own, columns)), ...vendors.map(adjusted)];
}

/**
 * A vendor's layout with what the source declares for its folder, such as a product that no column names. What reads a
 * header that the file does not have is meant for other files.
 */
function withDeclared(
  layout: Layout,
  declared: Readonly<Record<string, ColumnRule>>,
  headers: readonly string[],
): Layout {
  const meant = Object.entries(compared(declared)).filter(([, rule]) => {
    const read = headersOfRule(rule);
    return read.length === 0 || read.some((header) => headers.includes(header));
  });
  if (meant.length === 0) return layout;
  const feeds = layout.feeds.map((table) => {
    const own = meant.filter(([name]) => FEEDS[table.feed].columns.some((column) => column.name === name));
    return { ...table, columns: { ...table.columns, ...Object.fromEntries(own) } };
  });
  return { ...layout, feeds };
}

/** The feed's own columns, made as the source declares. */
function mapped(layout: Layout, declared: Readonly<Record<string, ColumnRule>>): Layout {
  const feeds = layout.feeds.map((table) => ({ ...table, columns: { ...table.columns, ...compared(declared) } }));
  const headers = layout.headers.flatMap((name) => {
    const needed = headersOfRule(feeds[0]?.columns[String(name)] ?? {});
    return needed.length === 0 ? [] : [needed.length === 1 ? (needed[0] as string) : needed];
  });
  return { ...layout, feeds, headers };
}

/** Rules with their headers as they are compared. */
function compared(columns: Readonly<Record<string, ColumnRule>>): Record<string, ColumnRule> {
  return Object.fromEntries(Object.entries(columns).map(([name, rule]) => [name, withHeaders(rule, headerName)]));
}

/** The headers of a layout that a file lacks, of alternatives the first. A platform that the source declares needs none. */
function missing(layout: Layout, headers: readonly string[], source: SourceSettings): string[] {
  const platforms = layout.feeds.flatMap(({ columns }) => headersOfRule(columns.platform ?? {}));
  const isNeeded = (header: string) => source.platform === undefined || !platforms.includes(header);
  return layout.headers
    .map((header) => (typeof header === 'string' ? [header] : header))
    .filter((some) => some.every((header) => isNeeded(header) && !headers.includes(header)))
    .map((some) => some[0] as string);
}

/** Most columns known; then the feed with the fewest columns left empty. */
function bestOf(layouts: readonly Layout[], headers: readonly string[]): Layout | undefined {
  const score = (layout: Layout) => countMet(layout, headers) * 1000 - headersOf(layout).length;
  return [...layouts].sort((a, b) => score(b) - score(a))[0];
}

/** Every header that a layout reads. */
export function headersOf({ feeds, headers }: Layout): string[] {
  return [...new Set([...headers.flat(), ...feeds.flatMap(tableHeaders)])];
}

function warningsOf(layout: Layout, headers: readonly string[], source: SourceSettings): string[] {
  if (layout.vendor) return [];
  const known = headersOf(layout);
  const free = known.filter((name) => !headers.includes(name));
  const unread = headers.flatMap((header, i) => {
    if (known.includes(header)) return [];
    if (header === '') return [`column ${i + 1} has no name and was not read`];
    return [`column "${shown(header)}" is not one of ${feedOf(layout)} and was not read${didYouMean(header, free)}`];
  });
  return [...unread, ...unmetMapping(headers, source)];
}

const feedOf = ({ feeds }: Layout) => feeds[0]?.feed as FeedName;

/** A header that the settings read and the file does not have leaves its column empty. */
function unmetMapping(headers: readonly string[], { columns = {} }: SourceSettings): string[] {
  return Object.entries(columns).flatMap(([column, rule]) => {
    const read = headersOfRule(rule);
    if (read.length === 0 || read.some((header) => headers.includes(headerName(header)))) return [];
    const named = read.map((header) => `"${shown(header)}"`).join(' or ');
    const meant = didYouMean(read[0] as string, headers);
    return [`the file has no column ${named}, which the settings read as ${column}${meant}`];
  });
}

function didYouMean(text: string, names: readonly string[]): string {
  const meant = nearest(text.trim().toLowerCase(), names);
  return meant ? `; did you mean ${meant}?` : '';
}

function unknown(candidates: readonly Layout[], headers: readonly string[], source: SourceSettings): Recognition {
  if (candidates.length === 0) {
    return { known: false, ignored: false, feed: null, reason: noCandidate(source) };
  }
  const closest = bestOf(candidates === LAYOUTS ? OWN_LAYOUTS : candidates, headers) as Layout;
  const lacking = missing(closest, headers, source);
  const isNear = candidates === LAYOUTS ? isMeant(closest, lacking, headers) : countMet(closest, headers) > 0;
  const vendor = isNear ? undefined : nearVendor(candidates, headers, source);
  const reason = vendor
    ? unknownReason(vendor, missing(vendor, headers, source), headers, source)
    : unknownReason(closest, lacking, headers, source);
  return { known: false, ignored: false, feed: isNear ? feedOf(closest) : null, reason };
}

/** The vendor's layout that lacks one header only; a vendor's file has too many others to be taken for one of the feed. */
function nearVendor(
  candidates: readonly Layout[],
  headers: readonly string[],
  source: SourceSettings,
): Layout | undefined {
  const near = candidates.filter(
    (layout) => layout.vendor && layout.headers.length >= 3 && missing(layout, headers, source).length === 1,
  );
  return bestOf(near, headers);
}

function noCandidate({ layout, columns = {} }: SourceSettings): string {
  if (layout === undefined)
    return `no feed has all of the columns that the settings map: ${Object.keys(columns).join(', ')}`;
  const names = LAYOUTS.map(({ name }) => name);
  return `there is no layout "${layout}"${didYouMean(layout, names)}`;
}

/** One missing column in a table that is otherwise the feed's is a broken file of that feed, not an unknown one. */
function isMeant(layout: Layout, lacking: readonly string[], headers: readonly string[]): boolean {
  const met = countMet(layout, headers);
  return lacking.length === 1 && met >= 3 && met * 2 >= headers.length;
}

function countMet(layout: Layout, headers: readonly string[]): number {
  const known = headersOf(layout);
  return headers.filter((header) => known.includes(header)).length;
}

function unknownReason(
  layout: Layout,
  lacking: readonly string[],
  headers: readonly string[],
  { columns = {} }: SourceSettings,
): string {
  if (countMet(layout, headers) === 0) {
    const some = headers.slice(0, 4).map((name) => `"${shown(name)}"`);
    return `no feed has columns such as ${some.join(', ')}; "${COMMAND} template people" prints what a file looks like`;
  }
  const them = lacking.length > 1 ? 'these columns' : 'this column';
  const named = lacking.map((header) => asMapped(header, columns)).join(', ');
  const needing = layout.vendor ? `${layout.name} (the nearest layout)` : `${feedOf(layout)} (the nearest feed)`;
  return `the header lacks ${named}, which ${needing} needs; add ${them}${hints(layout, lacking, headers)}`;
}

/** A header as the settings spell it, with the column that it is read as. */
function asMapped(header: string, columns: Readonly<Record<string, ColumnRule>>): string {
  for (const [column, rule] of Object.entries(columns)) {
    const found = headersOfRule(rule).find((from) => headerName(from) === header);
    if (found !== undefined) return `"${shown(found)}" (${column} in the settings)`;
  }
  return header;
}

/** Headers that are nobody's and nearly the ones that are missing. */
function hints(layout: Layout, lacking: readonly string[], headers: readonly string[]): string {
  const known = headersOf(layout);
  const meant = headers
    .filter((header) => header !== '' && !known.includes(header))
    .map((header) => ({ header, name: nearest(header, lacking) }))
    .filter(({ name }) => name !== undefined);
  return meant.map(({ header, name }) => `; "${shown(header)}" is there: did you mean ${name}?`).join('');
}
