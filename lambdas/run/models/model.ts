import type { TableColumn } from '../../domain/feeds/feeds.ts';

/** A table that a step builds from the one SELECT of its file. */
export interface Model {
  readonly columns: readonly TableColumn[];
  /** Each of its rows comes from a row of one of these tables. Of a model that names none, nothing is known before. */
  readonly rowsFrom: readonly string[];
}

/** The models of a step by name, each after those that it reads. */
export type Models = Readonly<Record<string, Model>>;

/**
 * Reads `unit_id people:bigint`: columns in the order in which the SELECT gives them, text where no type is named.
 * `rowsFrom` are the tables without whose rows the model has none.
 */
export function model(columns: string, ...rowsFrom: readonly string[]): Model {
  return { columns: columns.trim().split(/\s+/).map(tableColumn), rowsFrom };
}

function tableColumn(spec: string): TableColumn {
  const [name = '', type = 'varchar'] = spec.split(':');
  return { name, type: type as TableColumn['type'] };
}
