import { FEEDS } from '../domain/feeds.ts';
import type { ColumnRule } from './layouts/layout.ts';
import type { Reading } from './reading.ts';

/** Text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of literals. */
export function literals(texts: Iterable<string>): string {
  return [...texts].map(literal).join(', ');
}

/** White space that trimming takes, no-break spaces among it. An e-mail address keeps its line ends to be refused. */
const BLANKS = ' \t\v\f\u00a0\u2007\u202f\u200b\ufeff';
const TRIM = literal(`${BLANKS}\r\n`);
const TRIM_EMAIL = literal(BLANKS);

const NOTHING = 'CAST(NULL AS VARCHAR)';

/** True of columns that hold an e-mail address. */
export function isEmail(column: string): boolean {
  return /(^|_)email$/.test(column);
}

/** The columns of a file: their headers as they are compared, and which of them may have to be trimmed. */
export interface FileColumns {
  readonly headers: readonly string[];
  readonly blanks: readonly boolean[];
}

/**
 * The text of every column of the feed, trimmed, NULL where the cell is empty or unknown: `t_<column>`, computed from the
 * file's cells `c1`, `c2`, … by the layout's rules. Only names from closed lists and literals stand in it.
 */
export function textColumns(reading: Reading, file: FileColumns): string[] {
  return FEEDS[reading.feed].columns.map(({ name }) => {
    if (name === 'platform' && reading.platform !== null) return `${literal(reading.platform)} AS t_platform`;
    const blanks = isEmail(name) ? TRIM_EMAIL : TRIM;
    const cell = (header: string) => cellText(header, file, blanks, reading.layout.unknown ?? []);
    return `${textOf(reading.layout.columns[name], cell)} AS t_${name}`;
  });
}

function textOf(rule: ColumnRule | undefined, cell: (header: string) => string): string {
  if (rule === undefined) return NOTHING;
  if ('from' in rule) return cell(rule.from);
  if ('constant' in rule) return literal(rule.constant);
  if ('choice' in rule) return choiceOf(cell(rule.choice), rule.values);
  const cases = rule.firstMatch.map(
    ({ header, equals, gives }) =>
      `WHEN lower(${cell(header)}) = ${literal(equals.toLowerCase())} THEN ${literal(gives)}`,
  );
  return `CASE ${cases.join(' ')} ELSE ${literal(rule.otherwise)} END`;
}

/** What the map does not know stays as it is, and is refused by the column's closed list. */
function choiceOf(cell: string, values: Readonly<Record<string, string>>): string {
  const cases = Object.entries(values).map(([from, to]) => `WHEN ${literal(from.toLowerCase())} THEN ${literal(to)}`);
  return `CASE lower(${cell}) ${cases.join(' ')} ELSE ${cell} END`;
}

/** Trimming costs more than everything else, so it is done only where the scanner saw white space at an edge. */
function cellText(header: string, { headers, blanks }: FileColumns, trim: string, unknown: readonly string[]): string {
  const index = headers.indexOf(header);
  if (index < 0) return NOTHING;
  const text = blanks[index] ? `nullif(trim(c${index + 1}, ${trim}), '')` : `c${index + 1}`;
  return unknown.reduce((sql, mark) => `nullif(${sql}, ${literal(mark)})`, text);
}
