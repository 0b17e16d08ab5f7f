/** A record whose shape is wrong: it never reaches the parser. */
export interface RaggedRecord {
  readonly record: number;
  readonly fields: number;
  /** True for the header line come again. */
  readonly header: boolean;
  readonly text: string;
  /** A cell that cannot be read, where the form of the file tells it from others. */
  readonly fault: CellFault | undefined;
}

/** Why one cell refuses its record, such as an error of a formula. */
export interface CellFault {
  /** The header above it. */
  readonly header: string;
  readonly reason: string;
}

/** What a file holds by its shape alone. */
export interface ScannedFile {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly records: number;
  /** Whether the header has a line end. */
  readonly headerEnds: boolean;
  /** For each column, what its cells need (`CELL`). */
  readonly marks: readonly number[];
  /** Lines whose cells are all empty: they are no records. */
  readonly blankLines: number;
  /** The texts of lines below the table that are no records. */
  readonly footers: readonly string[];
  /** Characters 1A at the end. */
  readonly endMarks: number;
  /** The cells of the first record and of the last. */
  readonly firstRecord: readonly string[];
  readonly lastRecord: readonly string[];
  readonly ragged: readonly RaggedRecord[];
  /** The last record, where the source declares a totals row: it is no record. */
  readonly totals: readonly string[] | null;
  /** The last cell of a file that ends without a line end, and the lengths that the column's other cells have. */
  readonly openEnd: { readonly cell: string; readonly shortest: number; readonly longest: number } | null;
  /** What the form of the file makes doubtful, such as rows that a workbook hides. */
  readonly notes: readonly string[];
}
