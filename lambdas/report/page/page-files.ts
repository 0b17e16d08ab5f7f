import { type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import type { Run } from '../../domain/run.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { FiledBody } from '../../run/revisions/publication.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { type EstateSummary, estateSummary } from '../files/estate-summary.ts';
import type { Lists } from '../files/lists.ts';

/** The frozen files of one revision, as the page reads them: every amount on it comes from here. */
export interface PageFiles {
  readonly run: Run;
  readonly summary: EstateSummary;
  /** Every file that the revision filed, with its bytes and checksum. */
  readonly filed: readonly FiledBody[];
  /** The rows of a file of `finance/` or `estate/`, such as `estate/seats.csv`; none where this revision has no such file. */
  rows(name: string): readonly CsvRow[];
  /** Whether this revision has such a file: months written by an older release lack some. */
  has(name: string): boolean;
}

/** What the page reads of a revision's lists. */
export function pageFiles(run: Run, lists: Lists, filed: readonly FiledBody[]): PageFiles {
  return {
    run,
    filed,
    summary: estateSummary.parse(JSON.parse(lists.text('estate/summary.json') ?? '{}')),
    has: (name) => lists.text(name) !== undefined,
    rows: lists.rows,
  };
}

/** A cell as an amount; nothing where it is empty. */
export function amountOf(row: CsvRow, column: string, currency: string): MinorUnits {
  return row[column] ? parseAmount(row[column], currency) : 0n;
}

/** What a column of several rows comes to. */
export function sumOf(rows: readonly CsvRow[], column: string, currency: string): MinorUnits {
  return sum(rows.map((row) => amountOf(row, column, currency)));
}

/** The rows of the chargeback: all of them are in the estate's currency. */
export function chargeback(files: PageFiles): readonly CsvRow[] {
  return files.rows('finance/chargeback.csv');
}

/** How many seats of a platform nobody may judge (R3.5); a seat of a shared pool counts once (R4.1). */
export function unjudged(files: PageFiles): ReadonlyMap<string, number> {
  const rows = files.rows('estate/seats.csv').filter((row) => row.state === 'unknown');
  const platforms = groupBy(rows, (row) => row.platform ?? '');
  const seatsOf = (own: readonly CsvRow[]) => new Set(own.map((row) => `${row.seat_type} ${row.account_id}`)).size;
  return new Map([...platforms].sort(byText(([platform]) => platform)).map(([name, own]) => [name, seatsOf(own)]));
}

/** A unit as a reader knows it: its name where the month has one, else its id; nobody's rows are `no unit`. */
export function unitNames(files: PageFiles): (unitId: string) => string {
  const names = new Map(files.summary.units.map(({ unit_id, unit_name }) => [unit_id, unit_name]));
  return (unitId) => (unitId === '' ? 'no unit' : names.get(unitId) || unitId);
}

/** A contract line as a reader knows it: its product, else its id. */
export function productNames(files: PageFiles): (lineId: string) => string {
  const names = new Map(chargeback(files).map(({ line_id = '', product = '' }) => [line_id, product]));
  return (lineId) => names.get(lineId) || lineId;
}
