import { InvalidInputError } from '../../domain/errors.ts';
import { plainHeader } from '../../domain/feeds/column-rule.ts';
import { isWhole } from '../../domain/feeds/column-spec.ts';
import { FEEDS } from '../../domain/feeds/feeds.ts';
import { formatAmount, parseAmount } from '../../domain/money/money.ts';
import { isAbove } from '../../domain/money/share.ts';
import { cellText, headerName, shown, trimmed } from '../../layouts/cell-text.ts';
import type { Reading } from '../../layouts/reading.ts';
import { duplicateHeader } from '../../layouts/recognise.ts';
import { settingOf } from '../../layouts/source-setting.ts';
import type { ScannedFile } from '../scan/scan-file.ts';

/** Why a file as scanned cannot be taken at all, beyond its single records; nothing where it can. */
export function shapeProblem(scanned: ScannedFile, reading: Reading): string | undefined {
  const { records } = scanned;
  if (reading.totalsRow && !isTotalsRow(scanned.totals ?? [])) {
    return `the totals row that the source declares is not the last line; the file may be cut off, or ${settingOf(reading.source, 'totals_row: true')} is not true of it`;
  }
  const count = reading.layout.totals ? countProblem(scanned) : undefined;
  if (count) return count;
  if (records === 0 && !FEEDS[reading.feed].silent) return 'the file has a header and no record';
  if (records === 0 && !scanned.headerEnds && reading.expectedRows !== 0) {
    return 'the file has a header without a line end and no record, so it may be cut off; end the line';
  }
  if (reading.expectedRows !== null && records !== reading.expectedRows) {
    return `the file has ${records} records and the source declares expected_rows: ${reading.expectedRows}`;
  }
  return openEndProblem(scanned, reading);
}

/** Why a header refuses the file: nobody knows which of two columns is meant. */
export function twiceProblem({ header }: ScannedFile): string | undefined {
  const twice = duplicateHeader(header.map(headerName));
  return twice && `the header has "${shown(twice)}" twice; keep one`;
}

/** Why a table that no feed wants is no table at all. */
export function brokenProblem(scanned: ScannedFile, maxRejectShare: number): string | undefined {
  const { records, ragged, header } = scanned;
  const isMuch = ragged.length > 0 && isAbove(BigInt(ragged.length), BigInt(records), maxRejectShare);
  const wrong = `${ragged.length} of ${records} records do not have the ${header.length} columns of the header; export it again`;
  return twiceProblem(scanned) ?? (isMuch ? wrong : undefined);
}

/** Why the refused records refuse the whole file; nothing where the rest may be taken. */
export function refusedProblem(
  refused: number,
  records: number,
  { lastRecord, totals }: ScannedFile,
  reading: Reading,
): string | undefined {
  const problem = shareProblem(refused, records, reading);
  const mayBeTotals = problem !== undefined && totals === null && lastRecord.some((cell) => TOTALS.test(trimmed(cell)));
  if (!mayBeTotals) return problem;
  return `${problem}; if the last line is a totals row, declare ${settingOf(reading.source, 'totals_row: true')}`;
}

function shareProblem(refused: number, records: number, reading: Reading): string | undefined {
  if (refused === 0) return undefined;
  const share = `${refused} of ${records} records cannot be taken`;
  if (FEEDS[reading.feed].strict) {
    return `${share}; ${reading.feed} is taken whole or not at all, because a missing row is missing money`;
  }
  if (refused === records) return 'no record can be taken';
  if (!isAbove(BigInt(refused), BigInt(records), reading.maxRejectShare)) return undefined;
  return `${share}, which is more than landing.max_reject_share (${reading.maxRejectShare})`;
}

const TOTALS = /^(grand |sub)?(totals?|sum|count|summe|gesamt|somme|suma|totaal|records|rows)\b/i;

/** A totals row says so, or leaves its first cell empty; a record that was cut off does neither. */
export function isTotalsRow(cells: readonly string[]): boolean {
  return cells.some((cell) => TOTALS.test(trimmed(cell))) || (cells.length > 1 && trimmed(cells[0] as string) === '');
}

/**
 * Whether a last line that nobody has declared is the table's sum: it begins with the word and has hardly more. A record
 * that merely lacks its first cell stays one.
 */
export function saysTotal(cells: readonly string[]): boolean {
  const filled = cells.map(cellText).filter((cell) => cell !== '');
  return filled.length <= 2 && TOTALS.test(filled[0] ?? '');
}

/** Why a totals row that only counts contradicts the records; nothing where it does not. */
function countProblem({ totals, records }: ScannedFile): string | undefined {
  const [word, count = '', ...more] = (totals ?? []).map(cellText).filter((cell) => cell !== '');
  if (word === undefined || more.length > 0 || !/^[0-9]+$/.test(count) || Number(count) === records) return undefined;
  return `the last line says ${word} ${count}, and the file has ${records} records; export it again`;
}

/** Why the figures of a totals row contradict the rows; nothing where it has none or they agree (faults T9). */
export function totalsProblem(
  scanned: ScannedFile,
  reading: Reading,
  sums: Readonly<Record<string, string>>,
): string | undefined {
  const headers = scanned.header.map(headerName);
  for (const { name, type } of FEEDS[reading.feed].columns) {
    const header = plainHeader(reading.table.columns[name]);
    const cell = header === undefined ? '' : trimmed(scanned.totals?.[headers.indexOf(header)] ?? '');
    const found = Object.entries(sums).filter(([key]) => key === name || key.startsWith(`${name} `));
    if (cell === '' || found.length !== 1 || (type !== 'amount' && !isWhole({ type }))) continue;
    const [key, total] = found[0] as [string, string];
    const stated = statedTotal(cell, key, reading.decimal);
    if (stated !== undefined && stated !== BigInt(total)) {
      return `the totals row says ${name} ${cell}, but the rows add up to ${shownTotal(BigInt(total), key)}`;
    }
  }
  return undefined;
}

function statedTotal(cell: string, key: string, decimal: '.' | ','): bigint | undefined {
  const plain = decimal === ',' ? cell.replaceAll('.', '').replace(',', '.') : cell;
  const currency = key.split(' ')[1];
  try {
    return currency ? parseAmount(plain, currency) : BigInt(plain);
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function shownTotal(total: bigint, key: string): string {
  const currency = key.split(' ')[1];
  return currency ? `${formatAmount(total, currency)} ${currency}` : String(total);
}

/**
 * A file that ends without a line end may have been cut in its last cell. It is taken only where that cell shows that it
 * is whole: it is quoted, all cells of the column are as long, or no part of a value of its type is a value (faults T9).
 */
function openEndProblem(scanned: ScannedFile, reading: Reading): string | undefined {
  const { openEnd, header } = scanned;
  if (!openEnd || reading.expectedRows !== null) return undefined;
  const length = Buffer.byteLength(openEnd.cell);
  const alike = openEnd.shortest === openEnd.longest && length === openEnd.longest;
  const name = headerName(header.at(-1) as string);
  const column = FEEDS[reading.feed].columns.find((column) => plainHeader(reading.table.columns[column.name]) === name);
  const cell = trimmed(openEnd.cell);
  const whole =
    cell.startsWith('"') ||
    column?.values?.includes(cell.toLowerCase()) ||
    (cell !== '' && WHOLE[column?.type ?? 'text']?.test(cell));
  if (alike || whole) return undefined;
  return `the last line has no line end, so it may be cut off within ${name}; export the file again, or end its last line`;
}

/** Values of which no beginning is a value too. */
const WHOLE: Readonly<Record<string, RegExp>> = {
  date: /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  month: /^[0-9]{4}-[0-9]{2}$/,
  day: /Z$/,
  boolean: /^(true|false)$/i,
  currency: /^[A-Z]{3}$/i,
  instant: /Z$/,
  moment: /Z$/,
};
