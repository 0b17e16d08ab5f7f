import { METRICS } from '../metrics/metric.ts';
import { RESOURCE_CLASSES } from '../resources/classes.ts';
import { type Column, column, physicalColumns, type TableColumn } from './column-spec.ts';
import type { FeedName } from './feed-names.ts';

export type { Column, ColumnType, TableColumn } from './column-spec.ts';

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

const MAY_BE_SILENT: ReadonlySet<FeedName> = new Set([
  ...(['exceptions', 'aliases', 'budgets', 'fx_rates', 'activity', 'unresolved_objects', 'class_audits'] as const),
  ...(['meter_readings', 'planned_growth', 'capability_use', 'quotes'] as const),
]);

/** How a line is charged: by a family of metrics. */
const LINE_METRICS = METRICS.join('|');

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
    `line_id* contract_id* vendor* product* metric*=${LINE_METRICS} platform seat_type module
     quantity:integer annual_amount:amount currency*:currency starts_on*:date ends_on+:date reducible_from:date
     owner_unit_id* basis=actions|active_users|headcount|fixed|even|composite base_lines gl_account ratio_set cap_on
     pool=annual_allowance|carry_forward|ambiguous|overage burst:integer overage_rate:rate allowance:integer tier
     uplift_cap:decimal protections`,
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
  resources: feed(
    'resources',
    'snapshot',
    'platform resource_id',
    `platform* resource_id* class* name products install_status environment owner_unit_id owner_person cost_center
     first_discovered:day last_discovered:day retired_on:day decommissioned_on:day discovery_source serial_number fqdn
     ip_address duplicate_of agent:boolean=!false`,
  ),
  unresolved_objects: feed(
    'unresolved_objects',
    'snapshot',
    'platform node',
    'platform* node* type source owner_unit_id first_seen:day last_seen:day resolved_on:day',
  ),
  resource_counts: feed(
    'resource_counts',
    'append',
    'platform product class counted_on aggregated unit_id',
    `platform* product* class*=${RESOURCE_CLASSES.join('|')} counted_on*:date count*:integer aggregated:boolean=!false
     unit_id`,
  ),
  class_audits: feed(
    'class_audits',
    'snapshot',
    'platform resource_id',
    'platform* resource_id* class* reason* author*',
  ),
  meter_readings: feed(
    'meter_readings',
    'append',
    'platform meter reading_id',
    'platform* meter* read_on*:moment account_id action_type quantity*:signed reading_id',
  ),
  action_weights: feed(
    'action_weights',
    'snapshot',
    'platform meter action_type valid_from',
    'platform* meter* action_type* weight*:integer valid_from*:date valid_to:date',
    true,
  ),
  planned_growth: feed(
    'planned_growth',
    'snapshot',
    'platform meter period',
    'platform* meter* period*:month growth_percent*:decimal reason* author*',
  ),
  capabilities: feed(
    'capabilities',
    'snapshot',
    'platform product capability tier',
    'platform* product* capability* tier*',
  ),
  capability_use: feed(
    'capability_use',
    'append',
    '',
    'platform* product* capability* used_on*:moment account_id environment quantity:integer=!1',
  ),
  quotes: feed(
    'quotes',
    'snapshot',
    'quote_id quote_line',
    `quote_id* quote_line* product* metric*=${LINE_METRICS} tier quantity*:integer annual_amount*:amount
     currency*:currency replaces_line_id`,
    true,
  ),
  benchmarks: feed(
    'benchmarks',
    'snapshot',
    'product metric tier currency',
    `product* metric*=${LINE_METRICS} tier currency*:currency low*:rate high*:rate source*`,
    true,
  ),
};

/**
 * The typed columns of a landed file, the same for every upload of the feed. What each contract column becomes:
 * an amount `<name>` → `<name>_minor` in minor units of the row's currency; an instant `<name>_at` → itself in UTC plus
 * the local date `<name>_on`; a moment `occurred_at` or `read_on` → `read_at` (UTC, only of an instant), `read_from` and
 * `read_on` (first and last local date on which it may lie; equal but for a month) and `grain`; a day → the local date; a
 * rate or a decimal stays exact decimal text. `record` is the record number in the file, `delivered_on` the date of a dated snapshot (R12.3).
 */
export function landedColumns(name: FeedName): readonly TableColumn[] {
  return [
    { name: 'record', type: 'bigint' },
    ...FEEDS[name].columns.flatMap(physicalColumns),
    ...(FEEDS[name].kind === 'snapshot' ? [{ name: 'delivered_on', type: 'date' } as const] : []),
  ];
}
