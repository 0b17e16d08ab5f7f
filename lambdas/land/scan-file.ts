import { rm } from 'node:fs/promises';
import type { FileBytes } from './bytes-of.ts';
import { CanonicalFile } from './canonical-file.ts';
import { CsvScanner, type ScannedRecord } from './csv-scanner.ts';
import { FileRefusedError } from './file-refused.ts';
import { cellsOf, type Shape, shapeOf } from './header.ts';
import { type Encoding, utf8Text } from './utf8-text.ts';

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
  /** For each column, whether its cells may have to be trimmed. */
  readonly blanks: readonly boolean[];
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
  /** Hears the header before anything behind it can refuse the file. */
  readonly onHeader: (header: readonly string[]) => void;
}

/**
 * Reads a file once: hashes its bytes, decodes them, checks the shape of every record and writes the canonical text.
 * @throws FileRefusedError for what no part of the file can be taken with.
 */
export async function scanFile(file: FileBytes, options: ScanOptions): Promise<ScannedFile> {
  await rm(options.canonicalPath, { force: true });
  let scan: Scan | undefined;
  try {
    for await (const { shape, text } of shaped(utf8Text(file.content(), options.encoding))) {
      scan ??= new Scan(await CanonicalFile.create(options.canonicalPath, shape.delimiter), shape, options);
      scan.push(text);
      await scan.canonical.flush();
    }
    if (!scan) throw new FileRefusedError('the file is empty; export it again');
    return scan.end();
  } finally {
    await scan?.canonical.close();
  }
}

/** The text from the header on, once the first lines have said how it is laid out. */
async function* shaped(texts: AsyncIterable<Buffer>): AsyncGenerator<{ readonly shape: Shape; readonly text: Buffer }> {
  let head: Buffer = Buffer.alloc(0);
  let shape: Shape | undefined;
  for await (const text of texts) {
    head = shape ? text : Buffer.concat([head, text]);
    const known = shape;
    shape ??= shapeOf(head, false);
    if (shape) yield { shape, text: known ? head : head.subarray(shape.headerAt) };
  }
  if (shape) return;
  const last = shapeOf(head, true);
  if (last && last.headerAt < head.length) yield { shape: last, text: head.subarray(last.headerAt) };
}

/** One pass over the records of a file. */
class Scan {
  readonly canonical: CanonicalFile;
  private readonly delimiter: string;
  private readonly totalsRow: boolean;
  private readonly onHeader: ScanOptions['onHeader'];
  private readonly scanner: CsvScanner;
  private header: Buffer | undefined;
  private width = 0;
  private records = 0;
  private readonly ragged: RaggedRecord[] = [];
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

  end(): ScannedFile {
    this.scanner.end();
    const header = this.cells(this.header ?? Buffer.alloc(0));
    const totals = this.totalsRow && this.last ? this.last : null;
    if (!totals) this.refuseShortEnd();
    return {
      header,
      delimiter: this.delimiter,
      records: this.records,
      blanks: this.scanner.blankColumns(),
      ragged: this.ragged,
      totals: totals && this.cells(bytesOf(totals)),
      openEnd: totals || !this.last || this.last.terminated ? null : this.openEnd(this.last),
    };
  }

  /** With a totals row each record waits for the next one, because the last is none. */
  private take(record: ScannedRecord): void {
    if (!this.header) this.takeHeader(record);
    else {
      const counted = this.totalsRow ? this.last : record;
      this.last = record;
      if (counted) this.count(counted);
    }
  }

  private takeHeader(record: ScannedRecord): void {
    this.header = Buffer.from(bytesOf(record));
    this.width = record.fields;
    this.onHeader(this.cells(this.header));
  }

  private cells(record: Buffer): string[] {
    return cellsOf(record.toString('utf8'), this.delimiter);
  }

  private count(record: ScannedRecord): void {
    this.records++;
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
    const header = this.header as Buffer;
    return end - start === header.length && header.equals(bytes.subarray(start, end));
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

  /** A last record without its full width is a file that was cut in mid-row. */
  private refuseShortEnd(): void {
    if (!this.last || this.last.fields >= this.width) return;
    throw new FileRefusedError(
      `the last record, ${this.records}, has ${this.last.fields} of ${this.width} columns: the file was cut off; export it again`,
      this.records,
    );
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
