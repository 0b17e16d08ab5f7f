import { headerName, shown } from '../../layouts/cell-text.ts';
import { settingOf } from '../../layouts/source-setting.ts';
import { cellsOf, mostFrequent } from './header.ts';

/** How far down a header is looked for. */
const LINES = 30;

/** Which line of a text is the first that is a header; undefined where none is. */
export function headerBelowTitle(head: string, isHeader: (headers: readonly string[]) => boolean): number | undefined {
  const at = head.split(/\r\n|\n|\r/, LINES).findIndex((line) => isHeader(headersIn(line)));
  return at < 0 ? undefined : at;
}

/**
 * Why a file whose first line is no header is refused, where a line below it is one: the lines above it are a title.
 * `isHeader` tells whether a known feed has these headers.
 */
export function titleReason(
  head: string,
  source: string,
  skipped: number,
  isHeader: (headers: readonly string[]) => boolean,
): string | undefined {
  const at = headerBelowTitle(head, isHeader);
  if (at === undefined || at === skipped) return undefined;
  const setting = settingOf(source, `skip_lines: ${at}`);
  if (skipped > 0) return `the header is line ${at + 1} of the file; write ${setting}`;
  const title = head.split(/\r\n|\n|\r/, LINES).find((line) => line.trim() !== '') as string;
  return `"${shown(title)}" stands above the header, which is line ${at + 1}; take the lines above it out, or write ${setting}`;
}

function headersIn(line: string): string[] {
  const isWhole = (line.split('"').length - 1) % 2 === 0;
  return isWhole ? cellsOf(line, mostFrequent(line)).map(headerName) : [];
}
