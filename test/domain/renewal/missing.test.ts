import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { missingProtections } from '../../../lambdas/domain/renewal/missing.ts';
import { flatLine } from '../flat-line.ts';
import { held } from './offers.ts';

const units: ContractLine = {
  ...flatLine,
  ...{ lineId: 'VI', metric: 'subscription_unit', platform: 'servicenow', module: 'visibility', quantity: 100n },
};
const health: ContractLine = { ...units, lineId: 'HE', module: 'health' };
const bundle: ContractLine = { ...units, lineId: 'BU', module: 'visibility + health' };
const pool: ContractLine = {
  ...{ ...units, lineId: 'NA', metric: 'consumption', module: 'assists', pool: 'annual_allowance' },
};
const overage: ContractLine = { ...pool, lineId: 'OV', pool: 'overage', quantity: null, overageRate: '0.05' };
const cap = (capOn: string, change: Partial<ContractLine> = {}): ContractLine => ({
  ...{ ...units, lineId: 'CAP', capOn },
  ...change,
});
const EVERY = ['price_lock', 'true_down', 'tier_downgrade', 'growth_at_rate', 'exit'];
const agreed = { upliftCap: '5', protections: EVERY };
const missing = (line: ContractLine, ...others: ContractLine[]) =>
  missingProtections(line, [line, ...others]).join('+');

describe('what a line lacks at its renewal (feeds-metrics 5.3)', () => {
  const SEATS = 'price_lock+true_down+tier_downgrade';
  const UNITS = `uplift_cap+${SEATS}+growth_at_rate+connector_cap`;
  const POOL = 'uplift_cap+price_lock+overage_rate+burst+rollover+exit';

  it.each([
    { line: held, lacks: SEATS, why: 'seats with a cap' },
    { line: { ...held, upliftCap: null }, lacks: `uplift_cap+${SEATS}`, why: 'seats without one' },
    { line: { ...held, upliftCap: '0' }, lacks: SEATS, why: 'a cap of 0 is one' },
    { line: flatLine, lacks: 'uplift_cap+price_lock', why: 'any line' },
    { line: units, lacks: UNITS, why: 'subscription units' },
    { line: health, lacks: `${UNITS}+unresolved_cap`, why: 'health counts unresolved nodes' },
    { line: bundle, lacks: `${UNITS}+unresolved_cap`, why: 'so does a bundle with it' },
    { line: pool, lacks: POOL, why: 'a pool' },
    { line: overage, lacks: 'uplift_cap+price_lock', why: 'a line that prices overage is no pool' },
  ])('$why: $lacks', ({ line, lacks }) => expect(missing(line)).toBe(lacks));

  it.each([
    { line: { ...held, ...agreed }, lacks: '', why: 'seats' },
    { line: { ...flatLine, ...agreed }, lacks: '', why: 'any line' },
    { line: { ...units, ...agreed }, lacks: 'connector_cap', why: 'units, but for a cap line' },
    { line: { ...pool, ...agreed }, lacks: 'overage_rate+burst+rollover', why: 'a pool, but for its own columns' },
    {
      line: { ...pool, ...agreed, burst: 1n, pool: 'carry_forward' },
      lacks: 'overage_rate',
      why: 'a pool, but for an overage line',
    },
  ])('every right that can be agreed: $why', ({ line, lacks }) => expect(missing(line)).toBe(lacks));

  it.each([
    { other: cap('Cloud Discovery'), lacks: '', why: 'a cap on a source' },
    { other: cap('server'), lacks: 'connector_cap', why: 'a cap on a class is none on a connector' },
    { other: cap('Cloud Discovery', { platform: 'other' }), lacks: 'connector_cap', why: 'of another platform' },
    { other: cap('Cloud Discovery', { module: 'health' }), lacks: 'connector_cap', why: 'of another product' },
  ])('units beside $why', ({ other, lacks }) => expect(missing({ ...units, ...agreed }, other)).toBe(lacks));

  it.each([
    { others: [cap('unresolved', { module: 'health' })], lacks: 'connector_cap', why: 'a cap on what is unresolved' },
    { others: [cap('unresolved')], lacks: 'connector_cap+unresolved_cap', why: 'the cap of another product' },
    {
      others: [cap('unresolved', { module: 'health' }), cap('Events', { module: 'health' })],
      lacks: '',
      why: 'both caps',
    },
  ])('health beside $why', ({ others, lacks }) => expect(missing({ ...health, ...agreed }, ...others)).toBe(lacks));

  it.each([
    { other: overage, lacks: '', why: 'its overage line' },
    { other: { ...overage, module: 'hub' }, lacks: 'overage_rate', why: 'the overage line of another meter' },
    { other: { ...pool, lineId: 'NB' }, lacks: 'overage_rate', why: 'another line that brings units' },
  ])('a pool beside $why', ({ other, lacks }) =>
    expect(missing({ ...pool, ...agreed, burst: 1n, pool: 'carry_forward' }, other)).toBe(lacks),
  );

  it.each([
    { burst: null, pool: 'ambiguous', lacks: 'burst+rollover' },
    { burst: 0n, pool: null, lacks: 'burst+rollover' },
    { burst: 10n, pool: 'annual_allowance', lacks: 'rollover' },
  ])('a pool with burst $burst of kind $pool lacks $lacks', ({ lacks, ...change }) =>
    expect(missing({ ...pool, ...agreed, ...change }, overage)).toBe(lacks),
  );
});
