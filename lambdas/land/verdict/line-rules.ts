import { nearest } from '../../domain/text/nearest.ts';
import { shown } from '../../layouts/cell-text.ts';
import { aboveNothing, notBefore, notBelow, type RowRule } from './row-rule.ts';

/** Rights that a contract line may grant. */
const PROTECTIONS = ['price_lock', 'true_down', 'tier_downgrade', 'growth_at_rate', 'exit'];

const UNITS = "r.metric = 'subscription_unit'";
const DRAWN = "r.metric = 'consumption'";
const OVERAGE = "r.pool = 'overage'";
const POOL = "coalesce(r.pool, '') <> 'overage'";

/** What a contract line must keep besides the types of its columns (feeds 1): what one row alone shows. */
export const LINE_RULES: readonly RowRule[] = [
  notBefore('starts_on', 'ends_on'),
  ...['subscription_unit', 'consumption'].flatMap((metric) => [
    needs(metric, 'platform', 'write the platform that it is counted on'),
    needs(metric, 'module', `write ${metric === 'consumption' ? 'the meter' : 'the product'} that it is counted by`),
    none(`r.metric = '${metric}'`, 'basis', `a ${metric} line is divided by what is counted, so it has no basis`),
  ]),
  needs('subscription_unit', 'ratio_set', 'write the rule set of the contract, such as itom-2024-02'),
  needs('subscription_unit', 'quantity', 'write the entitlement in units'),
  { ...aboveNothing('quantity'), broken: `coalesce(${UNITS} AND r.quantity < 1, false)` },
  {
    column: 'quantity',
    broken: `coalesce(${DRAWN} AND ${POOL} AND r.quantity IS NULL AND r.base_lines IS NULL, false)`,
    reason: 'a pool has a quantity, the units of one contract year, or base_lines whose seats bring them; fill one',
  },
  {
    column: 'overage_rate',
    broken: `coalesce(${OVERAGE} AND r.overage_rate IS NULL, false)`,
    reason: 'overage_rate is empty; a line with pool overage says what one unit beyond the pool costs',
  },
  ...['quantity', 'burst', 'base_lines', 'annual_amount'].map((column) =>
    none(OVERAGE, column, `a line with pool overage prices what goes beyond the pool, so it has no ${column}`),
  ),
  none(`${DRAWN} AND ${POOL}`, 'overage_rate', 'overage_rate stands on a line with pool overage, one of its own'),
  ...['ratio_set', 'cap_on'].map((column) => only('subscription_unit', column)),
  ...['pool', 'burst', 'overage_rate'].map((column) => only('consumption', column)),
  only('per_user', 'allowance'),
  notBelow('uplift_cap', 0),
  {
    column: 'protections',
    broken: `coalesce(NOT regexp_full_match(lower(r.protections), '${protectionsForm()}'), false)`,
    reason: protectionsReason,
  },
];

function needs(metric: string, column: string, fix: string): RowRule {
  return {
    column,
    broken: `coalesce(r.metric = '${metric}' AND r.${column} IS NULL, false)`,
    reason: `${column} is empty on a ${metric} line; ${fix}`,
  };
}

function none(where: string, column: string, why: string): RowRule {
  return {
    column,
    broken: `coalesce(${where} AND r.t_${column} IS NOT NULL, false)`,
    reason: (cell) => `${column} "${shown(cell)}": ${why}; leave it empty`,
  };
}

function only(metric: string, column: string): RowRule {
  return none(`r.metric <> '${metric}'`, column, `${column} belongs to ${metric} lines`);
}

function protectionsForm(): string {
  const one = ` *(${PROTECTIONS.join('|')}) *`;
  return `${one}([+]${one})*`;
}

function protectionsReason(cell: string): string {
  const words = cell.split('+').map((word) => word.trim());
  const unknown = words.find((word) => !PROTECTIONS.includes(word.toLowerCase())) ?? '';
  const meant = nearest(unknown.toLowerCase(), PROTECTIONS);
  return `protections "${shown(unknown)}" is not one of ${PROTECTIONS.join(', ')}, joined by +${meant ? `; did you mean ${meant}?` : ''}`;
}
