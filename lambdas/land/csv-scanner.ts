import { FileRefusedError } from './file-refused.ts';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** No record of a real export is longer; a quote that never closes would swallow the file. */
const MAX_RECORD_BYTES = 1 << 20;

/** What the scanner tells about one record. */
export interface ScannedRecord {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Without its line end. */
  readonly end: number;
  readonly fields: number;
  readonly lastFieldStart: number;
  /** False for the last record of a file that ends without a line end. */
  readonly terminated: boolean;
}

/**
 * Reads the shape of UTF-8 CSV byte by byte, independently of DuckDB (design 4): where records begin and end, how many
 * fields they have, whether quotes close (RFC 4180). Lines end with LF, CRLF or CR; an empty line is no record.
 * @throws FileRefusedError from `push` and `end` for a quote at the wrong place, or one that never closes.
 */
export class CsvScanner {
  private readonly special = new Uint8Array(256);
  private readonly delimiter: number;
  private readonly onRecord: (record: ScannedRecord) => void;
  private carry: Uint8Array = new Uint8Array(0);
  private seen = 0;
  private position = 0;
  private fields = 0;
  private readonly blanks: boolean[] = [];
  private lastFieldStart = 0;

  constructor(delimiter: number, onRecord: (record: ScannedRecord) => void) {
    this.delimiter = delimiter;
    this.onRecord = onRecord;
    for (const byte of [delimiter, QUOTE, LF, CR]) this.special[byte] = 1;
  }

  /** Takes the next bytes of the file. */
  push(chunk: Uint8Array): void {
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    this.carry = bytes.subarray(this.scan(bytes, false));
    if (this.carry.length > MAX_RECORD_BYTES) this.refuse('is longer than 1 MiB; a quote that opens may never close');
  }

  /** Says that there are no more bytes. */
  end(): void {
    this.scan(this.carry, true);
  }

  /** For each column, whether a cell of it may begin or end with white space. */
  blankColumns(): readonly boolean[] {
    return Array.from(this.blanks, (blank) => blank === true);
  }

  /** Scans whole records; returns where the first unfinished one begins. */
  private scan(bytes: Uint8Array, final: boolean): number {
    let start = 0;
    while (start < bytes.length) {
      const end = this.scanRecord(bytes, start, final);
      if (end < 0) return start;
      if (end > start) this.emit(bytes, start, end);
      start = afterLineEnd(bytes, end);
    }
    return start;
  }

  private emit(bytes: Uint8Array, start: number, end: number): void {
    this.seen++;
    const { fields, lastFieldStart } = this;
    this.onRecord({ bytes, start, end, fields, lastFieldStart, terminated: end < bytes.length });
  }

  /** Where the record that begins at `start` ends, or -1 if that is not known yet. */
  private scanRecord(bytes: Uint8Array, start: number, final: boolean): number {
    this.fields = 1;
    this.lastFieldStart = start;
    this.position = start;
    while (this.scanField(bytes, final)) {
      if (this.isBlankEdged(bytes)) this.blanks[this.fields - 1] = true;
      if (bytes[this.position] !== this.delimiter) return this.lineEndIsWhole(bytes, final) ? this.position : -1;
      this.fields++;
      this.position++;
      this.lastFieldStart = this.position;
    }
    return -1;
  }

  /** Only white space, quotes' insides and characters beyond ASCII are looked at more closely, by the trimming itself. */
  private isBlankEdged(bytes: Uint8Array): boolean {
    if (this.position === this.lastFieldStart) return false;
    const quote = bytes[this.lastFieldStart] === QUOTE ? 1 : 0;
    const first = bytes[this.lastFieldStart + quote] as number;
    const last = bytes[this.position - 1 - quote] as number;
    return first <= SPACE || last <= SPACE || first >= 0x80 || last >= 0x80;
  }

  /** A CR at the end of a chunk may be half of a CRLF. */
  private lineEndIsWhole(bytes: Uint8Array, final: boolean): boolean {
    return final || (bytes[this.position] === CR ? this.position + 1 : this.position) < bytes.length;
  }

  /** Moves to the end of a field; false if the bytes end before it does. */
  private scanField(bytes: Uint8Array, final: boolean): boolean {
    if (bytes[this.position] === QUOTE) return this.scanQuoted(bytes, final);
    let at = this.position;
    while (at < bytes.length && this.special[bytes[at] as number] === 0) at++;
    this.position = at;
    if (bytes[at] === QUOTE) this.refuse('has a quote inside a field that does not begin with one');
    return at < bytes.length || final;
  }

  private scanQuoted(bytes: Uint8Array, final: boolean): boolean {
    let at = this.position;
    do {
      at = bytes.indexOf(QUOTE, at + 1);
      if (at < 0) return this.openQuote(final);
      at++;
    } while (bytes[at] === QUOTE);
    if (at === bytes.length && !final) return false;
    this.position = at;
    if (at < bytes.length && this.special[bytes[at] as number] === 0) {
      this.refuse('has text after a closing quote');
    }
    return true;
  }

  private openQuote(final: boolean): false {
    if (final) this.refuse('opens a quote that never closes; the file may be cut off');
    return false;
  }

  private refuse(what: string): never {
    const name = this.seen === 0 ? 'the header' : `record ${this.seen}`;
    throw new FileRefusedError(`${name} ${what}`, this.seen);
  }
}

function afterLineEnd(bytes: Uint8Array, end: number): number {
  return end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
}
