/**
 * How a column's text is read. `day` is a day, or an instant of which the local date counts (R1.4); `moment` is an instant,
 * a day or a month (R3.4); `integer` is a whole number from 0, `signed` one that may be below it; `amount` needs the row's
 * `currency`; a `rate` is above 0, a `decimal` any number.
 */
export type ColumnType =
  | 'text'
  | 'date'
  | 'day'
  | 'month'
  | 'instant'
  | 'moment'
  | 'integer'
  | 'signed'
  | 'boolean'
  | 'currency'
  | 'amount'
  | 'rate'
  | 'decimal';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Must be in the header. */
  readonly required: boolean;
  /** Must be filled in every row. */
  readonly filled: boolean;
  /** The closed list of values, where there is one. */
  readonly values?: readonly string[];
  /** What an empty cell means, where that is not "unknown". */
  readonly empty?: string;
}

/** A physical column of a landed or computed table, in the types that both engines share (sql.md S9). */
export interface TableColumn {
  readonly name: string;
  readonly type: 'varchar' | 'bigint' | 'date' | 'timestamp' | 'boolean';
}

const COLUMN = /^([a-z_]+)([*+]?)(?::([a-z]+))?(?:=(.*))?$/;

/**
 * Reads `name*:type=!first|other`: `*` in the header and filled, `+` in the header (an open end may be empty), a type
 * other than text, a closed list or, after `!`, one whose first value is what an empty cell means.
 */
export function column(spec: string): Column {
  const [, name, star, type = 'text', rest] = COLUMN.exec(spec) as unknown as [string, string, string, string, string];
  const values = rest?.replace('!', '').split('|');
  return {
    name,
    type: type as ColumnType,
    required: star !== '',
    filled: star === '*',
    ...(values && type === 'text' ? { values } : {}),
    ...(rest?.startsWith('!') ? { empty: values?.[0] as string } : {}),
  };
}

/** Whether a column holds whole numbers that can be added up. */
export function isWhole({ type }: Pick<Column, 'type'>): boolean {
  return type === 'integer' || type === 'signed';
}

/** The names of what an instant or a moment lands as, whether its column is called `read_on` or `occurred_at`. */
export function momentNames({ name }: Pick<Column, 'name'>): Record<'at' | 'from' | 'on', string> {
  const stem = name.replace(/_(at|on)$/, '');
  return { at: `${stem}_at`, from: `${stem}_from`, on: `${stem}_on` };
}

/** What a column becomes in a landed file. */
export function physicalColumns(column: Column): TableColumn[] {
  const { name, type } = column;
  const { at, from, on } = momentNames(column);
  switch (type) {
    case 'integer':
    case 'signed':
      return [{ name, type: 'bigint' }];
    case 'amount':
      return [{ name: `${name}_minor`, type: 'bigint' }];
    case 'date':
    case 'boolean':
      return [{ name, type }];
    case 'day':
      return [{ name, type: 'date' }];
    case 'instant':
      return [
        { name: at, type: 'timestamp' },
        { name: on, type: 'date' },
      ];
    case 'moment':
      return [
        { name: at, type: 'timestamp' },
        { name: from, type: 'date' },
        { name: on, type: 'date' },
        { name: 'grain', type: 'varchar' },
      ];
    default:
      return [{ name, type: 'varchar' }];
  }
}
