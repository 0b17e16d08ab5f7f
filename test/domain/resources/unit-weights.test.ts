import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { CountedProduct, UnitDays } from '../../../lambdas/domain/resources/product-counts.ts';
import { countsOfNobody, scaledDays, scaleOf, unitWeights } from '../../../lambdas/domain/resources/unit-weights.ts';
import { consume, daily, exact, product, ratiosOf, vendor } from './few-resources.ts';

const days = (unitId: string | null, count: number, change: Partial<UnitDays> = {}): UnitDays => ({
  ...{ class: 'server', source: null, unitId, days: BigInt(count) },
  ...change,
});

/** Only GONE has nobody who answers for it. */
const answering = (unitId: string | null) => (unitId === 'GONE' ? null : unitId);

function weighed(of: CountedProduct, change: Partial<ContractLine> = {}) {
  const one = unitWeights(consume({ visibility: of }, change), () => of, answering);
  const takers = one.takers.map(({ unitId, weight }) => `${unitId ?? '-'} ${weight}`);
  return [one.by, one.observedDays, ...takers].join(', ');
}

describe('what a line of subscription units is divided by (R6.3)', () => {
  const mine = { daily: daily('server', 2), units: [days('OPS', 90), days('GONE', 45), days(null, 45)] };
  it.each<{ of: CountedProduct; is: string; why: string; line?: Partial<ContractLine> }>([
    {
      of: product(mine),
      is: 'resources, 90, OPS 1080, - 1080',
      why: 'days × ratio × 12; who does not answer is nobody',
    },
    {
      of: product({
        daily: daily('paas', 1),
        units: [days('OPS', 90, { class: 'paas' }), days('FIN', 90, { class: 'iot' })],
      }),
      is: 'resources, 90, FIN 0, OPS 360',
      why: 'a third; a class without a ratio weighs nothing',
    },
    {
      of: product({ ...mine, vendor: [vendor('2026-10-05', 3, { unitId: 'FIN' }), vendor('2026-10-06', 1)] }),
      is: 'counts, 2, FIN 36, - 12',
      why: "the vendor's counts where one names a unit",
    },
    {
      of: product({ ...mine, vendor: [vendor('2026-10-05', 3), vendor('2026-10-06', 1)] }),
      is: 'resources, 90, OPS 1080, - 1080',
      why: 'resources where its counts name none',
    },
    {
      of: product({
        ...mine,
        vendor: [vendor('2026-10-05', 3), vendor('2026-10-05', 9, { class: 'iot', unitId: 'FIN' })],
      }),
      is: 'resources, 90, OPS 1080, - 1080',
      why: 'a unit of a class without a ratio is none',
    },
    {
      of: product({ ...mine, vendor: [vendor('2026-10-05', 3, { unitId: 'FIN', isAverage: true })] }),
      is: 'counts, 1, FIN 36',
      why: 'an average by unit over one day',
    },
    {
      of: product({ vendor: [vendor('2026-10-05', 3), vendor('2026-10-05', 0, { class: 'paas' })] }),
      is: 'nobody, 1, - 36',
      why: "all of it is nobody's where no resource counts",
    },
    { of: product(), is: 'resources, 0', why: 'nothing is counted' },
    {
      of: product({
        daily: daily('server', 2, undefined, 'SCCM'),
        units: [days('OPS', 90, { source: 'SCCM' }), days('FIN', 90)],
      }),
      line: { capOn: 'SCCM' },
      is: 'resources, 90, OPS 1080',
      why: 'a cap by its own part',
    },
    {
      of: product({ vendor: [vendor('2026-10-05', 3, { unitId: 'FIN' })] }),
      line: { capOn: 'server' },
      is: 'resources, 0',
      why: 'a cap never by the counts of the vendor',
    },
  ])('$why: $is', ({ of, line, is }) => expect(weighed(of, line)).toBe(is));
});

it('counts of nobody keep the name that they have (feeds-metrics 6)', () => {
  const rows = [
    vendor('2026-10-05', 3, { unitId: 'OPS' }),
    vendor('2026-10-05', 2, { unitId: 'GONE' }),
    vendor('2026-10-06', 2, { unitId: 'GONE', class: 'paas' }),
    vendor('2026-10-05', 1),
    vendor('2026-10-05', 7, { unitId: null, class: 'iot' }),
  ];
  const of = product({ vendor: rows });
  expect(countsOfNobody(consume({ visibility: of }), () => of, answering)).toEqual([
    { unitId: 'GONE', weight: 32n },
    { unitId: null, weight: 12n },
  ]);
});

it.each([
  { set: 'itom-2020-07', is: 3n },
  { set: 'itom-2021-01', is: 12n },
  { set: 'itom-2024-02', is: 60n },
  { set: 'itom-iot-2024-02', is: 600n },
  { set: 'sam', is: 4n },
  { set: 'ham', is: 20n },
])('$set is whole with a scale of $is', ({ set, is }) => {
  const ratios = ratiosOf(set);
  expect(scaleOf(ratios)).toBe(is);
  expect([...ratios.values()].map((ratio) => scaledDays(1n, ratio, is))).toEqual(
    [...ratios.values()].map((ratio) => ratio.mul(is).n),
  );
});

it('days without a ratio weigh nothing, others exactly', () => {
  expect([scaledDays(90n, undefined, 12n), scaledDays(90n, exact('1/3'), 12n)]).toEqual([0n, 360n]);
});
