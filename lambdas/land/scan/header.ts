import { NoTableError } from '../file-refused.ts';

/** A header may take this many bytes; real ones take a few thousand. */
const MAX_HEADER_BYTES = 1 << 18;
const DELIMITERS = [',', ';', '\t', '|'];
const SEP = /^"?sep=([,;\t|])"?$/i;

/** How the records of a file are laid out, read from its first lines. */
export interface Shape {
  readonly delimiter: string;
  /** Where the header begins, behind what stands above it. */
  readonly headerAt: number;
}

/**
 * Reads the delimiter off the header line, or off a line `sep=;` above it; nothing while the line is not whole yet. Above
 * the header may stand as many lines as the source declares, empty ones, and the `#TYPE` line of PowerShell.
 * @throws FileRefusedError for a header that never ends.
 */
export function shapeOf(head: Buffer, final: boolean, skipLines: number): Shape | undefined {
  let at = afterLines(head, skipLines);
  let declared: string | undefined;
  while (at >= 0) {
    at = skipLineEnds(head, at);
    const end = lineEnd(head, at);
    if (end < 0 && !final) break;
    const line = head.toString('utf8', at, end < 0 ? head.length : end);
    const sep = SEP.exec(line)?.[1];
    if (!sep && !isAbove(line)) return { delimiter: declared ?? mostFrequent(line), headerAt: at };
    declared ??= sep;
    if (end < 0) return { delimiter: declared ?? ',', headerAt: head.length };
    at = end;
  }
  return final ? { delimiter: ',', headerAt: head.length } : waitForMore(head);
}

/** A line above the header that says nothing of the table. */
function isAbove(line: string): boolean {
  return /^"?#TYPE /.test(line) || /^[\s,;|"\u00a0]*$/.test(line);
}

/** Where the line after so many lines begins; -1 where that is not known yet. */
function afterLines(head: Buffer, lines: number): number {
  let at = 0;
  for (let passed = 0; passed < lines; passed++) {
    while (at < head.length && !isLineEnd(head[at])) at++;
    if (at >= head.length - 1) return -1;
    at += head[at] === 0x0d && head[at + 1] === 0x0a ? 2 : 1;
  }
  return at;
}

function waitForMore(head: Buffer): undefined {
  if (head.length > MAX_HEADER_BYTES) throw new NoTableError('the first line never ends; this is no CSV file');
  return undefined;
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

/** The delimiter that a line has most often outside quotes. */
export function mostFrequent(line: string): string {
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
