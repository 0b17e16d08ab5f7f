import { FileRefusedError } from '../file-refused.ts';
import { CELL, marksOf } from './cell-marks.ts';
import type { CellFault } from './scanned-file.ts';

const QUOTE = 0x22;
const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
/** Ctrl-Z, with which old programs end a text. */
const END_MARK = 0x1a;

/** No record of a real export is longer; a quote that never closes would swallow the file. */
const MAX_RECORD_BYTES = 1 << 20;

const QUOTE_INSIDE = 'has a quote inside a field that does not begin with one';

/** What the scanner tells about one record. */
export interface ScannedRecord {
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Without its line end. */
  readonly end: number;
  readonly fields: number;
  /** How many of its cells surely hold something. */
  readonly plainCells: number;
  readonly lastFieldStart: number;
  /** False for the last record of a file that ends without a line end. */
  readonly terminated: boolean;
  /** Cells that cannot be read. CSV knows none. */
  readonly faults?: readonly CellFault[];
}

/**
 * Reads the shape of UTF-8 CSV byte by byte, independently of DuckDB (design 4): where records begin and end, how many
 * fields they have, whether quotes close (RFC 4180). Lines end with LF, CRLF or CR; an empty line is no record, a byte
 * order mark before one is dropped (files glued together), and a bare `="…"` comes out quoted.
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
  private plainCells = 0;
  private marks = new Uint8Array(256);
  /** Beginning and end of each bare `="…"` of the record. */
  private bare: number[] = [];
  private mayHaveEndMarks = false;
  /** Characters 1A that stand alone where a record could. */
  endMarks = 0;
  readonly notes: readonly string[] = [];
  private lastFieldStart = 0;

  constructor(delimiter: number, onRecord: (record: ScannedRecord) => void) {
    this.delimiter = delimiter;
    this.onRecord = onRecord;
    for (const byte of [delimiter, QUOTE, LF, CR]) this.special[byte] = 1;
  }

  /** Takes the next bytes of the file. */
  push(chunk: Uint8Array): void {
    this.mayHaveEndMarks ||= chunk.includes(END_MARK);
    const bytes = this.carry.length === 0 ? chunk : Buffer.concat([this.carry, chunk]);
    this.carry = bytes.subarray(this.scan(bytes, false));
    if (this.carry.length > MAX_RECORD_BYTES) this.refuse('is longer than 1 MiB; a quote that opens may never close');
  }

  /** Says that there are no more bytes. */
  end(): void {
    this.scan(this.carry, true);
  }

  /** For each of the first columns, what its cells below the header need (`CELL`). */
  columnMarks(width: number): readonly number[] {
    return Array.from({ length: width }, (_, i) => this.marks[i] ?? 0);
  }

  /** Scans whole records; returns where the first unfinished one begins. */
  private scan(bytes: Uint8Array, final: boolean): number {
    let start = 0;
    while (start < bytes.length) {
      if (hasByteOrderMark(bytes, start)) start += 3;
      const end = this.scanRecord(bytes, start, final);
      if (end < 0) return start;
      if (end > start) this.emit(bytes, start, end);
      start = afterLineEnd(bytes, end);
    }
    return start;
  }

  private emit(bytes: Uint8Array, start: number, end: number): void {
    if (this.mayHaveEndMarks && this.isEndMark(bytes.subarray(start, end))) return;
    this.seen++;
    const { fields, plainCells, lastFieldStart } = this;
    const terminated = end < bytes.length;
    const record = { bytes, start, end, fields, plainCells, lastFieldStart, terminated };
    this.onRecord(this.bare.length === 0 ? record : quoteBare(record, this.bare));
    if (this.seen === 1) this.marks.fill(0);
  }

  /** Only at the very end, alone on its line, is 1A no part of the file's content. */
  private isEndMark(record: Uint8Array): boolean {
    if (record.every((byte) => byte === END_MARK)) {
      this.endMarks += record.length;
      return true;
    }
    if (this.endMarks === 0 && !record.includes(END_MARK)) return false;
    return this.refuse(
      'has, or stands behind, the byte 1A, with which old programs end a file; the export went wrong, so export it again',
    );
  }

  /** Where the record that begins at `start` ends, or -1 if that is not known yet. */
  private scanRecord(bytes: Uint8Array, start: number, final: boolean): number {
    this.fields = 1;
    this.plainCells = 0;
    if (this.bare.length > 0) this.bare = [];
    this.lastFieldStart = start;
    this.position = start;
    while (this.scanField(bytes, final)) {
      this.mark(marksOf(bytes, this.lastFieldStart, this.position));
      if (bytes[this.position] !== this.delimiter) return this.lineEndIsWhole(bytes, final) ? this.position : -1;
      this.fields++;
      this.position++;
      this.lastFieldStart = this.position;
    }
    return -1;
  }

  private mark(marks: number): void {
    if (marks === 0) return;
    if (this.fields > this.marks.length) this.marks = grown(this.marks);
    this.marks[this.fields - 1] = (this.marks[this.fields - 1] as number) | marks;
    if ((marks & CELL.blankEdge) === 0) this.plainCells++;
  }

  /** A CR at the end of a chunk may be half of a CRLF. */
  private lineEndIsWhole(bytes: Uint8Array, final: boolean): boolean {
    return final || (bytes[this.position] === CR ? this.position + 1 : this.position) < bytes.length;
  }

  /** Moves to the end of a field; false if the bytes end before it does. */
  private scanField(bytes: Uint8Array, final: boolean): boolean {
    if (bytes[this.position] === QUOTE) return this.scanQuoted(bytes, final);
    if (bytes[this.position] === EQUALS && bytes[this.position + 1] === QUOTE) return this.scanBare(bytes, final);
    let at = this.position;
    while (at < bytes.length && this.special[bytes[at] as number] === 0) at++;
    this.position = at;
    if (bytes[at] === QUOTE) this.refuse(QUOTE_INSIDE);
    return at < bytes.length || final;
  }

  /** A bare `="…"` without a delimiter, quote or line end within. */
  private scanBare(bytes: Uint8Array, final: boolean): boolean {
    let at = this.position + 2;
    while (at < bytes.length && this.special[bytes[at] as number] === 0) at++;
    if (at + 1 >= bytes.length && !final) return false;
    const next = bytes[at + 1];
    const ends = next === undefined || (next !== QUOTE && this.special[next] === 1);
    if (bytes[at] !== QUOTE || !ends) this.refuse(QUOTE_INSIDE);
    this.bare.push(this.position, at + 1);
    this.position = at + 1;
    return true;
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

function hasByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}

function grown(marks: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(marks.length * 2);
  larger.set(marks);
  return larger;
}

/** The record with each bare `="…"` as RFC 4180 writes it: `"=""…"""`. */
function quoteBare(record: ScannedRecord, bare: readonly number[]): ScannedRecord {
  const { bytes, start, end, lastFieldStart } = record;
  const parts: Uint8Array[] = [];
  let at = start;
  let moved = 0;
  for (let i = 0; i < bare.length; i += 2) {
    const [from, to] = [bare[i] as number, bare[i + 1] as number];
    parts.push(bytes.subarray(at, from), Buffer.from('"=""'), bytes.subarray(from + 2, to - 1), Buffer.from('"""'));
    if (from < lastFieldStart) moved += 4;
    at = to;
  }
  const quoted = Buffer.concat([...parts, bytes.subarray(at, end)]);
  return { ...record, bytes: quoted, start: 0, end: quoted.length, lastFieldStart: lastFieldStart - start + moved };
}
