import { type Models, model } from './model.ts';

/** The models of step attribute, each after those that it reads. */
export const ATTRIBUTE_MODELS = {
  account_days: model('platform account_id on_day:date'),
  key_matches: model('platform account_id key_rank:bigint person_id persons:bigint'),
  matched_accounts: model('platform account_id on_day:date person_id match'),
  claimed_accounts: model('platform account_id on_day:date claim person_id unit_id'),
  memberships: model(`
      person_id on_day:date full_name unit_id is_in_force:boolean has_left:boolean is_contractor:boolean
      sponsor_unit_id
  `),
  attributed_accounts: model('platform account_id on_day:date person_id person has_left:boolean reason unit_id'),
  crowded_people: model('platform person_id account_id accounts:bigint', 'attributed_accounts'),
  candidates: model('platform account_id person_id', 'key_matches'),
  headcounts: model('unit_id people:bigint'),
  attributed_actions: model('platform module unit_id actor last_action_on:date actions:bigint', 'period_actions'),
  attributed_draws: model(
    `
      platform meter account_id action_type weight:bigint person_id person reason unit_id last_on:date
      quantity:bigint units:bigint
    `,
    'period_draws',
  ),
  used_capabilities: model('platform product capability reason unit_id', 'period_capabilities'),
  owned_resources: model('kind platform id reason unit_id', 'normalised_resources', 'normalised_unresolved_objects'),
  counted_resources: model(
    `
      kind platform id product class table_name may_count:boolean audited_table audited_class name source
      environment serial_number fqdn ip_address last_discovered:date retired_on:date decommissioned_on:date
      first_day:date last_counted_day:date counted_days:bigint reason unit_id
    `,
    'owned_resources',
  ),
  resource_days: model('platform product class source unit_id resource_days:bigint', 'counted_resources'),
  daily_resources: model('platform product class source on_day:date resources:bigint', 'counted_resources'),
  held_assignments: model(
    'platform account_id assignment assigned_on:date last_used_on:date is_usage_known:boolean type_rank:bigint',
    'normalised_assignments',
  ),
  assignment_types: model('platform assignment type_rank:bigint accounts:bigint', 'held_assignments'),
  counted_accounts: model(
    'platform account_id type_rank:bigint assigned_on:date is_usage_known:boolean left_out',
    'held_assignments',
  ),
  left_out_assignments: model('platform account_id assignment type_rank:bigint reason', 'held_assignments'),
  attributed_seats: model(
    `
      platform account_id type_rank:bigint assigned_on:date is_usage_known:boolean person_id person
      has_left:boolean reason unit_id
    `,
    'counted_accounts',
  ),
  seat_usage: model(
    'platform account_id last_use_on:date last_use_a_year_ago_on:date last_login_on:date last_action_on:date',
    'attributed_seats',
  ),
  seat_capabilities: model('platform account_id product capability', 'period_capabilities'),
} as const satisfies Models;
