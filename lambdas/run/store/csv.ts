import { InvalidInputError } from '../../domain/errors.ts';
import { compareText } from '../../domain/text/text.ts';

/** A column of an output file. Only `text` is made harmless for spreadsheets: `-12.50` in a `number` stays a number. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: 'text' | 'number';
  readonly of: (row: Row) => string;
  /** Whether the file is sorted by this column; several count in the order printed (feeds 4). */
  readonly isKey?: true;
}

const BOM = '\uFEFF';

/** Text that a spreadsheet could take for a formula, also behind spaces and quotes (faults T32). */
const FORMULA = /^[\s"'\0]*[=+\-@\t\r\n\0＝＋－＠]/;

/** Text that a spreadsheet takes for text whatever it holds. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A text column. */
export function text<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, kind: 'text', of: (row) => of(row) ?? '' };
}

/** A column of numbers in plain decimal text; empty where there is none. */
export function number<Row>(name: string, of: (row: Row) => string | bigint | number | null): Column<Row> {
  return { name, kind: 'number', of: (row) => of(row)?.toString() ?? '' };
}

/** A text column that the file is sorted by. */
export function key<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { ...text(name, of), isKey: true };
}

/** A file of feeds 4: RFC 4180, UTF-8 with BOM, CRLF, sorted by the key columns by code point, empty first. */
export function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return BOM + csvLines(columns, sortedRecords(columns, rows));
}

/** As `writeCsv`, in the order of the rows and without BOM: for programs that book what they read line by line. */
export function writeRecords<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvLines(
    columns,
    rows.map((row) => columns.map((column) => column.of(row))),
  );
}

/** The cells of a file of `writeCsv`, without its header and without guards. */
export function sortedRecords<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  const records = rows.map((row) => columns.map((column) => column.of(row)));
  return records.sort((a, b) => compareBy(columns, a, b));
}

function csvLines<Row>(columns: readonly Column<Row>[], records: readonly (readonly string[])[]): string {
  const lines = [
    columns.map(({ name }) => name),
    ...records.map((cells) => cells.map((c, i) => guarded(columns[i], c))),
  ];
  return lines.map((cells) => `${csvLine(cells)}\r\n`).join('');
}

/** Key columns first; where they are equal the whole record decides, so that the order never depends on the input's. */
function compareBy<Row>(columns: readonly Column<Row>[], a: readonly string[], b: readonly string[]): number {
  for (const onlyKeys of [true, false]) {
    for (const [i, column] of columns.entries()) {
      const order = onlyKeys && !column.isKey ? 0 : compareText(a[i] as string, b[i] as string);
      if (order !== 0) return order;
    }
  }
  return 0;
}

function guarded<Row>(column: Column<Row> | undefined, cell: string): string {
  return column?.kind === 'text' ? harmless(cell) : cell;
}

/** A record as RFC 4180 writes it, without its line end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(',');
}

/** A cell as RFC 4180 writes it. */
export function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Reads a file of `writeCsv` back: what was written, without the guard against formulas.
 * @throws InvalidInputError where a quote is not closed or a record has another width than the header.
 */
export function parseCsv(file: string): Record<string, string>[] {
  const [header, ...records] = splitRecords(file.startsWith(BOM) ? file.slice(1) : file);
  if (!header) return [];
  return records.map((cells, i) => {
    if (cells.length !== header.length) {
      throw new InvalidInputError(`record ${i + 1} has ${cells.length} cells, the header ${header.length}`);
    }
    return Object.fromEntries(header.map((name, at) => [name, unguarded(cells[at] as string)]));
  });
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One cell and what ends it: a quoted one first, for a quote may hold everything. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

function splitRecords(body: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < body.length) {
    const match = CELL.exec(body);
    if (!match) throw new InvalidInputError('the CSV file has a quote that is not closed');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') {
      if (CELL.lastIndex === body.length) record.push('');
      continue;
    }
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}
