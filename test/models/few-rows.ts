import type { LandedRow } from './model-rows.ts';

/** A person of Operations, in force without an end. */
export const person = (person_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ person_id, email: `${person_id}@tiny.example`, user_name: person_id, full_name: person_id.toUpperCase() },
  ...{ unit_id: 'OPS', employment: 'employee', valid_from: '2020-01-01' },
  ...change,
});

/** An active account of a person on ServiceNow, matched by its user name. */
export const account = (account_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', account_id, user_name: account_id, status: 'active', kind: 'human' },
  ...{ created_on: '2020-02-01' },
  ...change,
});

/** An assignment that makes a fulfiller's seat. */
export const assignment = (account_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', account_id, assignment: 'itil', assigned_on: '2020-02-01', usage_known: true },
  ...change,
});

/** One update in October, on a day. */
export const activity = (account_id: string, day: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', account_id, action: 'update', quantity: 1, grain: 'instant' },
  ...{ occurred_at: `${day}T10:00:00Z`, occurred_from: day, occurred_on: day },
  ...change,
});

/** An alias to Finance. */
export const alias = (account_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', account_id, unit_id: 'FIN', reason: 'r', author: 'a' },
  ...change,
});

/** An exception that keeps an account's seat. */
export const exception = (change: LandedRow): LandedRow => ({
  ...{ kind: 'keep', reason: 'r', author: 'a' },
  ...change,
});

/** A unit in force without an end. */
export const unit = (unit_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ unit_id, unit_name: unit_id, valid_from: '2019-01-01' },
  ...change,
});

/** A flat line of Operations since January. */
export const line = (line_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ line_id, contract_id: 'C', vendor: 'V', product: 'P', metric: 'flat', currency: 'EUR' },
  ...{ starts_on: '2026-01-01', owner_unit_id: 'OPS' },
  ...change,
});

/** An approved invoice line of October. */
export const invoice = (invoice_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ invoice_id, invoice_line: '1', vendor: 'V', line_id: 'L', period_from: '2026-10', period_to: '2026-10' },
  ...{ amount_minor: 100, currency: 'EUR', status: 'approved', issued_on: '2026-10-15' },
  ...change,
});

/** A unit's budget of October. */
export const budget = (unit_id: string, amount_minor: number, change: LandedRow = {}): LandedRow => ({
  ...{ period: '2026-10', unit_id, amount_minor, currency: 'EUR' },
  ...change,
});

/** A server of ServiceNow's CMDB that nobody owns, without dates. */
export const resource = (resource_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', resource_id, class: 'cmdb_ci_server' },
  ...change,
});

/** A node that events name and the CMDB does not know. */
export const node = (name: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', node: name },
  ...change,
});

/** Ten servers in visibility, as the vendor counted them on a day. */
export const count = (counted_on: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', product: 'visibility', class: 'server', counted_on, count: 10 },
  ...change,
});

/** What somebody found a resource to be: a container. */
export const audit = (resource_id: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', resource_id, class: 'cmdb_ci_docker_container', reason: 'r', author: 'a' },
  ...change,
});

/** Ten assists that an account drew on a day. */
export const reading = (account_id: string | null, day: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', meter: 'assists', account_id, quantity: 10, grain: 'day' },
  ...{ read_from: day, read_on: day },
  ...change,
});

/** What one summary draws, since 2020. */
export const weight = (value: number, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', meter: 'assists', action_type: 'summary', weight: value, valid_from: '2020-01-01' },
  ...change,
});

/** Growth of a month in percent. */
export const growth = (period: string, growth_percent: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', meter: 'assists', period, growth_percent, reason: 'r', author: 'a' },
  ...change,
});

/** A capability that only Pro and above have. */
export const capability = (name: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', product: 'ITSM', capability: name, tier: 'Pro' },
  ...change,
});

/** One use of a capability on a day. */
export const use = (account_id: string | null, day: string, change: LandedRow = {}): LandedRow => ({
  ...{ platform: 'servicenow', product: 'ITSM', capability: 'predictive', account_id, quantity: 1, grain: 'day' },
  ...{ used_from: day, used_on: day },
  ...change,
});

/** Forty ITSM seats at 1,320.00 each, as a vendor offers them. */
export const quoteLine = (quote_line: string, change: LandedRow = {}): LandedRow => ({
  ...{ quote_id: 'Q', quote_line, product: 'ITSM', metric: 'per_user', tier: 'Advanced', quantity: 40 },
  ...{ annual_amount_minor: 5280000, currency: 'EUR' },
  ...change,
});

/** What others pay for an ITSM seat. */
export const benchmark = (change: LandedRow = {}): LandedRow => ({
  ...{ product: 'ITSM', metric: 'per_user', tier: 'Advanced', currency: 'EUR', low: '800', high: '1200' },
  ...{ source: 'adviser' },
  ...change,
});
