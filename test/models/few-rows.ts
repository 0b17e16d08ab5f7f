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

/** What a test looks at of each row, sorted. */
export function seen(rows: readonly Record<string, unknown>[], ...columns: readonly string[]): string[] {
  return rows.map((row) => columns.map((column) => String(row[column])).join(' ')).sort();
}
