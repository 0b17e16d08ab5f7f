import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../lambdas/domain/money/divide-line.ts';
import type { CountedResource } from '../../../lambdas/domain/resources/counted-resource.ts';
import { judgeResources } from '../../../lambdas/domain/resources/judged-resource.ts';
import { resourceCosts } from '../../../lambdas/domain/resources/resource-costs.ts';
import { consume, counted, daily, product, rules } from './few-resources.ts';

const charge = (unitId: string | null, amount: bigint, chargeType: Charge['chargeType'] = 'used'): Charge => ({
  ...{ unitId, chargeType, quantity: null, quantityDecimals: 4, unitOfMeasure: 'subscription_unit' },
  ...{ amount, original: amount, parts: [] },
});

function costs(charges: readonly Charge[], resources: readonly CountedResource[], ratioSet = 'itom-2024-02') {
  const consumption = consume({ visibility: product({ daily: daily('server', 1) }) }, { ratioSet });
  const judged = judgeResources(consumption, resources, rules()).resources;
  return [...resourceCosts(charges, judged)].map(([{ resource }, cost]) => `${resource.kind} ${resource.id} ${cost}`);
}

describe("a unit's charge over its resources by days × ratio (R6.3)", () => {
  it.each([
    {
      of: [counted('a'), counted('b', { class: 'container' })],
      is: ['resource a 909', 'resource b 91'],
      why: 'worked: 10.00 over a server and a container',
    },
    {
      of: [counted('c'), counted('b'), counted('a')],
      is: ['resource c 333', 'resource b 333', 'resource a 334'],
      why: 'the odd cent to the smaller id',
    },
    {
      of: [counted('a', { kind: 'unresolved', class: 'unresolved' }), counted('a', { class: 'device' })],
      is: ['unresolved a 500', 'resource a 500'],
      why: 'a resource and a node of one id are two',
    },
    {
      of: [counted('a', { days: 30n }), counted('b', { days: 60n })],
      is: ['resource a 333', 'resource b 667'],
      why: 'by days',
    },
    {
      of: [counted('a'), counted('b', { unitId: 'FIN' })],
      is: ['resource a 1000'],
      why: "another unit's is not divided",
    },
    {
      of: [counted('a'), counted('b', { mayCount: false, isAudited: true, auditedClass: 'server' })],
      is: ['resource a 1000'],
      why: 'what does not count costs nothing',
    },
  ])('$why: $is', ({ of, is }) => expect(costs([charge('OPS', 1000n)], of)).toEqual(is));

  it('gives the odd cent to the resource before the node', () => {
    const of = [counted('a', { kind: 'unresolved', class: 'unresolved' }), counted('a', { class: 'device' })];
    expect(costs([charge('OPS', 1001n)], of)).toEqual(['unresolved a 500', 'resource a 501']);
  });

  it("divides nobody's row too, and neither unused nor empty ones", () => {
    const of = [counted('a', { unitId: null })];
    expect(costs([charge(null, 700n, 'unattributed'), charge('OPS', 5n)], of)).toEqual(['resource a 700']);
    expect(costs([charge('OPS', 700n, 'unused')], [counted('a')])).toEqual([]);
  });

  it('mirrors a credit', () => {
    expect(costs([charge('OPS', -1000n)], [counted('a'), counted('b'), counted('c')])).toEqual([
      'resource a -334',
      'resource b -333',
      'resource c -333',
    ]);
  });
});
