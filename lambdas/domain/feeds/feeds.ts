import { METRICS } from '../metrics/metric.ts';

/** How a column's text is read. `moment` is an instant, a day or a month (R3.4); `amount` needs the row's `currency`. */
export type ColumnType =
  | 'text'
  | 'date'
  | 'month'
  | 'instant'
  | 'moment'
  | 'integer'
  | 'boolean'
  | 'currency'
  | 'amount'
  | 'rate';

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

export const FEED_NAMES = [
  'people',
  'units',
  'accounts',
  'assignments',
  'activity',
  'contract_lines',
  'invoices',
  'aliases',
  'exceptions',
  'fx_rates',
  'budgets',
] as const;

export type FeedName = (typeof FEED_NAMES)[number];

/** The contract of one kind of input (feeds 1). */
export interface Feed {
  readonly name: FeedName;
  readonly kind: 'snapshot' | 'append';
  /** The columns that name a record. Empty for events, which have no key but `event_id`. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** One refused row refuses the file: there a missing row is missing money (design 4). */
  readonly strict: boolean;
  /** A file without a record says that there is nothing this month (feeds 3). */
  readonly silent: boolean;
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
function column(spec: string): Column {
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

const MAY_BE_SILENT: ReadonlySet<FeedName> = new Set(['exceptions', 'aliases', 'budgets', 'fx_rates', 'activity']);

function feed(name: FeedName, kind: Feed['kind'], key: string, columns: string, strict = false): Feed {
  return {
    name,
    kind,
    strict,
    silent: MAY_BE_SILENT.has(name),
    key: key === '' ? [] : key.split(' '),
    columns: columns.trim().split(/\s+/).map(column),
  };
}

/** Every feed by name, with the columns of feeds 1 in the order in which `truedown template` prints them. */
export const FEEDS: Readonly<Record<FeedName, Feed>> = {
  people: feed(
    'people',
    'snapshot',
    'person_id valid_from',
    `person_id* email user_name full_name unit_id* employment*=employee|contractor sponsor_unit_id valid_from*:date
     valid_to:date`,
  ),
  units: feed(
    'units',
    'snapshot',
    'unit_id valid_from',
    `unit_id* unit_name* parent_id head_name head_email cost_center company_code valid_from*:date valid_to:date
     successor_id`,
    true,
  ),
  accounts: feed(
    'accounts',
    'snapshot',
    'platform account_id',
    `platform* account_id* user_name email employee_number display_name status*=active|inactive|suspended
     kind=!human|service owner_unit_id created_on:date last_login_at:instant`,
  ),
  assignments: feed(
    'assignments',
    'snapshot',
    'platform account_id assignment',
    'platform* account_id* assignment* assigned_on:date last_used_on:date usage_known:boolean',
  ),
  activity: feed(
    'activity',
    'append',
    '',
    `platform* account_id* occurred_at*:moment action*=login|view|create|update|approve|resolve|other module object_id
     quantity:integer=!1 event_id`,
  ),
  contract_lines: feed(
    'contract_lines',
    'snapshot',
    'line_id',
    `line_id* contract_id* vendor* product* metric*=${METRICS.join('|')} platform seat_type module
     quantity:integer annual_amount:amount currency*:currency starts_on*:date ends_on+:date reducible_from:date
     owner_unit_id* basis=actions|active_users|headcount|fixed|even|composite base_lines gl_account`,
    true,
  ),
  invoices: feed(
    'invoices',
    'append',
    'invoice_id invoice_line status',
    `invoice_id* invoice_line* vendor* line_id* period_from*:month period_to*:month amount*:amount currency*:currency
     status*=estimated|final issued_on*:date`,
    true,
  ),
  aliases: feed(
    'aliases',
    'snapshot',
    'platform account_id',
    'platform* account_id* person_id unit_id reason* author* expires_on:date',
  ),
  exceptions: feed(
    'exceptions',
    'snapshot',
    'platform account_id person_id line_id',
    `platform account_id person_id line_id kind*=executive|legal|critical|seasonal|declared reason* author*
     expires_on:date`,
  ),
  fx_rates: feed(
    'fx_rates',
    'append',
    'rate_date from_currency to_currency',
    'rate_date*:date from_currency*:currency to_currency*:currency rate*:rate',
    true,
  ),
  budgets: feed(
    'budgets',
    'snapshot',
    'period unit_id',
    'period*:month unit_id* amount*:amount currency*:currency',
    true,
  ),
};

/**
 * The typed columns of a landed file, the same for every upload of the feed. What each contract column becomes:
 * an amount `<name>` → `<name>_minor` in minor units of the row's currency; an instant `<name>_at` → itself in UTC plus
 * the local date `<name>_on`; a moment `occurred_at` → `occurred_at` (UTC, only of an instant), `occurred_from` and
 * `occurred_on` (first and last local date on which it may lie; equal but for a month) and `grain`; a rate stays exact
 * decimal text. `record` is the record number in the file, `delivered_on` the date of a dated snapshot (R12.3).
 */
export function landedColumns(name: FeedName): readonly TableColumn[] {
  return [
    { name: 'record', type: 'bigint' },
    ...FEEDS[name].columns.flatMap(physicalColumns),
    ...(FEEDS[name].kind === 'snapshot' ? [{ name: 'delivered_on', type: 'date' } as const] : []),
  ];
}

function physicalColumns({ name, type }: Column): TableColumn[] {
  switch (type) {
    case 'integer':
      return [{ name, type: 'bigint' }];
    case 'amount':
      return [{ name: `${name}_minor`, type: 'bigint' }];
    case 'date':
    case 'boolean':
      return [{ name, type }];
    case 'instant':
      return [
        { name, type: 'timestamp' },
        { name: name.replace(/_at$/, '_on'), type: 'date' },
      ];
    case 'moment':
      return [
        { name, type: 'timestamp' },
        { name: name.replace(/_at$/, '_from'), type: 'date' },
        { name: name.replace(/_at$/, '_on'), type: 'date' },
        { name: 'grain', type: 'varchar' },
      ];
    default:
      return [{ name, type: 'varchar' }];
  }
}
