/** A rule about several columns of one row: `broken` is SQL that is never NULL, `reason` may speak of the cell. */
export interface RowRule {
  readonly column: string;
  readonly broken: string;
  readonly reason: string | ((cell: string) => string);
}

/** The last day or month on which a row holds is not before the first. */
export function notBefore(from: string, to: string): RowRule {
  return {
    column: to,
    broken: `coalesce(r.${to} < r.${from}, false)`,
    reason: `${to} lies before ${from}; it is the last day or month on which the row holds`,
  };
}

/** A whole number of which there is at least one. */
export function aboveNothing(column: string): RowRule {
  return { column, broken: `coalesce(r.${column} < 1, false)`, reason: `${column} is 0; it must be above 0` };
}

/** A decimal number of at most 20 characters that has a least value, compared exactly. */
export function notBelow(column: string, least: number): RowRule {
  return {
    column,
    broken: `coalesce(CAST(r.${column} AS DECIMAL(38, 18)) < ${least}, false)`,
    reason: (cell) => `${column} "${cell}" is below ${least}, the least that it can be`,
  };
}
