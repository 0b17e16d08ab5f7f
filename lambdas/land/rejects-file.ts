import { open } from 'node:fs/promises';
import type { Refusal } from '../run/landing-records.ts';
import { cellsOf } from './header.ts';
import type { RaggedRecord, ScannedFile } from './scan-file.ts';

/** A refused record with its cells as they came. */
export interface RejectedRow extends Refusal {
  readonly cells: readonly string[];
}

/** Writes the refused rows in record order: record, column, reason, then the cells as they came (RFC 4180, CRLF). */
export async function writeRejects(
  path: string,
  header: readonly string[],
  rows: AsyncIterable<RejectedRow>,
): Promise<void> {
  const file = await open(path, 'wx');
  try {
    let lines = line(['record', 'column', 'reason', ...header]);
    for await (const { record, column, reason, cells } of rows) {
      lines += line([String(record), column, reason, ...cells]);
      if (lines.length < 1 << 16) continue;
      await file.appendFile(lines);
      lines = '';
    }
    await file.appendFile(lines);
  } finally {
    await file.close();
  }
}

/** The refusals of the scanner with the cells that the records have. */
export function raggedRows(ragged: readonly RaggedRecord[], { delimiter, header }: ScannedFile): RejectedRow[] {
  return ragged.map((found) => ({
    record: found.record,
    column: '',
    reason: `record ${found.record}: ${raggedReason(found, header.length)}`,
    cells: cellsOf(found.text, delimiter),
  }));
}

function raggedReason({ fields, header }: RaggedRecord, width: number): string {
  if (header) return 'the header line comes again; leave it out';
  return `the record has ${fields} columns and the header has ${width}; a cell that holds the delimiter must be in quotes`;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
