import type { ColumnRule } from '../domain/feeds/column-rule.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';

/** The order of day, month and year in a written date; `ymd` is ISO 8601 and always read. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** Which rows a record makes; without it, one. */
export interface RowsRule {
  /** A record makes rows only where this gives something. */
  readonly where?: ColumnRule | undefined;
  /** One cell holds several values between `by`: each is a row and is `$part`; `except` are none. */
  readonly split?: { readonly from: string; readonly by: string; readonly except?: readonly string[] | undefined };
  /**
   * Every column whose header fits the pattern is a row, where its cell is filled and is one of `only`, or none of
   * `except`. The header is `$header`, the pattern's groups are `$1`, `$2`, and the cell is `$cell`.
   */
  readonly each?: {
    readonly headers: string;
    readonly only?: readonly string[] | undefined;
    readonly except?: readonly string[] | undefined;
  };
}

/** What a layout makes of a file for one feed. */
export interface FeedTable {
  readonly feed: FeedName;
  /** What each column of the feed is made of. A rule whose headers the file lacks leaves the column empty. */
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly rows?: RowsRule;
}

/** Where a file itself says when it was delivered: the first record's cell, or a line above the header. */
export type DeliveredRule = { readonly from: string } | { readonly title: string };

/** What is suspicious about a file, and where: always, at so many records, or where the first record's cell is below a number. */
export interface LimitRule {
  readonly records?: number | undefined;
  readonly from?: string | undefined;
  readonly below?: number | undefined;
  readonly say: string;
}

/** A vendor's real export, or Truedown's own columns, mapped onto feeds: data only (design 4). */
export interface Layout {
  readonly name: string;
  /** Raised with every change of what it reads: files are then read again. */
  readonly version: number;
  /** The headers that a file must have, in lower case; of a list, one. */
  readonly headers: readonly (string | readonly string[])[];
  /** What it serves, in the order of feeds 1. */
  readonly feeds: readonly FeedTable[];
  /** What its bytes are where they are not UTF-8 and the source declares nothing (faults T10). */
  readonly encoding?: string | undefined;
  /** The order in which its dates are written besides ISO 8601. */
  readonly dateOrder?: DateOrder | undefined;
  /** The zone of its times without one, where the vendor always writes the same. */
  readonly timezone?: string | undefined;
  /** Cells that mean "unknown". */
  readonly unknown?: readonly string[] | undefined;
  /** Cells of a date or a time that mean "never". */
  readonly never?: readonly string[] | undefined;
  readonly delivered?: DeliveredRule | undefined;
  /** A last line that is the table's sum is no record. */
  readonly totals?: boolean | undefined;
  /** What says that names are concealed, and the setting to change (formats B2). */
  readonly concealed?: { readonly from: string; readonly pattern: string; readonly fix: string } | undefined;
  /** Limits at which the vendor leaves out rows without a word: warnings. */
  readonly limits?: readonly LimitRule[] | undefined;
  /** A vendor's export has columns that no feed wants, and more rows than one of a key. */
  readonly vendor?: boolean;
}
