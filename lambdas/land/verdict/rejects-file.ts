import { open } from 'node:fs/promises';
import { headersOfRule } from '../../domain/feeds/column-rule.ts';
import { headerName } from '../../layouts/cell-text.ts';
import type { Reading } from '../../layouts/reading.ts';
import type { Refusal } from '../../run/landings/landing-records.ts';
import { csvLine, harmless } from '../../run/store/csv.ts';
import { cellsOf } from '../scan/header.ts';
import type { RaggedRecord, ScannedFile } from '../scan/scan-file.ts';

/** A refused record with its cells as they came. */
export interface RejectedRow extends Refusal {
  readonly cells: readonly string[];
}

/** What a mail carries of the refused rows at most. */
const FIRST_ROWS = 1000;
const FIRST_BYTES = 4_000_000;

/**
 * Writes the refused rows in record order: record, column, reason, then the cells as they came but for the guard against
 * formulas (RFC 4180, CRLF, faults T32). @returns the first of them as such a file, for a mail.
 */
export async function writeRejects(
  path: string,
  header: readonly string[],
  rows: AsyncIterable<RejectedRow>,
): Promise<string> {
  const file = await open(path, 'wx');
  try {
    let lines = line(['record', 'column', 'reason', ...header]);
    let first = lines;
    let count = 0;
    for await (const { record, column, reason, cells } of rows) {
      const row = line([String(record), column, reason, ...cells]);
      if (count++ < FIRST_ROWS && first.length + row.length < FIRST_BYTES) first += row;
      else count = FIRST_ROWS;
      lines += row;
      if (lines.length < 1 << 16) continue;
      await file.appendFile(lines);
      lines = '';
    }
    await file.appendFile(lines);
    return first;
  } finally {
    await file.close();
  }
}

/** The refusals of the scanner with the cells that the records have. */
export function raggedRows(
  ragged: readonly RaggedRecord[],
  { delimiter, header }: ScannedFile,
  reading?: Reading,
): RejectedRow[] {
  return ragged.map((found) => ({
    record: found.record,
    column: found.fault && reading ? columnFrom(found.fault.header, reading) : '',
    reason: `record ${found.record}: ${raggedReason(found, header.length)}`,
    cells: cellsOf(found.text, delimiter),
  }));
}

/** The column that a feed reads from a header; nothing where it reads none. */
function columnFrom(header: string, { table }: Reading): string {
  const name = headerName(header);
  return Object.entries(table.columns).find(([, rule]) => headersOfRule(rule).includes(name))?.[0] ?? '';
}

function raggedReason({ fields, header, fault }: RaggedRecord, width: number): string {
  if (fault) return fault.header === '' ? fault.reason : `${fault.header} ${fault.reason}`;
  if (header) return 'the header line comes again; leave it out';
  return `the record has ${fields} columns and the header has ${width}; a cell that holds the delimiter must be in quotes`;
}

function line(cells: readonly string[]): string {
  return `${csvLine(cells.map((cell) => (PLAIN_NUMBER.test(cell) ? cell : harmless(cell))))}\r\n`;
}

/** No formula, and worth reading as it came. */
const PLAIN_NUMBER = /^-?[0-9.,]+$/;
