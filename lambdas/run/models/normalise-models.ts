import { type Models, model } from './model.ts';

/** The models of step normalise, each after those that it reads. */
export const NORMALISE_MODELS = {
  input_rows: model('feed upload row_count:bigint'),
  input_sums: model('upload name total:bigint'),
  normalised_people: model(
    `
      person_id email user_name full_name unit_id employment sponsor_unit_id valid_from:date valid_to:date
      found_at variants:bigint
    `,
    'people',
  ),
  normalised_units: model(
    `
      unit_id valid_from:date unit_name parent_id head_name head_email cost_center company_code valid_to:date
      successor_id found_at variants:bigint
    `,
    'units',
  ),
  normalised_accounts: model(
    `
      platform account_id user_name email employee_number display_name status kind owner_unit_id created_on:date
      last_login_on:date delivered_on:date found_at variants:bigint
    `,
    'accounts',
  ),
  normalised_assignments: model(
    `
      platform account_id assignment assigned_on:date last_used_on:date usage_known:boolean delivered_on:date
      found_at variants:bigint
    `,
    'assignments',
  ),
  normalised_aliases: model(
    'platform account_id person_id unit_id reason author expires_on:date found_at variants:bigint',
    'aliases',
  ),
  normalised_exceptions: model(
    'platform account_id person_id line_id kind reason author expires_on:date found_at variants:bigint',
    'exceptions',
  ),
  normalised_contract_lines: model(
    `
      line_id contract_id vendor product metric platform seat_type module quantity:bigint
      annual_amount_minor:bigint currency starts_on:date ends_on:date reducible_from:date owner_unit_id basis
      base_lines gl_account ratio_set cap_on pool burst:bigint overage_rate allowance:bigint tier uplift_cap
      protections found_at variants:bigint
    `,
    'contract_lines',
  ),
  normalised_invoices: model(
    `
      invoice_id invoice_line status vendor line_id period_from period_to amount_minor:bigint currency
      issued_on:date found_at variants:bigint
    `,
    'invoices',
  ),
  normalised_fx_rates: model('rate_date:date from_currency to_currency rate found_at variants:bigint', 'fx_rates'),
  normalised_budgets: model('period unit_id amount_minor:bigint currency found_at variants:bigint', 'budgets'),
  normalised_resources: model(
    `
      platform resource_id table_name class name products install_status environment owner_unit_id owner_person
      owner_key cost_center first_discovered:date last_discovered:date retired_on:date decommissioned_on:date
      discovery_source serial_number fqdn ip_address duplicate_of has_agent:boolean found_at variants:bigint
    `,
    'resources',
  ),
  normalised_unresolved_objects: model(
    `
      platform node is_unresolved:boolean source owner_unit_id first_seen:date last_seen:date resolved_on:date
      found_at variants:bigint
    `,
    'unresolved_objects',
  ),
  normalised_class_audits: model(
    'platform resource_id table_name class reason author found_at variants:bigint',
    'class_audits',
  ),
  normalised_resource_counts: model(
    `
      platform product class counted_on:date is_average:boolean unit_id resources:bigint found_at
      variants:bigint
    `,
    'resource_counts',
  ),
  normalised_action_weights: model(
    'platform meter action_type weight:bigint valid_from:date valid_to:date found_at variants:bigint',
    'action_weights',
  ),
  normalised_planned_growth: model(
    'platform meter period growth_percent reason author found_at variants:bigint',
    'planned_growth',
  ),
  normalised_capabilities: model('platform product capability tier', 'capabilities'),
  normalised_quotes: model(
    `
      quote_id quote_line product metric tier quantity:bigint annual_amount_minor:bigint currency
      replaces_line_id found_at variants:bigint
    `,
    'quotes',
  ),
  normalised_benchmarks: model('product metric tier currency low high source found_at variants:bigint', 'benchmarks'),
  repeated_rows: model('upload record:bigint', 'activity'),
  normalised_activity: model(
    'platform written_id grade events:bigint last_on:date last_a_year_ago_on:date',
    'activity',
  ),
  repeated_readings: model(
    'platform meter reading_id upload record:bigint seen_as:bigint variants:bigint found_at',
    'meter_readings',
  ),
  meter_days: model(
    'platform meter action_type read_on:date quantity:bigint readings:bigint units:bigint',
    'meter_readings',
  ),
  meant_accounts: model('platform written_id account_id is_known:boolean has_activity:boolean'),
  period_draws: model(
    'platform meter account_id action_type read_on:date quantity:bigint weight:bigint',
    'meter_readings',
  ),
  capability_days: model('platform product used_from:date used_on:date', 'capability_use'),
  period_capabilities: model('platform product capability account_id used_on:date', 'capability_use'),
  metered_platforms: model(
    'platform kind',
    'normalised_resources',
    'normalised_unresolved_objects',
    'resource_counts',
    'meter_days',
  ),
  period_actions: model('platform account_id module occurred_on:date quantity:bigint', 'activity'),
  resolved_exceptions: model('platform account_id person_id line_id expires_on:date', 'normalised_exceptions'),
  platforms: model(
    `
      platform is_judged_by_actions:boolean states_last_login:boolean has_assignments:boolean delivered_on:date
      stated_on:date
    `,
    'normalised_accounts',
  ),
  record_days: model('platform occurred_from:date occurred_on:date is_record:boolean', 'activity'),
  unmet_references: model('feed named_in platform named_id row_count:bigint found_at'),
  email_domains: model('domain'),
  contradictions: model('feed record_key found_at'),
  overlaps: model('feed record_key found_at next_found_at'),
} as const satisfies Models;
