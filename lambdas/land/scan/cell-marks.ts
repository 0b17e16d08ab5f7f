/**
 * What reading a column must know of its cells, as bits. Whatever no cell of a column needs is not done to any: trimming
 * and the many forms of dates cost more than everything else.
 */
export const CELL = {
  /** Holds something. */
  filled: 1,
  /** May begin or end with white space. */
  blankEdge: 2,
  /** May be `="…"`, text that a spreadsheet must not touch. */
  formula: 4,
  /** Is no `2026-10-31` and no `2026-10` of this millennium, or of the year 9999. */
  oddDate: 8,
  /** Is neither that nor `2026-10-03T08:15:00Z`. */
  oddTime: 16,
  /** As an e-mail address may be wrapped: `Ann <a@b>`, `mailto:a@b`. */
  wrapped: 32,
} as const;

/** Marks of a value that does not come from a cell alone: nothing is known of it. */
export const ANY_DATE = CELL.oddDate | CELL.oddTime;

const [QUOTE, EQUALS, SPACE, TWO, NINE, DASH, COLON] = [0x22, 0x3d, 0x20, 0x32, 0x39, 0x2d, 0x3a];

const LETTER_OR_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
const ENDS_A_TIME = Uint8Array.from({ length: 256 }, (_, byte) => (/[0-9Z]/.test(String.fromCharCode(byte)) ? 1 : 0));

/** The marks of the cell that these bytes are, its quotes included; 0 of an empty one. Runs once for each cell. */
export function marksOf(bytes: Uint8Array, start: number, end: number): number {
  const quote = bytes[start] === QUOTE ? 1 : 0;
  const from = start + quote;
  const length = end - quote - from;
  if (length <= 0) return 0;
  const first = bytes[from] as number;
  const last = bytes[from + length - 1] as number;
  let marks: number = CELL.filled;
  if (first <= SPACE || last <= SPACE || first >= 0x80 || last >= 0x80) marks |= CELL.blankEdge;
  if (first === EQUALS && bytes[from + 1] === QUOTE) marks |= CELL.formula | CELL.blankEdge;
  if ((first !== TWO && first !== NINE) || bytes[from + 4] !== DASH) marks |= ANY_DATE;
  else if (length !== 10 && length !== 7) marks |= isPlainTime(bytes, from, last) ? CELL.oddDate : ANY_DATE;
  if (LETTER_OR_DIGIT[last] === 0 || bytes[from + 6] === COLON || bytes[from + 4] === COLON) marks |= CELL.wrapped;
  return marks;
}

function isPlainTime(bytes: Uint8Array, from: number, last: number): boolean {
  return bytes[from + 13] === COLON && ENDS_A_TIME[last] === 1;
}
