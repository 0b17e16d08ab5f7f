import { type ColumnRule, headersOfRule, isHeaderPattern } from '../domain/feeds/column-rule.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import type { FeedTable, Layout } from './layout.ts';

/**
 * What a layout makes of a file: of a source that is pinned to one feed that alone, and no table of columns that the file
 * does not have (an export without product columns makes no assignments).
 */
export function tablesServed(
  { feeds }: Layout,
  headers: readonly string[],
  pinned: FeedName | undefined,
): readonly FeedTable[] {
  const there = feeds.filter(({ rows }) => !rows?.each || columnsOf(rows.each.headers, headers).length > 0);
  const ofFile = there.map((table) => ({ ...table, columns: withNewest(table.columns, headers) }));
  return pinned === undefined ? ofFile : ofFile.filter(({ feed }) => feed === pinned);
}

/** A pattern among the headers of which a column takes the newest date stands for every column that fits it. */
function withNewest(columns: FeedTable['columns'], headers: readonly string[]): FeedTable['columns'] {
  const found = (header: string) =>
    isHeaderPattern(header) ? columnsOf(header, headers).map(({ index }) => headers[index] as string) : [header];
  const resolved = ({ newest, ...rule }: ColumnRule) =>
    newest === undefined ? rule : { ...rule, newest: [...new Set(newest.flatMap(found))] };
  return Object.fromEntries(Object.entries(columns).map(([name, rule]) => [name, resolved(rule)]));
}

/** A column that a pattern of headers finds: where it is, and what `$header`, `$1` and so on stand for. */
export interface FoundColumn {
  readonly index: number;
  readonly named: Readonly<Record<string, string>>;
}

/** The columns whose headers fit a pattern, in any case. */
export function columnsOf(pattern: string, headers: readonly string[]): FoundColumn[] {
  const form = new RegExp(pattern, 'i');
  return headers.flatMap((header, index) => {
    const found = form.exec(header);
    if (!found) return [];
    const groups = found.slice(1).map((text, i) => [`$${i + 1}`, text ?? ''] as const);
    return [{ index, named: { $header: header, ...Object.fromEntries(groups) } }];
  });
}

/** Every header that a table reads by its name. */
export function tableHeaders({ columns, rows }: FeedTable): string[] {
  const ofRows = [...headersOfRule(rows?.where ?? {}), ...(rows?.split ? [rows.split.from] : [])];
  return [...Object.values(columns).flatMap(headersOfRule), ...ofRows].filter((header) => !header.includes('$'));
}
