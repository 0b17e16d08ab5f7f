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
  /** Is not written just as `2026-10-03T08:15:00Z`, with an hour, a minute and a second that a day has. */
  otherTime: 64,
} as const;

/** Marks of a value that does not come from a cell alone: nothing is known of it. */
export const ANY_DATE = CELL.oddDate | CELL.oddTime | CELL.otherTime;

const [QUOTE, EQUALS, SPACE, ZERO, TWO, NINE, DASH, COLON] = [0x22, 0x3d, 0x20, 0x30, 0x32, 0x39, 0x2d, 0x3a];
const [LETTER_T, LETTER_Z] = [0x54, 0x5a];

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
  else marks |= marksOfTime(bytes, from, length, last);
  if (LETTER_OR_DIGIT[last] === 0 || bytes[from + 6] === COLON || bytes[from + 4] === COLON) marks |= CELL.wrapped;
  return marks;
}

function marksOfTime(bytes: Uint8Array, from: number, length: number, last: number): number {
  if (length === 10 || length === 7) return CELL.otherTime;
  if (isSecondInUtc(bytes, from, length)) return CELL.oddDate;
  return isPlainTime(bytes, from, last) ? CELL.oddDate | CELL.otherTime : ANY_DATE;
}

/** The places of the digits of a time behind its first, and the most that each may be by itself. */
const PLACES = [1, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, 17, 18];
const MOST = [9, 9, 9, 1, 9, 3, 9, 2, 9, 5, 9, 5, 9];

function isSecondInUtc(bytes: Uint8Array, from: number, length: number): boolean {
  if (length !== 20 || bytes[from + 19] !== LETTER_Z || bytes[from + 10] !== LETTER_T) return false;
  if (bytes[from + 7] !== DASH || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return false;
  for (let i = 0; i < PLACES.length; i++) {
    const digit = (bytes[from + (PLACES[i] as number)] as number) - ZERO;
    if (digit < 0 || digit > (MOST[i] as number)) return false;
  }
  return bytes[from + 11] !== TWO || (bytes[from + 12] as number) <= ZERO + 3;
}

function isPlainTime(bytes: Uint8Array, from: number, last: number): boolean {
  return bytes[from + 13] === COLON && ENDS_A_TIME[last] === 1;
}
