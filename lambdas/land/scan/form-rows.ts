import { shown } from '../../layouts/cell-text.ts';
import { quoted } from '../../run/store/csv.ts';
import { CELL, marksOf } from './cell-marks.ts';
import type { ScannedRecord } from './csv-scanner.ts';
import type { CellFault } from './scanned-file.ts';

/** A row of a workbook or of JSON, with the text of its cells. */
export interface FormRow {
  /** Its number in the sheet, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The cells that cannot be read, by their places. */
  readonly faults?: readonly { readonly column: number; readonly reason: string }[];
}

/** Rows of a form as they are read; in the end what its reader found doubtful. */
export type FormRows = AsyncGenerator<readonly FormRow[], readonly string[]>;

/** The delimiter of the canonical text of every form that has none of its own. */
export const COMMA = ',';

/** Makes records of rows, as the scanner does of CSV: of the header's width, each cell quoted where it must be. */
export class RowRecords {
  private readonly skipLines: number;
  private readonly onRecord: (record: ScannedRecord) => void;
  private header: readonly string[] | undefined;
  private readonly marks: number[] = [];

  constructor(skipLines: number, onRecord: (record: ScannedRecord) => void) {
    this.skipLines = skipLines;
    this.onRecord = onRecord;
  }

  /** Takes the next row of the file. Above the header stand as many rows as the source declares. */
  push(row: FormRow): void {
    if (this.header) this.onRecord(this.recordOf(row, this.header));
    else if (row.number > this.skipLines) this.takeHeader(row.cells);
  }

  /** For each of the first columns, what its cells below the header need (`CELL`). */
  columnMarks(width: number): readonly number[] {
    return Array.from({ length: width }, (_, i) => this.marks[i] ?? 0);
  }

  private takeHeader(cells: readonly string[]): void {
    this.header = cells;
    this.onRecord(this.written(cells));
    this.marks.length = 0;
  }

  private recordOf({ cells, faults }: FormRow, header: readonly string[]): ScannedRecord {
    const width = header.length;
    if (cells.length > width) return { ...this.written(cells), faults: [outside(cells, width)] };
    const padded = cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells;
    const record = this.written(padded);
    if (!faults) return record;
    return { ...record, faults: faults.map(({ column, reason }) => ({ header: header[column] ?? '', reason })) };
  }

  private written(cells: readonly string[]): ScannedRecord {
    const texts = cells.map(quoted);
    const line = texts.join(COMMA);
    const bytes = Buffer.from(line, 'utf8');
    const lengthOf =
      bytes.length === line.length ? (text: string) => text.length : (text: string) => Buffer.byteLength(text);
    let at = 0;
    let plainCells = 0;
    for (const [i, cell] of texts.entries()) {
      const end = at + lengthOf(cell);
      const marks = marksOf(bytes, at, end);
      if (marks !== 0) this.marks[i] = (this.marks[i] ?? 0) | marks;
      if (marks !== 0 && (marks & CELL.blankEdge) === 0) plainCells++;
      at = end + 1;
    }
    const lastFieldStart = bytes.length - lengthOf(texts.at(-1) as string);
    return { bytes, start: 0, end: bytes.length, fields: cells.length, plainCells, lastFieldStart, terminated: true };
  }
}

/** The first rows as lines, each at its number, for who looks for a header below a title. */
export function headLines(rows: readonly FormRow[], lines: number): string {
  const head: string[] = [];
  for (const { number, cells } of rows) {
    if (number <= lines) head[number - 1] = cells.map((cell) => quoted(cell.replace(/[\r\n]+/g, ' '))).join(COMMA);
  }
  return Array.from(head, (line) => line ?? '').join('\n');
}

/** The letters of a column by its place from 0: A, Z, AA, XFD. */
export function columnLetters(place: number): string {
  const before = place < 26 ? '' : columnLetters(Math.floor(place / 26) - 1);
  return before + String.fromCharCode(65 + (place % 26));
}

function outside(cells: readonly string[], width: number): CellFault {
  const last = cells.length - 1;
  const where = `"${shown(cells[last] as string)}" stands in column ${columnLetters(last)}`;
  return { header: '', reason: `${where}, beside the ${width} columns of the header; take it out` };
}
