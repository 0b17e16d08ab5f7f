export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  readonly type: string;
}

/** Rows as a query that both engines read alike: each cell a text, cast to its column's type. */
export function selectOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const select = (cells: readonly Cell[]) =>
    columns.map(({ name, type }, at) => `CAST(${quoted(cells[at] ?? null)} AS ${type}) AS "${name}"`).join(', ');
  return [...rows.map((cells) => `SELECT ${select(cells)}`), `SELECT ${select([])} WHERE 1 = 0`].join(' UNION ALL ');
}

function quoted(value: Cell): string {
  return value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;
}
