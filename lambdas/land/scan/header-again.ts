import { headerName } from '../../layouts/cell-text.ts';
import { cellsOf } from './header.ts';

/** Knows the header line when it comes again: by its cells, as headers are compared, whatever their quotes. */
export class HeaderAgain {
  private readonly names: readonly string[];
  private readonly delimiter: string;
  private readonly first: Uint8Array;

  constructor(header: readonly string[], delimiter: string) {
    this.names = header.map(headerName);
    this.delimiter = delimiter;
    this.first = Buffer.from(/^[a-z0-9_ -]*/.exec(this.names[0] ?? '')?.[0] ?? '');
  }

  /** Whether the record is the header. Almost every record is told apart by its first letters. */
  is(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.mayBe(bytes, start, end)) return false;
    const text = Buffer.from(bytes.subarray(start, end)).toString('utf8');
    const cells = cellsOf(text, this.delimiter).map(headerName);
    return cells.length === this.names.length && cells.every((cell, i) => cell === this.names[i]);
  }

  private mayBe(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start;
    while (at < end && isBeforeName(bytes[at] as number)) at++;
    for (const letter of this.first) {
      const byte = bytes[at++] as number;
      if (byte !== letter && (byte | 0x20) !== letter) return false;
    }
    return true;
  }
}

/** Quotes, white space, `=` and characters beyond ASCII. */
function isBeforeName(byte: number): boolean {
  return byte <= 0x22 || byte === 0x3d || byte >= 0x80;
}
