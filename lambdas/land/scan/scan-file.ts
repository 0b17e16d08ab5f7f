import { rm } from 'node:fs/promises';
import { cellText, shown } from '../../layouts/cell-text.ts';
import { FileRefusedError, NoTableError } from '../file-refused.ts';
import type { FileBytes } from './bytes-of.ts';
import { CanonicalFile } from './canonical-file.ts';
import { CsvScanner, type ScannedRecord } from './csv-scanner.ts';
import { countIn, isFooter } from './footer.ts';
import { cellsOf, type Shape, shapeOf } from './header.ts';
import { HeaderAgain } from './header-again.ts';
import { type Encoding, type OnDoubt, utf8Text } from './utf8-text.ts';

/** More records of a wrong width than this refuse the file whatever the settings allow. */
const MAX_RAGGED = 100_000;

/** A record whose shape is wrong: it never reaches the parser. */
export interface RaggedRecord {
  readonly record: number;
  readonly fields: number;
  /** True for the header line come again. */
  readonly header: boolean;
  readonly text: string;
}

/** What a file holds by its shape alone. */
export interface ScannedFile {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly records: number;
  /** Whether the header has a line end. */
  readonly headerEnds: boolean;
  /** For each column, what its cells need (`CELL`). */
  readonly marks: readonly number[];
  /** Lines whose cells are all empty: they are no records. */
  readonly blankLines: number;
  /** The texts of lines below the table that are no records. */
  readonly footers: readonly string[];
  /** Characters 1A at the end. */
  readonly endMarks: number;
  /** The cells of the first record and of the last. */
  readonly firstRecord: readonly string[];
  readonly lastRecord: readonly string[];
  readonly ragged: readonly RaggedRecord[];
  /** The last record, where the source declares a totals row: it is no record. */
  readonly totals: readonly string[] | null;
  /** The last cell of a file that ends without a line end, and the lengths that the column's other cells have. */
  readonly openEnd: { readonly cell: string; readonly shortest: number; readonly longest: number } | null;
}

/** How a scan is done. */
export interface ScanOptions {
  readonly encoding: Encoding;
  readonly canonicalPath: string;
  readonly totalsRow: boolean;
  /** Lines above the header, as the source declares them. */
  readonly skipLines: number;
  /** Hears the first lines of the text, then the header, before anything behind it can refuse the file. */
  readonly onHead: (head: string) => void;
  readonly onHeader: (header: readonly string[]) => void;
  readonly onDoubt: OnDoubt;
}

/**
 * Reads a file once: hashes its bytes, decodes them, checks the shape of every record and writes the canonical text.
 * @throws FileRefusedError for what no part of the file can be taken with.
 */
export async function scanFile(file: FileBytes, options: ScanOptions): Promise<ScannedFile> {
  await rm(options.canonicalPath, { force: true });
  let scan: Scan | undefined;
  try {
    for await (const { shape, text } of shaped(utf8Text(file.content(), options.encoding, options.onDoubt), options)) {
      scan ??= new Scan(await CanonicalFile.create(options.canonicalPath, shape.delimiter), shape, options);
      scan.push(text);
      await scan.canonical.flush();
    }
    const scanned = scan?.end();
    if (!scanned) throw new NoTableError('the file is empty; export it again');
    return scanned;
  } finally {
    await scan?.canonical.close();
  }
}

/** How much of a text `onHead` hears. */
const HEAD = 1 << 16;

/** The text from the header on, once the first lines have said how it is laid out. */
async function* shaped(
  texts: AsyncIterable<Buffer>,
  { skipLines, onHead }: ScanOptions,
): AsyncGenerator<{ readonly shape: Shape; readonly text: Buffer }> {
  let head: Buffer = Buffer.alloc(0);
  let shape: Shape | undefined;
  for await (const text of texts) {
    if (shape) yield { shape, text };
    else {
      head = Buffer.concat([head, text]);
      shape = shapeOf(head, false, skipLines);
      if (shape) yield begin(head, shape, onHead);
    }
  }
  if (shape) return;
  const last = shapeOf(head, true, skipLines);
  if (last && head.length > 0) yield begin(head, last, onHead);
}

function begin(head: Buffer, shape: Shape, onHead: ScanOptions['onHead']): { shape: Shape; text: Buffer } {
  onHead(head.toString('utf8', 0, HEAD));
  return { shape, text: head.subarray(shape.headerAt) };
}

/** One pass over the records of a file. */
class Scan {
  readonly canonical: CanonicalFile;
  private readonly delimiter: string;
  private readonly totalsRow: boolean;
  private readonly onHeader: ScanOptions['onHeader'];
  private readonly scanner: CsvScanner;
  private header: readonly string[] | undefined;
  private headerAgain: HeaderAgain | undefined;
  private headerEnds = false;
  private width = 0;
  private blankLines = 0;
  /** Lines that are footers if no record follows. */
  private below: { readonly record: ScannedRecord; readonly text: string }[] = [];
  private records = 0;
  private readonly ragged: RaggedRecord[] = [];
  private firstCells: readonly string[] = [];
  private last: ScannedRecord | undefined;
  private shortest = Number.MAX_SAFE_INTEGER;
  private longest = 0;

  constructor(canonical: CanonicalFile, { delimiter }: Shape, { totalsRow, onHeader }: ScanOptions) {
    this.canonical = canonical;
    this.delimiter = delimiter;
    this.totalsRow = totalsRow;
    this.onHeader = onHeader;
    this.scanner = new CsvScanner(delimiter.charCodeAt(0), (record) => this.take(record));
  }

  push(text: Uint8Array): void {
    this.scanner.push(text);
  }

  /** What was scanned; nothing where there is no header. */
  end(): ScannedFile | undefined {
    this.scanner.end();
    if (!this.header) return undefined;
    this.judgeBelow();
    const { header, last } = this;
    const totals = this.totalsRow ? last : undefined;
    if (!totals) this.refuseShortEnd();
    return {
      header,
      headerEnds: this.headerEnds,
      delimiter: this.delimiter,
      records: this.records,
      marks: this.scanner.columnMarks(this.width),
      blankLines: this.blankLines,
      footers: this.below.map(({ text }) => text),
      endMarks: this.scanner.endMarks,
      ragged: this.ragged,
      firstRecord: this.firstCells,
      lastRecord: last ? this.cells(last) : [],
      totals: totals ? this.cells(totals) : null,
      openEnd: totals || !last || last.terminated ? null : this.openEnd(last),
    };
  }

  private take(record: ScannedRecord): void {
    if (!this.header) this.takeHeader(record);
    else if (this.isPlain(record) || !this.isBeside(record)) this.takeRecord(record);
  }

  private takeHeader(record: ScannedRecord): void {
    this.header = this.cells(record);
    this.headerAgain = new HeaderAgain(this.header, this.delimiter);
    this.headerEnds = record.terminated;
    this.width = record.fields;
    this.onHeader(this.header);
  }

  private isPlain({ plainCells, fields }: ScannedRecord): boolean {
    return plainCells > 1 && fields >= this.width;
  }

  /** Whether a line is none of the table's: one without text, or one that programs write below a table. */
  private isBeside(record: ScannedRecord): boolean {
    const filled = this.cells(record)
      .map(cellText)
      .filter((text) => text !== '');
    if (filled.length === 0) return this.isBlank(record);
    if (this.width < 2 || (filled.length > 1 && record.fields >= this.width)) return false;
    const text = filled.join(`${this.delimiter} `);
    if (!isFooter(text) || (this.totalsRow && countIn(text) !== undefined)) return false;
    this.below.push({ record, text });
    return true;
  }

  /** An open end without its full width is a record that was cut off. */
  private isBlank({ fields, terminated }: ScannedRecord): boolean {
    if (fields < this.width && !terminated) return false;
    this.blankLines++;
    return true;
  }

  private takeRecord(record: ScannedRecord): void {
    const above = this.below;
    if (above.length > 0) this.below = [];
    for (const line of above) this.await(line.record);
    this.await(record);
  }

  /** With a totals row each record waits for the next one, because the last is none. */
  private await(record: ScannedRecord): void {
    const counted = this.totalsRow ? this.last : record;
    this.last = record;
    if (counted) this.count(counted);
  }

  /** A line below the table that counts other records than there are tells of records that are missing (faults T9). */
  private judgeBelow(): void {
    const wrong = this.below.find(({ text }) => (countIn(text) ?? this.records) !== this.records);
    if (!wrong) return;
    throw new FileRefusedError(
      `the file ends with "${shown(wrong.text)}" and has ${this.records} records; export it again, or take that line out`,
      this.records,
    );
  }

  private cells(record: ScannedRecord): string[] {
    return cellsOf(bytesOf(record).toString('utf8'), this.delimiter);
  }

  private count(record: ScannedRecord): void {
    this.records++;
    if (this.records === 1) this.firstCells = this.cells(record);
    if (record.fields === this.width && !this.isHeader(record)) this.keep(record);
    else this.setAside(record);
  }

  private keep(record: ScannedRecord): void {
    if (record.terminated) this.measure(record.end - record.lastFieldStart);
    this.canonical.add(this.records, record.bytes, record.start, record.end);
  }

  private measure(length: number): void {
    if (length < this.shortest) this.shortest = length;
    if (length > this.longest) this.longest = length;
  }

  private isHeader({ bytes, start, end }: ScannedRecord): boolean {
    return this.headerAgain?.is(bytes, start, end) ?? false;
  }

  private setAside(record: ScannedRecord): void {
    if (this.ragged.length === MAX_RAGGED) throw new FileRefusedError(this.tooRagged(), this.records);
    this.ragged.push({
      record: this.records,
      fields: record.fields,
      header: record.fields === this.width,
      text: bytesOf(record).toString('utf8'),
    });
  }

  private tooRagged(): string {
    return `more than ${MAX_RAGGED} records do not have the ${this.width} columns of the header`;
  }

  /** A last record without its full width is a file that was cut in mid-row, or a line that is none of the table's. */
  private refuseShortEnd(): void {
    if (!this.last || this.last.fields >= this.width) return;
    const has = `has ${this.last.fields} of ${this.width} columns`;
    const why = this.last.terminated
      ? `the last line, "${shown(bytesOf(this.last).toString('utf8'))}", ${has}: take it out if it is a note below the table, else the file was cut off; export it again`
      : `the last record, ${this.records}, ${has}: the file was cut off; export it again`;
    throw new FileRefusedError(why, this.records);
  }

  private openEnd({ bytes, lastFieldStart, end }: ScannedRecord): ScannedFile['openEnd'] {
    const cell = Buffer.from(bytes.subarray(lastFieldStart, end)).toString('utf8');
    return { cell, shortest: this.shortest, longest: this.longest };
  }
}

/** A view of the record's own bytes. */
function bytesOf({ bytes, start, end }: ScannedRecord): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}
