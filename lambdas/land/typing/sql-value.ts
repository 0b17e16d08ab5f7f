/** A physical column: the name of `landedColumns` and how it is computed from the text columns `t_…`. */
export interface ValueColumn {
  readonly name: string;
  readonly sql: string;
}

/** A column of the feed as values; `read` is NULL exactly where its text could not be read. */
export interface Value {
  readonly columns: readonly ValueColumn[];
  readonly read: string;
}
