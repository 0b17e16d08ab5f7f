import { FEEDS } from '../../domain/feeds/feeds.ts';
import type { ColumnRule } from '../../layouts/layout.ts';
import type { Reading } from '../../layouts/reading.ts';
import { ANY_DATE, CELL } from '../scan/cell-marks.ts';

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

/** The columns of a file: their headers as they are compared, and what their cells need (`CELL`). */
export interface FileColumns {
  readonly headers: readonly string[];
  readonly marks: readonly number[];
}

/**
 * The text of every column of the feed, trimmed, NULL where the cell is empty or unknown: `t_<column>`, computed from the
 * file's cells `c1`, `c2`, … by the layout's rules. Only names from closed lists and literals stand in it. Beside them
 * stands whether a cell was mended: `f_<column>` a `="…"` that was opened, `u_<column>` an address that was unwrapped.
 */
export function textColumns(reading: Reading, file: FileColumns): string[] {
  return FEEDS[reading.feed].columns.flatMap(({ name }) => {
    if (isPlatformOfSource(name, reading)) return platformOfSource(reading, file);
    const blanks = isEmail(name) ? TRIM_EMAIL : TRIM;
    const cell = (header: string) => cellText(header, file, blanks, reading.layout.unknown ?? []);
    const text = textOf(reading.layout.columns[name], cell);
    const wrapped = isMended(name, CELL.wrapped, reading, file);
    const formula = isMended(name, CELL.formula, reading, file);
    return [
      `${wrapped ? unwrapped(text) : text} AS t_${name}`,
      ...(wrapped ? [`${text} IS NOT NULL AND ${unwrapped(text)} <> ${text} AS u_${name}`] : []),
      ...(formula ? [`coalesce(${isFormula(rawCell(reading.layout.columns[name], file))}, false) AS f_${name}`] : []),
    ];
  });
}

/** The platform that the source declares, and as `t_stated_platform` what the file itself says (R12.4). */
function platformOfSource({ platform, layout }: Reading, file: FileColumns): string[] {
  const rule = layout.columns.platform;
  const stated = rule !== undefined && 'from' in rule ? cellText(rule.from, file, TRIM, layout.unknown ?? []) : NOTHING;
  return [`${literal(platform as string)} AS t_platform`, `${stated} AS t_stated_platform`];
}

function isPlatformOfSource(name: string, { platform }: Reading): boolean {
  return name === 'platform' && platform !== null;
}

/** Whether a cell of the column may be mended in this way while it is read. */
export function isMended(column: string, mark: number, reading: Reading, file: FileColumns): boolean {
  const rule = reading.layout.columns[column];
  if (isPlatformOfSource(column, reading) || rule === undefined || !('from' in rule)) return false;
  const marks = file.marks[file.headers.indexOf(rule.from)] ?? 0;
  return (marks & mark) !== 0 && (mark !== CELL.wrapped || isEmail(column));
}

/** What is known of a column's text before it is read as a date or a time. */
export function dateMarks(column: string, reading: Reading, file: FileColumns): number {
  const rule = reading.layout.columns[column];
  if (rule === undefined) return 0;
  return 'from' in rule ? (file.marks[file.headers.indexOf(rule.from)] ?? 0) : ANY_DATE;
}

function rawCell(rule: ColumnRule | undefined, { headers }: FileColumns): string {
  return rule !== undefined && 'from' in rule ? `c${headers.indexOf(rule.from) + 1}` : NOTHING;
}

const isFormula = (cell: string) => `regexp_full_match(${cell}, '="[^"]*"')`;

const ADDRESS = '[^\\s@<>,;:"()]+@[^\\s@<>,;:"()]+';
const EDGES = literal(`${BLANKS}'"<>;,.`);

/** The one address within `Ann Byrne <a@b>`, `mailto:a@b`, `'a@b';`; else the text as it is. */
function unwrapped(text: string): string {
  const inside = `trim(regexp_replace(${text}, '^[^<>]*<([^<>]*)>[\\s;,.]*$', '\\1'), ${EDGES})`;
  const bare = `trim(regexp_replace(${inside}, '^(?:mailto|smtp):([^?]*)([?].*)?$', '\\1', 'i'), ${EDGES})`;
  return `CASE WHEN regexp_full_match(${bare}, ${literal(ADDRESS)}) THEN ${bare} ELSE ${text} END`;
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

/** Done only where the scanner saw that a cell of the column needs it. */
function cellText(header: string, { headers, marks }: FileColumns, trim: string, unknown: readonly string[]): string {
  const index = headers.indexOf(header);
  if (index < 0) return NOTHING;
  const needs = marks[index] ?? 0;
  const cell = `c${index + 1}`;
  const inside =
    (needs & CELL.formula) === 0
      ? cell
      : `CASE WHEN ${isFormula(cell)} THEN substr(${cell}, 3, length(${cell}) - 3) ELSE ${cell} END`;
  const text = (needs & CELL.blankEdge) === 0 ? cell : `nullif(trim(${inside}, ${trim}), '')`;
  return unknown.reduce((sql, mark) => `nullif(${sql}, ${literal(mark)})`, text);
}
