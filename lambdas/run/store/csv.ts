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

/** A file and what `parseCsv` would read of it. */
export interface CsvFile {
  readonly body: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** As `writeCsv`, with the rows of the file, so that whoever has written a large one need not read it. */
export function csvFile<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvFile {
  const header = columns.map(({ name }) => name);
  const records = sortedRecords(columns, rows);
  return { body: BOM + csvLines(columns, records), rows: records.map((cells) => rowOf(header, cells)) };
}

/** As `writeCsv`, in the order of the rows: for a table that ends with totals. */
export function writeInOrder<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return BOM + csvLines(columns, recordsOf(columns, rows));
}

/** As `writeCsv`, in the order of the rows and without BOM: for programs that book what they read line by line. */
export function writeRecords<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return csvLines(columns, recordsOf(columns, rows));
}

/** The cells of a file of `writeCsv`, without its header and without guards. */
export function sortedRecords<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  const order = sortingOrder(columns);
  return recordsOf(columns, rows).sort((a, b) => compareCells(order, a, b));
}

function recordsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return rows.map((row) => columns.map((column) => column.of(row)));
}

function csvLines<Row>(columns: readonly Column<Row>[], records: readonly (readonly string[])[]): string {
  const header = csvLine(columns.map(({ name }) => name));
  const lines = records.map((cells) => cells.map((cell, i) => written(columns[i], cell)).join(','));
  return `${[header, ...lines].join('\r\n')}\r\n`;
}

/** Key columns first; where they are equal the whole record decides, so that the order never depends on the input's. */
function sortingOrder<Row>(columns: readonly Column<Row>[]): number[] {
  const places = [...columns.keys()];
  return [...places.filter((i) => columns[i]?.isKey), ...places.filter((i) => !columns[i]?.isKey)];
}

function compareCells(order: readonly number[], a: readonly string[], b: readonly string[]): number {
  for (const i of order) {
    const difference = compareText(a[i] as string, b[i] as string);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A cell that needs neither guard nor quotes, as almost every one. */
const PLAIN = /^(?:[A-Za-z0-9][^",\r\n]*)?$/;

function written<Row>(column: Column<Row> | undefined, cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return quoted(column?.kind === 'text' ? harmless(cell) : cell);
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
    return rowOf(header, cells.map(unguarded));
  });
}

/** The cells of one column of a file of `writeCsv`; none where the file has no such column. */
export function parseColumn(file: string, name: string): string[] {
  const [header = []] = splitRecords(file.slice(0, file.indexOf('\n') + 1).replace(BOM, ''));
  return header.includes(name) ? parseCsv(file).map((row) => row[name] as string) : [];
}

function rowOf(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const row: Record<string, string> = {};
  for (let i = 0; i < header.length; i++) row[header[i] as string] = cells[i] as string;
  return row;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function splitRecords(body: string): string[][] {
  const records: string[][] = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < body.length) records.push(plainRecord(body) ?? quotedRecord(body));
  return records;
}

/** The record that begins at `CELL.lastIndex`, where no cell of it is quoted: then it is one line. */
function plainRecord(body: string): string[] | undefined {
  const newline = body.indexOf('\n', CELL.lastIndex);
  const end = newline < 0 ? body.length : newline;
  const line = body.slice(CELL.lastIndex, body[end - 1] === '\r' ? end - 1 : end);
  if (/["\r]/.test(line)) return undefined;
  CELL.lastIndex = end + 1;
  return line.split(',');
}

/** One cell and what ends it: a quoted one first, for a quote may hold everything. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y;

function quotedRecord(body: string): string[] {
  const record: string[] = [];
  for (let end = ','; end === ','; ) {
    const match = CELL.exec(body);
    if (!match) throw new InvalidInputError('the CSV file has a quote that is not closed');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    end = match[3] as string;
  }
  return record;
}
