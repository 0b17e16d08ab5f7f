import { afterAll, beforeAll, expect, it } from 'vitest';
import { MonthRefusedError } from '../../lambdas/domain/errors.ts';
import type { MetricFamily } from '../../lambdas/domain/metrics/family.ts';
import { FAMILIES } from '../../lambdas/domain/metrics/index.ts';
import type { Metric } from '../../lambdas/domain/metrics/metric.ts';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import { chargeByWeights } from '../../lambdas/domain/money/divide-line.ts';
import { takersByUnit } from '../../lambdas/domain/money/weights.ts';
import { findJudged, judgeCharges, namedCharges } from '../../lambdas/domain/seats/judged-charges.ts';
import { chargeRows } from '../../lambdas/report/files/charge-rows.ts';
import { invoice, line, october, units } from './few-lines.ts';

/** Servers that units run: a family of metrics that the product does not have. */
const perServer: MetricFamily = {
  hasSeats: false,
  hasBaseLines: false,
  missing: ({ lineId, quantity }) =>
    quantity === null ? [`line ${lineId}: a per_server line needs its quantity`] : [],
  charge(line, total) {
    if (line.module === 'none') throw new MonthRefusedError([`line ${line.lineId}: no server runs`]);
    const servers = takersByUnit([
      ['OPS', 3n],
      ['FIN', 1n],
    ]);
    return chargeByWeights(total, { unitOfMeasure: 'unit', decimals: 0, takers: servers });
  },
  method: () => 'servers',
  rule: () => 'by the servers that each unit runs',
  explain: ({ parts: [part] }) => `${part?.weight} of ${part?.totalWeight} servers`,
};

const PER_SERVER = 'per_server' as Metric;
const families = FAMILIES as Record<string, MetricFamily>;
beforeAll(() => {
  families[PER_SERVER] = perServer;
});
afterAll(() => {
  delete families[PER_SERVER];
});

const server = (change: Partial<ContractLine> = {}) =>
  line({ lineId: 'SRV', metric: PER_SERVER, quantity: 4n, basis: null, baseLines: ['X'], ...change });
const charge = (one: ContractLine) => october([one], [invoice({ lineId: 'SRV' })]);

it('a new family of metrics is charged, named and explained by its own file alone', () => {
  const { charged, problems } = charge(server());
  expect(problems).toEqual([]);
  const rows = chargeRows({
    ...{ line: server(), charged: charged[0] as (typeof charged)[number], units, currency: 'EUR' },
    judged: findJudged(judgeCharges(namedCharges(charged), [])),
    ...{ previous: () => null, chargesOf: () => 0n },
  });
  expect(
    rows.map(({ unitId, amount, method, held, explanation }) => [unitId, amount, method, held, explanation]),
  ).toEqual([
    ['FIN', 2500n, 'servers', null, '1 of 4 servers'],
    ['OPS', 7500n, 'servers', null, '3 of 4 servers'],
  ]);
});

it.each([
  { change: { quantity: null }, says: 'line SRV: a per_server line needs its quantity' },
  { change: { module: 'none' }, says: 'line SRV: no server runs' },
])('says what stands in its way: $says', ({ change, says }) => {
  expect(charge(server(change)).problems).toEqual([says]);
});
