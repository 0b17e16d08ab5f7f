import type { FeedName } from '../domain/feeds/feeds.ts';
import { COMMAND } from '../domain/text/command.ts';
import { nearest } from '../domain/text/nearest.ts';
import type { SourceSettings } from '../settings.ts';
import { shown } from './cell-text.ts';
import { foreignTable } from './ignored.ts';
import { LAYOUTS } from './index.ts';
import type { ColumnRule, Layout } from './layout.ts';
import { OWN_LAYOUTS } from './own-columns.ts';
import { ownTable } from './own-files.ts';

/** What a file's header says about it. */
export type Recognition =
  | { readonly known: true; readonly layout: Layout; readonly warnings: readonly string[] }
  | { readonly known: false; readonly ignored: boolean; readonly feed: FeedName | null; readonly reason: string };

/** Finds the layout of a file: the one that the source names, else the one that its headers fit best (feeds 1). */
export function recognise(headers: readonly string[], file: string, source: SourceSettings): Recognition {
  const own = ownTable(headers);
  if (own) return { known: false, ignored: true, feed: null, reason: own };
  const foreign = foreignTable(headers, file);
  const candidates = candidatesOf(source);
  const fitting = candidates.filter((layout) => missing(layout, headers, source).length === 0);
  const best = bestOf(fitting, headers);
  if (best) return { known: true, layout: best, warnings: warningsOf(best, headers, source) };
  if (foreign) return { known: false, ignored: true, feed: null, reason: foreign };
  return unknown(candidates, headers, source);
}

/** The same header twice: nobody knows which column is meant. */
export function duplicateHeader(headers: readonly string[]): string | undefined {
  return headers.find((header, i) => header !== '' && headers.indexOf(header) !== i);
}

/** A mapping without a feed fits every feed that has its columns. */
function candidatesOf({ layout, feed, columns = {} }: SourceSettings): readonly Layout[] {
  if (layout !== undefined) return LAYOUTS.filter(({ name }) => name === layout);
  const mappedNames = Object.keys(columns);
  if (feed === undefined && mappedNames.length === 0) return LAYOUTS;
  const own = OWN_LAYOUTS.filter((own) =>
    feed ? own.feed === feed : mappedNames.every((name) => name in own.columns),
  );
  const vendors = LAYOUTS.filter((known) => known.vendor && known.feed === feed);
  return [...own.map((own) => mapped(own, columns)), ...vendors];
}

/** The feed's own columns under the headers that the source declares. */
function mapped(layout: Layout, columns: Readonly<Record<string, string>>): Layout {
  const renamed = Object.entries(columns).map(([column, header]) => [column, { from: header.trim().toLowerCase() }]);
  const rules: Layout['columns'] = { ...layout.columns, ...Object.fromEntries(renamed) };
  const headers = layout.headers.map((name) => headerOf(rules[name] as ColumnRule));
  return { ...layout, columns: rules, headers };
}

const headerOf = (rule: ColumnRule) => ('from' in rule ? rule.from : '');

/** The headers of a layout that a file lacks. A platform that the source declares needs no column. */
function missing(layout: Layout, headers: readonly string[], source: SourceSettings): string[] {
  const constant = source.platform !== undefined ? headerOf(layout.columns.platform ?? { constant: '' }) : '';
  return layout.headers.filter((header) => header !== constant && !headers.includes(header));
}

/** Most columns known; then the feed with the fewest columns left empty. */
function bestOf(layouts: readonly Layout[], headers: readonly string[]): Layout | undefined {
  const score = (layout: Layout) => countMet(layout, headers) * 1000 - headersOf(layout).length;
  return [...layouts].sort((a, b) => score(b) - score(a))[0];
}

/** Every header that a layout reads. */
export function headersOf(layout: Layout): string[] {
  const rules = Object.values(layout.columns).flatMap((rule) => {
    if ('from' in rule) return [rule.from];
    if ('choice' in rule) return [rule.choice];
    return 'firstMatch' in rule ? rule.firstMatch.map(({ header }) => header) : [];
  });
  return [...new Set(rules)];
}

function warningsOf(layout: Layout, headers: readonly string[], source: SourceSettings): string[] {
  if (layout.vendor) return [];
  const known = headersOf(layout);
  const free = known.filter((name) => !headers.includes(name));
  const unread = headers.flatMap((header, i) => {
    if (known.includes(header)) return [];
    if (header === '') return [`column ${i + 1} has no name and was not read`];
    return [`column "${shown(header)}" is not one of ${layout.feed} and was not read${didYouMean(header, free)}`];
  });
  return [...unread, ...unmetMapping(headers, source)];
}

/** A header that the settings read and the file does not have leaves its column empty. */
function unmetMapping(headers: readonly string[], { columns = {} }: SourceSettings): string[] {
  return Object.entries(columns)
    .filter(([, header]) => !headers.includes(header.trim().toLowerCase()))
    .map(
      ([column, header]) =>
        `the file has no column "${shown(header)}", which the settings read as ${column}${didYouMean(header, headers)}`,
    );
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
  const feed = isNear ? closest.feed : null;
  return { known: false, ignored: false, feed, reason: unknownReason(closest, lacking, headers, source) };
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
  return `the header lacks ${named}, which ${layout.feed} (the nearest feed) needs; add ${them}${hints(layout, lacking, headers)}`;
}

/** A header as the settings spell it, with the column that it is read as. */
function asMapped(header: string, columns: Readonly<Record<string, string>>): string {
  const found = Object.entries(columns).find(([, from]) => from.trim().toLowerCase() === header);
  return found ? `"${shown(found[1])}" (${found[0]} in the settings)` : header;
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
