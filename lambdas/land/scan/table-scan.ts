import { cellText, shown } from '../../layouts/cell-text.ts';
import { FileRefusedError } from '../file-refused.ts';
import type { CanonicalFile } from './canonical-file.ts';
import type { ScannedRecord } from './csv-scanner.ts';
import { countIn, isFooter } from './footer.ts';
import { cellsOf } from './header.ts';
import { HeaderAgain } from './header-again.ts';
import type { Meter } from './meter.ts';
import type { CellFault, RaggedRecord, ScannedFile } from './scanned-file.ts';

/** More records of a wrong width than this refuse the file whatever the settings allow. */
const MAX_RAGGED = 100_000;

/** What a scan is told of its table. */
export interface TableOptions {
  readonly delimiter: string;
  readonly totalsRow: boolean;
  /** Follows the records that are read. */
  readonly meter?: Meter | undefined;
  /** Hears the header before anything behind it can refuse the file; tells which of its columns are read. */
  readonly onHeader: (header: readonly string[]) => (header: string) => boolean;
}

/** What the reader of a form knows of its records when it has read them all. */
export interface ReadRecords {
  /** For each of the first columns, what its cells below the header need (`CELL`). */
  columnMarks(width: number): readonly number[];
  readonly endMarks: number;
  readonly notes: readonly string[];
}

/** One pass over the records of a table, whatever form they come from: what is header, record, footer, totals row. */
export class TableScan {
  private readonly canonical: CanonicalFile;
  private readonly delimiter: string;
  private readonly totalsRow: boolean;
  private readonly meter: Meter | undefined;
  private readonly onHeader: TableOptions['onHeader'];
  private header: readonly string[] | undefined;
  private isRead: (header: string) => boolean = () => true;
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

  constructor(canonical: CanonicalFile, { delimiter, totalsRow, meter, onHeader }: TableOptions) {
    this.meter = meter;
    this.canonical = canonical;
    this.delimiter = delimiter;
    this.totalsRow = totalsRow;
    this.onHeader = onHeader;
  }

  /** What was scanned; nothing where there is no header. */
  end(read: ReadRecords): ScannedFile | undefined {
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
      marks: read.columnMarks(this.width),
      blankLines: this.blankLines,
      footers: this.below.map(({ text }) => text),
      endMarks: read.endMarks,
      notes: read.notes,
      ragged: this.ragged,
      firstRecord: this.firstCells,
      lastRecord: last ? this.cells(last) : [],
      totals: totals ? this.cells(totals) : null,
      openEnd: totals || !last || last.terminated ? null : this.openEnd(last),
    };
  }

  /** Takes the next record of the file. */
  take(record: ScannedRecord): void {
    if (!this.header) this.takeHeader(record);
    else if (this.isPlain(record) || !this.isBeside(record)) this.takeRecord(record);
  }

  private takeHeader(record: ScannedRecord): void {
    this.header = this.cells(record);
    this.headerAgain = new HeaderAgain(this.header, this.delimiter);
    this.headerEnds = record.terminated;
    this.width = record.fields;
    this.isRead = this.onHeader(this.header);
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
    if (this.meter) this.meter.records = this.records;
    if (this.records === 1) this.firstCells = this.cells(record);
    const fault = this.faultOf(record);
    if (record.fields === this.width && !fault && !this.isHeader(record)) this.keep(record);
    else this.setAside(record, fault);
  }

  /** What a column holds that nobody reads harms nobody. */
  private faultOf({ faults }: ScannedRecord): CellFault | undefined {
    return faults?.find(({ header }) => header === '' || this.isRead(header));
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

  private setAside(record: ScannedRecord, fault: CellFault | undefined): void {
    if (this.ragged.length === MAX_RAGGED) throw new FileRefusedError(this.tooRagged(), this.records);
    this.ragged.push({
      record: this.records,
      fields: record.fields,
      header: record.fields === this.width && !fault,
      text: bytesOf(record).toString('utf8'),
      fault,
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
