import type { FeedName } from '../domain/feeds/feeds.ts';

/** The order of day, month and year in a written date; `ymd` is ISO 8601 and always read. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** One rule of a `firstMatch`: where the cell under `header` is `equals` (in any case), the value is `gives`. */
export interface Match {
  readonly header: string;
  readonly equals: string;
  readonly gives: string;
}

/** How a feed's column is computed from a file's columns; this is the whole vocabulary. */
export type ColumnRule =
  | { readonly from: string }
  | { readonly constant: string }
  | { readonly choice: string; readonly values: Readonly<Record<string, string>> }
  | { readonly firstMatch: readonly Match[]; readonly otherwise: string };

/** A vendor's real export, or Truedown's own columns, mapped onto a feed: data only (design 4). */
export interface Layout {
  readonly name: string;
  /** Raised with every change of what it reads: files are then read again. */
  readonly version: number;
  readonly feed: FeedName;
  /** The headers that a file must have, in lower case. */
  readonly headers: readonly string[];
  /** What each column of the feed is made of. A rule whose header the file lacks leaves the column empty. */
  readonly columns: Readonly<Record<string, ColumnRule>>;
  /** Orders in which its dates may be written besides ISO 8601. */
  readonly dateOrder?: DateOrder;
  /** Cells that mean "unknown". */
  readonly unknown?: readonly string[];
  /** A vendor's export has columns that no feed wants; they are not worth a warning. */
  readonly vendor?: boolean;
}
