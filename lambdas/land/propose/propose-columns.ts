import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { type Column, FEEDS } from '../../domain/feeds/feeds.ts';
import { NAMED_VALUES } from '../../domain/feeds/named-values.ts';
import { compareText } from '../../domain/text/text.ts';
import { HEADER_WORDS, plainWords, VALUE_WORDS } from './header-words.ts';
import type { SampledColumn } from './sample-file.ts';

/** A column of a feed as it may be read from the file. */
export interface ProposedColumn {
  readonly name: string;
  /** What stands behind `name:` in the settings; undefined where nothing could be guessed. */
  readonly rule: unknown;
  /** What a person has to answer. */
  readonly question?: string;
}

/** A mapping of a file onto a feed. */
export interface Proposal {
  readonly feed: FeedName;
  readonly columns: readonly ProposedColumn[];
  /** Headers that nothing reads. */
  readonly unread: readonly string[];
}

/** The mapping onto the feed whose required columns the headers name most; undefined where they name none of any. */
export function proposeColumns(file: readonly SampledColumn[]): Proposal | undefined {
  const ranked = (Object.keys(HEADER_WORDS) as FeedName[])
    .map((feed) => ({ feed, met: metBy(feed, file), score: scoreOf(feed, metBy(feed, file)) }))
    .sort((a, b) => b.score - a.score || compareText(a.feed, b.feed));
  const best = ranked[0];
  if (!best || best.score <= 0) return undefined;
  const columns = FEEDS[best.feed].columns.flatMap((column) => proposed(column, best.met, file));
  const read = JSON.stringify(columns.map(({ rule }) => rule));
  return {
    feed: best.feed,
    columns,
    unread: file.map(({ title }) => title).filter((title) => title !== '' && !read.includes(JSON.stringify(title))),
  };
}

type Met = ReadonlyMap<string, SampledColumn>;

/** The header that is most likely a column's, for each column that has one: by its name, else by a word in it. */
function metBy(feed: FeedName, file: readonly SampledColumn[]): Met {
  const met = new Map<string, SampledColumn>();
  for (const column of FEEDS[feed].columns) {
    const words = [plainWords(column.name), ...(HEADER_WORDS[feed]?.[column.name] ?? [])];
    const likely = file.filter((found) => couldBe(column, found));
    const exact = words.map((word) => likely.find(({ title }) => plainWords(title) === word));
    const near = likely.find(({ title }) =>
      words.slice(0, 4).some((word) => ` ${plainWords(title)} `.includes(` ${word} `)),
    );
    const found = exact.find((column) => column !== undefined) ?? near;
    if (found) met.set(column.name, found);
  }
  return met;
}

/** Whether the cells of a file's column have the form of a feed's: a date has figures and few words. */
function couldBe({ type }: Column, { values }: SampledColumn): boolean {
  if (type === 'text' || type === 'boolean' || values.length === 0) return true;
  if (type === 'currency') return values.every((value) => /^[A-Za-z]{3}$/.test(value));
  return values.some((value) => /[0-9]/.test(value) && !/[A-Za-z]{10}/.test(value));
}

/** Required columns count three times; one that only a shared word names is worth less than none. */
function scoreOf(feed: FeedName, met: Met): number {
  const { columns } = FEEDS[feed];
  const required = columns.filter((column) => column.required && column.name !== 'platform');
  const found = required.filter(({ name }) => met.has(name)).length;
  return found === 0 ? 0 : (300 * found) / required.length + 5 * new Set([...met.values()]).size;
}

function proposed(column: Column, met: Met, file: readonly SampledColumn[]): ProposedColumn[] {
  const { name } = column;
  const joined = name === 'full_name' || name === 'display_name' ? firstAndLast(file) : undefined;
  if (joined) return [{ name, rule: { join: joined } }];
  const found = met.get(name);
  if (found) return [column.values ? withValues(column, found) : { name, rule: found.title }];
  const gone = name === 'valid_to' ? goneRule(file) : undefined;
  if (gone)
    return [
      { name, rule: gone, question: 'no column has the date of leaving; who is gone left the day before the delivery' },
    ];
  return column.required ? [{ name, rule: undefined, question: questionOf(column) }] : [];
}

/** Who is gone by a status without a date. A letter or a no may be the answer to any question. */
function goneRule(file: readonly SampledColumn[]): unknown {
  const isGone = (value: string) => value.length > 2 && GONE.has(value.toLowerCase());
  const status = file.find(({ values }) => values.some(isGone) && !values.every(isGone));
  return status && { from: status.title, values: '$gone', otherwise: '' };
}

const GONE: ReadonlySet<string> = new Set(Object.keys(NAMED_VALUES.$gone).map((word) => word.toLowerCase()));

function firstAndLast(file: readonly SampledColumn[]): string[] | undefined {
  const named = (...words: readonly string[]) => file.find(({ title }) => words.includes(plainWords(title)))?.title;
  const first = named('first name', 'given name', 'vorname', 'prénom', 'forename');
  const last = named('last name', 'surname', 'family name', 'nachname', 'nom');
  return first !== undefined && last !== undefined ? [first, last] : undefined;
}

function withValues({ name, values = [] }: Column, { title, values: seen }: SampledColumn): ProposedColumn {
  const words = VALUE_WORDS[name] ?? {};
  const meant = seen.map(
    (cell) => [cell, values.find((value) => value === cell.toLowerCase()) ?? words[plainWords(cell)]] as const,
  );
  const known = meant.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const asked = meant.filter(([, value]) => value === undefined).map(([cell]) => `"${cell}"`);
  const rule = known.every(([cell, value]) => cell.toLowerCase() === value)
    ? title
    : { from: title, values: Object.fromEntries(known) };
  if (asked.length === 0) return { name, rule };
  return {
    name,
    rule,
    question: `which of ${values.join(', ')} is ${asked.slice(0, 10).join(', ')}? add it to values`,
  };
}

/** What is asked for where no header names a column that must be there. */
function questionOf({ name, values }: Column): string {
  if (name === 'platform') return 'of which platform are these rows? write its name, as contract_lines has it';
  if (values) return `which column says ${values.join(' or ')}? or { value: ${values[0]} } for every row`;
  return `which column is the ${name.replaceAll('_', ' ')}?`;
}
