import { headerName } from '../../layouts/cell-text.ts';
import { CELL } from '../scan/cell-marks.ts';
import { literal, NOTHING } from './literal.ts';

/** White space that trimming takes, no-break spaces among it. An e-mail address keeps its line ends to be refused. */
export const BLANKS = ' \t\v\f\u00a0\u2007\u202f\u200b\ufeff';
const TRIM = literal(`${BLANKS}\r\n`);
const TRIM_EMAIL = literal(BLANKS);

/** The columns of a file: their headers as they are compared and as they are written, and what their cells need (`CELL`). */
export interface FileColumns {
  readonly headers: readonly string[];
  readonly titles: readonly string[];
  readonly marks: readonly number[];
}

/** What `$header`, `$1`, `$cell` and `$part` stand for in the rules of one kind of row: SQL, or a part of a header. */
export interface RowNames {
  /** The headers' texts, which stand in other headers too. */
  readonly texts: Readonly<Record<string, string>>;
  /** SQL of a text of the record. */
  readonly sql: Readonly<Record<string, string>>;
}

/** A row that a record is by itself. */
export const PLAIN_ROW: RowNames = { texts: {}, sql: {} };

/** Reads cells of a record as text: trimmed, NULL where the cell is empty or means unknown. */
export class FileCells {
  private readonly file: FileColumns;
  private readonly empty: readonly string[];
  private readonly names: RowNames;
  private readonly trim: string;

  /** @param empty cells that mean nothing, in any case. */
  constructor(file: FileColumns, empty: readonly string[], isEmail: boolean, names: RowNames = PLAIN_ROW) {
    this.file = file;
    this.empty = empty;
    this.names = names;
    this.trim = isEmail ? TRIM_EMAIL : TRIM;
  }

  /** The text under a header, or of a name such as `$part`. */
  text(header: string): string {
    const { texts, sql } = this.names;
    const named = sql[header] ?? (texts[header] === undefined ? undefined : literal(texts[header]));
    return this.known(named ?? this.cell(headerName(filledIn(header, texts))));
  }

  /** Done only where the scanner saw that a cell of the column needs it. */
  private cell(header: string): string {
    const index = this.file.headers.indexOf(header);
    if (index < 0) return NOTHING;
    const needs = this.file.marks[index] ?? 0;
    const cell = `c${index + 1}`;
    const inside =
      (needs & CELL.formula) === 0
        ? cell
        : `CASE WHEN ${isFormula(cell)} THEN substr(${cell}, 3, length(${cell}) - 3) ELSE ${cell} END`;
    return (needs & CELL.blankEdge) === 0 ? cell : `nullif(trim(${inside}, ${this.trim}), '')`;
  }

  private known(text: string): string {
    if (this.empty.length === 0) return text;
    const empty = this.empty.map((cell) => literal(cell.toLowerCase())).join(', ');
    return `CASE WHEN lower(${text}) NOT IN (${empty}) THEN ${text} END`;
  }
}

/** Whether a cell is a `="…"`. */
export const isFormula = (cell: string): string => `regexp_full_match(${cell}, '="[^"]*"')`;

/** `Last seen in $header` with the header that was found. */
function filledIn(header: string, texts: Readonly<Record<string, string>>): string {
  return header.replace(/\$(header|[0-9])/g, (name) => texts[name] ?? name);
}
