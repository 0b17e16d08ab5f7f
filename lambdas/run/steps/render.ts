import { InvalidInputError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/month.ts';

/** A value that may stand in a model in place of `{{name}}`, in the one form that both engines read alike (sql.md S1). */
export type Literal =
  | { readonly type: 'date'; readonly value: IsoDate }
  | { readonly type: 'bigint'; readonly value: number }
  | { readonly type: 'varchar'; readonly value: string }
  | RowsLiteral;

type Cell = 'date' | 'bigint' | 'varchar';

/** A small relation: `FROM {{windows}} AS w(days, first_day)`. */
export interface RowsLiteral {
  readonly type: 'rows';
  readonly columns: readonly Cell[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Puts the literals into a model's text. @throws InvalidInputError for a placeholder that has no literal. */
export function renderModel(text: string, literals: Readonly<Record<string, Literal>>): string {
  return text.replace(/\{\{([a-z_]+)\}\}/g, (_, name: string) => {
    const literal = literals[name];
    if (!literal) throw new InvalidInputError(`the model asks for {{${name}}}, which nothing gives`, { name });
    return literal.type === 'rows' ? renderRows(literal) : renderCell(literal.type, literal.value);
  });
}

function renderRows({ columns, rows }: RowsLiteral): string {
  if (rows.length === 0) {
    return `(SELECT ${columns.map((type) => `CAST(NULL AS ${type})`).join(', ')} WHERE 1 = 0)`;
  }
  const row = (cells: readonly (string | number)[]) =>
    `(${columns.map((type, i) => renderCell(type, cells[i] as string | number)).join(', ')})`;
  return `(VALUES ${rows.map(row).join(', ')})`;
}

function renderCell(type: Cell, value: string | number): string {
  if (type === 'date') return `DATE '${value}'`;
  if (type === 'bigint') return `CAST(${BigInt(value)} AS bigint)`;
  return `CAST('${String(value).replaceAll("'", "''")}' AS varchar)`;
}
