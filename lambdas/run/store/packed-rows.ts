import * as z from 'zod/mini';

/** What each column of some rows holds. */
type Shape<Row> = { readonly [Name in keyof Row]-?: z.ZodMiniType<Row[Name]> };

/** Many rows in a document, column by column: the values of a column once each, and for every row which one it has. */
type PackedRows = Readonly<Record<string, PackedColumn>>;

interface PackedColumn {
  readonly values: readonly unknown[];
  readonly at: readonly number[];
}

/** Packs rows for a document: 50,000 seats have nine states and a few units. */
export function packRows<Row extends object>(shape: Shape<Row>, rows: readonly Row[]): PackedRows {
  const names = Object.keys(shape) as (keyof Row & string)[];
  return Object.fromEntries(names.map((name) => [name, packColumn(rows.map((row) => row[name]))]));
}

/** Reads what `packRows` wrote: each value is checked once, however many rows have it. */
export function packedRows<Row extends object>(shape: Shape<Row>): z.ZodMiniType<Row[]> {
  const columns = Object.entries<z.ZodMiniType>(shape).map(([name, type]) => [name, columnOf(type)]);
  return z.pipe(
    z.object(Object.fromEntries(columns)),
    z.transform((packed) => unpack<Row>(packed as PackedRows)),
  );
}

function columnOf(type: z.ZodMiniType) {
  const column = z.object({ values: z.array(type), at: z.custom<number[]>(Array.isArray) });
  return column.check(
    z.refine(({ values, at }) => at.every((i) => Number.isInteger(i) && i >= 0 && i < values.length)),
  );
}

function packColumn(cells: readonly unknown[]): PackedColumn {
  const places = new Map<unknown, number>();
  const values: unknown[] = [];
  const at = cells.map((cell) => {
    const key = Array.isArray(cell) ? JSON.stringify(cell) : cell;
    const place = places.get(key) ?? values.length;
    if (place === values.length) places.set(key, values.push(cell) - 1);
    return place;
  });
  return { values, at };
}

function unpack<Row>(packed: PackedRows): Row[] {
  const columns = Object.entries(packed);
  const rows: Row[] = [];
  for (let i = 0; i < (columns[0]?.[1].at.length ?? 0); i++) {
    const row: Record<string, unknown> = {};
    for (const [name, { values, at }] of columns) row[name] = values[at[i] as number];
    rows.push(row as Row);
  }
  return rows;
}
