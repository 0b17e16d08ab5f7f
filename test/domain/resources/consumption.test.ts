import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { type Consumption, consumedUnits, statusOf } from '../../../lambdas/domain/resources/consumption.ts';
import type { CountedProduct } from '../../../lambdas/domain/resources/product-counts.ts';
import { consume, daily, product, vendor } from './few-resources.ts';

const servers = (count: number) => product({ daily: daily('server', count) });
const told = (one: Consumption) => `${one.product} ${consumedUnits(one)}`;

describe('a bundle consumes the largest of its products (R8.2)', () => {
  it.each([
    { of: { visibility: servers(5), health: servers(3) }, is: 'visibility 5', why: 'the first' },
    { of: { visibility: servers(3), health: servers(5) }, is: 'health 5', why: 'the second' },
    { of: { visibility: servers(5), health: servers(5) }, is: 'visibility 5', why: 'on a tie the first that is named' },
    { of: { health: servers(5) }, is: 'health 5', why: 'the one that is observed' },
    { of: {}, is: 'visibility null', why: 'none is observed: not known' },
    {
      of: { visibility: servers(5), health: product({ daily: [...daily('server', 5), ...daily('paas', 1)] }) },
      is: 'health 6',
      why: 'by the exact average',
    },
  ])('$why: $is', ({ of, is }) => expect(told(consume(of, { module: 'visibility + health' }))).toBe(is));
});

describe('a cap counts its part by resources alone (R8.8, feeds-metrics 3.5)', () => {
  const all = product({
    daily: [
      ...daily('server', 6, '2026-10-22', 'SCCM'),
      ...daily('unresolved', 4, '2026-10-27', 'Dynatrace'),
      ...daily('paas', 3, '2026-10-22', 'unresolved'),
    ],
    vendor: [vendor('2026-10-05', 900)],
  });
  const cap = (change: Partial<ContractLine>, of: CountedProduct = all) =>
    consume({ health: of }, { module: 'health', ...change });

  it.each([
    { capOn: 'unresolved', is: '2', why: 'a class, over the days of the product, and not the source of that name' },
    { capOn: 'SCCM', is: '6', why: 'a source' },
    { capOn: 'Dynatrace', is: '2', why: 'a source of nodes' },
    { capOn: 'Nobody', is: '0', why: 'a source that found nothing' },
    { capOn: null, is: '900', why: 'without a cap the vendor decides' },
  ])('$why: $is', ({ capOn, is }) => expect(cap({ capOn }).count?.exact.toString()).toBe(is));

  it('is not known without resources, whatever the vendor counted', () => {
    expect(cap({ capOn: 'server' }, product({ vendor: [vendor('2026-10-05', 900)] })).count).toBeUndefined();
  });
});

it('units by discovery source are of resources, without one first (R8.8)', () => {
  const found = product({
    daily: [...daily('server', 2, undefined, 'SCCM'), ...daily('device', 10, undefined, 'SCCM'), ...daily('paas', 1)],
    vendor: [vendor('2026-10-05', 900)],
  });
  const { sources } = consume({ visibility: found });
  expect(sources.map(({ source, days, units }) => [source, days, units.toString()])).toEqual([
    [null, 90n, '1/3'],
    ['SCCM', 1080n, '9/2'],
  ]);
});

describe('status against the entitlement (R8.6)', () => {
  const limits = { overage_risk: 0.9, overpaying: 0.8 };
  it.each([
    { c: 101n, e: 100n, is: 'over' },
    { c: 100n, e: 100n, is: 'overage_risk' },
    { c: 90n, e: 100n, is: 'overage_risk' },
    { c: 89n, e: 100n, is: 'balanced' },
    { c: 81n, e: 100n, is: 'balanced' },
    { c: 80n, e: 100n, is: 'overpaying' },
    { c: 0n, e: 100n, is: 'overpaying' },
    { c: 9n, e: 11n, is: 'balanced' },
    { c: 3n, e: 3n, is: 'overage_risk' },
  ])('$c of $e is $is', ({ c, e, is }) => expect(statusOf(c, e, limits)).toBe(is));
});
