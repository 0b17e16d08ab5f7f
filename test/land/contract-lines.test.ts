import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop } from './drop.ts';
import { readLanded } from './read-landed.ts';

const COMMON = {
  line_id: 'L',
  contract_id: 'C',
  vendor: 'ServiceNow',
  product: 'P',
  currency: 'EUR',
  starts_on: '2026-01-01',
  ends_on: '',
  owner_unit_id: 'OPS',
  platform: 'servicenow',
};
const LINES = {
  seats: { ...COMMON, metric: 'per_user', seat_type: 'fulfiller', quantity: '40' },
  units: { ...COMMON, metric: 'subscription_unit', module: 'visibility', ratio_set: 'itom-2024-02', quantity: '400' },
  pool: { ...COMMON, metric: 'consumption', module: 'assists', quantity: '120000' },
  overage: { ...COMMON, metric: 'consumption', module: 'assists', pool: 'overage', overage_rate: '0.0125' },
  flat: { ...COMMON, metric: 'flat', basis: 'headcount' },
} as const;

async function landLine(line: keyof typeof LINES, changes: Record<string, string>) {
  const store = await temporaryStore();
  const receipt = await drop('s/lines.csv', csv('contract_lines', [{ ...LINES[line], ...changes }]), { store });
  if (receipt.landing === null) return receipt.reasons.at(-1);
  return (await readLanded(store, receipt)).rows[0];
}

describe('lines of subscription units and pools (feeds 1)', () => {
  it.each([
    { line: 'units', changes: {}, lands: { metric: 'subscription_unit', ratio_set: 'itom-2024-02', quantity: '400' } },
    { line: 'units', changes: { module: 'sam+ham', cap_on: 'SG-Tanium' }, lands: { cap_on: 'SG-Tanium' } },
    { line: 'pool', changes: {}, lands: { pool: null, burst: null, overage_rate: null } },
    {
      line: 'pool',
      changes: { pool: 'Carry_Forward', burst: '5000' },
      lands: { pool: 'carry_forward', burst: '5000' },
    },
    { line: 'pool', changes: { quantity: '', base_lines: 'A+B' }, lands: { quantity: null, base_lines: 'A+B' } },
    { line: 'overage', changes: {}, lands: { pool: 'overage', overage_rate: '0.0125', annual_amount_minor: null } },
    { line: 'seats', changes: { allowance: '100' }, lands: { allowance: '100' } },
    { line: 'seats', changes: { tier: 'Pro', uplift_cap: '5.5' }, lands: { tier: 'Pro', uplift_cap: '5.5' } },
    { line: 'flat', changes: { uplift_cap: '0' }, lands: { uplift_cap: '0' } },
    { line: 'flat', changes: { protections: 'exit + Price_Lock' }, lands: { protections: 'exit + Price_Lock' } },
  ] as const)('$line $changes lands as $lands', async ({ line, changes, lands }) => {
    expect(await landLine(line, changes)).toMatchObject(lands);
  });

  it.each([
    { line: 'units', changes: { platform: '' }, column: 'platform', says: 'platform is empty on a subscription_unit' },
    { line: 'units', changes: { module: '' }, column: 'module', says: 'write the product that it is counted by' },
    { line: 'units', changes: { ratio_set: '' }, column: 'ratio_set', says: 'such as itom-2024-02' },
    { line: 'units', changes: { quantity: '' }, column: 'quantity', says: 'write the entitlement in units' },
    { line: 'units', changes: { quantity: '0' }, column: 'quantity', says: 'quantity is 0; it must be above 0' },
    { line: 'units', changes: { basis: 'even' }, column: 'basis', says: 'basis "even": a subscription_unit line' },
    { line: 'units', changes: { pool: 'ambiguous' }, column: 'pool', says: 'pool belongs to consumption lines' },
    { line: 'units', changes: { allowance: '5' }, column: 'allowance', says: 'allowance belongs to per_user lines' },
    { line: 'pool', changes: { platform: '' }, column: 'platform', says: 'platform is empty on a consumption line' },
    { line: 'pool', changes: { module: '' }, column: 'module', says: 'write the meter that it is counted by' },
    { line: 'pool', changes: { basis: 'actions' }, column: 'basis', says: 'leave it empty' },
    { line: 'pool', changes: { quantity: '' }, column: 'quantity', says: 'or base_lines whose seats bring them' },
    { line: 'pool', changes: { overage_rate: '1' }, column: 'overage_rate', says: 'on a line with pool overage' },
    { line: 'pool', changes: { allowance: '9' }, column: 'allowance', says: 'allowance belongs to per_user lines' },
    { line: 'pool', changes: { ratio_set: 'sam' }, column: 'ratio_set', says: 'belongs to subscription_unit lines' },
    { line: 'pool', changes: { burst: '-5' }, column: 'burst', says: 'burst "-5" is below 0' },
    {
      line: 'pool',
      changes: { pool: 'yearly' },
      column: 'pool',
      says: 'is not one of annual_allowance, carry_forward',
    },
    {
      line: 'overage',
      changes: { overage_rate: '' },
      column: 'overage_rate',
      says: 'what one unit beyond the pool costs',
    },
    { line: 'overage', changes: { overage_rate: '0' }, column: 'overage_rate', says: 'is not a rate above 0' },
    { line: 'overage', changes: { quantity: '5' }, column: 'quantity', says: 'so it has no quantity; leave it empty' },
    { line: 'overage', changes: { burst: '5' }, column: 'burst', says: 'so it has no burst' },
    { line: 'overage', changes: { base_lines: 'A' }, column: 'base_lines', says: 'so it has no base_lines' },
    { line: 'overage', changes: { annual_amount: '5' }, column: 'annual_amount', says: 'so it has no annual_amount' },
    { line: 'seats', changes: { ratio_set: 'ham' }, column: 'ratio_set', says: 'belongs to subscription_unit lines' },
    { line: 'seats', changes: { cap_on: 'server' }, column: 'cap_on', says: 'belongs to subscription_unit lines' },
    { line: 'flat', changes: { burst: '0' }, column: 'burst', says: 'burst belongs to consumption lines' },
    { line: 'flat', changes: { allowance: '1' }, column: 'allowance', says: 'allowance belongs to per_user lines' },
    { line: 'seats', changes: { uplift_cap: '-1' }, column: 'uplift_cap', says: 'uplift_cap "-1" is below 0' },
    { line: 'seats', changes: { uplift_cap: '5%' }, column: 'uplift_cap', says: 'is not a number' },
    {
      line: 'seats',
      changes: { protections: 'exit+price-lock' },
      column: 'protections',
      says: 'protections "price-lock" is not one of price_lock, true_down, tier_downgrade, growth_at_rate, exit, joined by +; did you mean price_lock?',
    },
    {
      line: 'seats',
      changes: { metric: 'subscription_units' },
      column: 'metric',
      says: 'did you mean subscription_unit?',
    },
  ] as const)('refuses $line $changes', async ({ line, changes, column, says }) => {
    expect(await landLine(line, changes)).toMatchObject({ record: 1, column, reason: expect.stringContaining(says) });
  });
});
