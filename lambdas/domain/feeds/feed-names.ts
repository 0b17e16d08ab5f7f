/** The kinds of input by name (feeds 1), apart from what they hold: most programs need the names alone. */
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
  'resources',
  'unresolved_objects',
  'resource_counts',
  'class_audits',
  'meter_readings',
  'action_weights',
  'planned_growth',
  'capabilities',
  'capability_use',
  'quotes',
  'benchmarks',
] as const;

export type FeedName = (typeof FEED_NAMES)[number];
