import { FileRefusedError } from './file-refused.ts';

/** A header may take this many bytes; real ones take a few thousand. */
const MAX_HEADER_BYTES = 1 << 18;
const DELIMITERS = [',', ';', '\t'];
const SEP = /^"?sep=([,;\t|])"?$/i;

/** How the records of a file are laid out, read from its first lines. */
export interface Shape {
  readonly delimiter: string;
  /** Where the header begins, behind empty lines and a `sep=` line. */
  readonly headerAt: number;
}

/**
 * Reads the delimiter off the header line, or off a first line `sep=;`; nothing while the line is not whole yet.
 * @throws FileRefusedError for a header that never ends.
 */
export function shapeOf(head: Buffer, final: boolean): Shape | undefined {
  const start = skipLineEnds(head, 0);
  const end = lineEnd(head, start);
  if (end < 0 && !final) return waitForMore(head);
  const line = head.toString('utf8', start, end < 0 ? head.length : end);
  const declared = SEP.exec(line)?.[1];
  if (!declared) return { delimiter: mostFrequent(line), headerAt: start };
  return { delimiter: declared, headerAt: end < 0 ? head.length : skipLineEnds(head, end) };
}

function waitForMore(head: Buffer): undefined {
  if (head.length > MAX_HEADER_BYTES) throw new FileRefusedError('the first line never ends; this is no CSV file');
  return undefined;
}

/** White space of spreadsheets and web pages, no-break spaces among it, trimmed off. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\ufeff\u200b]+|[\s\u00a0\ufeff\u200b]+$/g, '');
}

/** A header as it is compared: trimmed, in lower case. */
export function headerName(cell: string): string {
  return trimmed(cell).toLowerCase();
}

/** A text of a file within a sentence: one line, at most 60 characters. */
export function shown(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

/** The cells of one record whose quotes are known to close. */
export function cellsOf(record: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  do {
    const [cell, end] = record[at] === '"' ? quotedCell(record, at) : plainCell(record, at, delimiter);
    cells.push(cell);
    at = end + 1;
  } while (at <= record.length);
  return cells;
}

function plainCell(record: string, at: number, delimiter: string): [string, number] {
  const found = record.indexOf(delimiter, at);
  const end = found < 0 ? record.length : found;
  return [record.slice(at, end), end];
}

function quotedCell(record: string, at: number): [string, number] {
  let end = at;
  do {
    end = record.indexOf('"', end + 1) + 1;
  } while (record[end] === '"');
  return [record.slice(at + 1, end - 1).replaceAll('""', '"'), end];
}

function mostFrequent(line: string): string {
  const outside = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => outside.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] as string;
}

const isLineEnd = (byte: number | undefined) => byte === 0x0a || byte === 0x0d;

function skipLineEnds(bytes: Buffer, from: number): number {
  let at = from;
  while (isLineEnd(bytes[at])) at++;
  return at;
}

/** The first line end outside quotes. */
function lineEnd(bytes: Buffer, from: number): number {
  let quoted = false;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0x22) quoted = !quoted;
    else if (!quoted && isLineEnd(bytes[at])) return at;
  }
  return -1;
}
