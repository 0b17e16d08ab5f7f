import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { CountedResource } from '../../../lambdas/domain/resources/counted-resource.ts';
import { judgeResources } from '../../../lambdas/domain/resources/judged-resource.ts';
import type { CountedProduct } from '../../../lambdas/domain/resources/product-counts.ts';
import {
  healthShare,
  type PricedEntitlement,
  removableUnits,
  unitFindings,
} from '../../../lambdas/domain/resources/unit-findings.ts';
import { consume, counted, daily, exact, product, rules, vendor } from './few-resources.ts';

/** An entitlement of 100.00 a month; every resource costs 10.00. */
function priced(
  of: Partial<CountedProduct>,
  resources: readonly CountedResource[] = [],
  { line = {}, ...change }: Partial<PricedEntitlement> & { readonly line?: Partial<ContractLine> } = {},
): PricedEntitlement {
  const consumption = consume({ [line.module ?? 'visibility']: product(of) }, line);
  return { ...judgeResources(consumption, resources, rules()), cost: 10000n, costOf: () => 1000n, ...change };
}

const told = (...all: readonly PricedEntitlement[]) =>
  unitFindings(all, 0.6).map(
    ({ product: name, finding, unitId, resources, units, amount }) =>
      `${name} ${finding} ${unitId ?? '-'} ${resources ?? '-'} ${units} ${amount}`,
  );

const dev = (id: string, change: Partial<CountedResource> = {}) => counted(id, { environment: 'dev', ...change });
const audited = (id: string, change: Partial<CountedResource> = {}) =>
  counted(id, { isAudited: true, auditedClass: 'container', ...change });

describe('findings by unit, with units and money (R8.7)', () => {
  const four = { daily: daily('server', 4) };
  it.each([
    {
      of: priced(four, [
        dev('a'),
        dev('b', { days: 45n }),
        dev('c', { unitId: 'FIN' }),
        dev('d', { unitId: null }),
        counted('e'),
      ]),
      is: [
        'visibility non_production - 1 100 1000',
        'visibility non_production FIN 1 100 1000',
        'visibility non_production OPS 2 150 2000',
      ],
      why: "each unit's own, and nobody's",
    },
    {
      of: priced(four, [dev('a', { class: 'paas' }), dev('b', { class: 'paas' })]),
      is: ['visibility non_production OPS 2 67 2000'],
      why: 'units with two decimals, half away, of the sum',
    },
    {
      of: priced(four, [audited('a'), audited('b', { class: 'container', auditedClass: 'server' })]),
      is: ['visibility misclassified_over OPS 1 67 1667', 'visibility misclassified_under OPS 1 67 1667'],
      why: 'misclassified: cost × units ÷ consumption, never netted',
    },
    {
      of: priced({ vendor: [vendor('2026-10-05', 8)], daily: daily('server', 4) }, [dev('a')], { costOf: undefined }),
      is: ['visibility non_production OPS 1 100 1250'],
      why: 'the same where counts are the weights, units by resources',
    },
    {
      of: priced(four, [dev('a', { lastDiscovered: '2026-01-01' as CountedResource['lastDiscovered'] })]),
      is: ['visibility non_production OPS 1 100 1000', 'visibility stale OPS 1 100 1000'],
      why: 'a resource with two findings is in both',
    },
    { of: priced(four, [dev('a')], { line: { capOn: 'server' } }), is: [], why: 'none of a cap' },
    {
      of: priced({}, [audited('a', { mayCount: false, class: null })]),
      is: ['visibility misclassified_under OPS 1 33 0'],
      why: 'without an observed day over the window, worth nothing that is known',
    },
  ])('$why', ({ of, is }) => expect(told(of)).toEqual(is));

  it('are removed once for a resource', () => {
    const twice = dev('a', { lastDiscovered: '2026-01-01' as CountedResource['lastDiscovered'] });
    const gone = dev('c', { lastDay: '2026-10-10' as CountedResource['lastDay'] });
    const one = priced(four, [twice, counted('b'), gone, audited('d')]);
    expect(removableUnits(one).toString()).toBe('1');
  });
});

describe('visibility without health (R8.9)', () => {
  const both = (visibility: number, health: number, change: Partial<ContractLine> = {}) => [
    priced({ daily: daily('server', visibility) }),
    priced({ daily: daily('server', health) }, [], { line: { module: 'health', ...change } }),
  ];
  const unobserved = priced({}, [], { line: { module: 'health' } });
  it.each([
    { of: both(100, 59), is: ['visibility unmonitored - - 4100 4100'], why: '59 of 100' },
    { of: both(100, 60), is: [], why: '60 of 100 is not below 0.6' },
    { of: both(5000, 2999), is: ['visibility unmonitored - - 200100 4002'], why: '2,999 of 5,000' },
    { of: both(100, 0), is: ['visibility unmonitored - - 10000 10000'], why: 'health that is observed to be 0' },
    { of: [...both(100, 1).slice(0, 1), unobserved], is: [], why: 'health without an observed day' },
    { of: both(100, 1, { platform: 'jira' }), is: [], why: 'health of another platform' },
    { of: both(100, 1, { module: 'health + sam' }), is: [], why: 'a bundle is not health' },
    { of: both(100, 1, { capOn: 'server' }), is: [], why: 'a cap is not health' },
    { of: both(100, 1).slice(0, 1), is: [], why: 'health is not bought' },
  ])('$why', ({ of, is }) => expect(told(...of)).toEqual(is));

  it('is exact', () => {
    const [visibility, health] = both(5000, 3000) as [PricedEntitlement, PricedEntitlement];
    expect(healthShare([visibility, health], visibility)).toEqual(exact('3/5'));
    expect(healthShare([visibility, health], health)).toBeUndefined();
  });
});
