import { afterAll, beforeAll, expect, it } from 'vitest';
import { chargeLines } from '../../lambdas/charge/charge-lines.ts';
import { chargeByWeights } from '../../lambdas/domain/charge-line.ts';
import type { ContractLine, InvoiceLine } from '../../lambdas/domain/contract.ts';
import { MonthRefusedError } from '../../lambdas/domain/errors.ts';
import type { MetricFamily, MonthScales } from '../../lambdas/domain/metrics/family.ts';
import { FAMILIES } from '../../lambdas/domain/metrics/index.ts';
import type { Metric } from '../../lambdas/domain/metrics/metric.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { openUnitBook, type UnitValidity } from '../../lambdas/domain/units.ts';
import { takersByUnit } from '../../lambdas/domain/weights.ts';
import { chargeRows } from '../../lambdas/report/charge-rows.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';

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
  explain: ({ quantity, total }) => `${quantity} of ${total} servers`,
};

const PER_SERVER = 'per_server' as Metric;
const families = FAMILIES as Record<string, MetricFamily>;
beforeAll(() => {
  families[PER_SERVER] = perServer;
});
afterAll(() => {
  delete families[PER_SERVER];
});

const unit = (unitId: string): UnitValidity => ({
  ...{ unitId, unitName: unitId, parentId: null, headName: '', headEmail: '', costCenter: '', companyCode: '' },
  ...{ validFrom: '2019-01-01' as IsoDate, validTo: null, successorId: null },
});
const units = openUnitBook(['OPS', 'FIN'].map(unit), '2026-10-31' as IsoDate);
const scales: MonthScales = {
  units,
  actions: [],
  headcounts: [],
  settings: parseSettings(TINY_SETTINGS),
  poolOf: () => {
    throw new Error('a family without seats has no pool');
  },
};
const line = (change: Partial<ContractLine> = {}): ContractLine => ({
  ...{ lineId: 'SRV', contractId: 'C', vendor: 'V', product: 'Servers', metric: PER_SERVER, platform: null },
  ...{ seatType: null, module: null, quantity: 4n, annualAmount: null, currency: 'EUR', endsOn: null },
  ...{ startsOn: '2026-01-01' as IsoDate, reducibleFrom: null, ownerUnitId: 'FIN', basis: null, baseLines: ['X'] },
  ...change,
});
const invoice: InvoiceLine = {
  ...{ invoiceId: 'I', invoiceLine: '1', vendor: 'V', status: 'final', lineId: 'SRV', amount: 10000n, currency: 'EUR' },
  ...{ periodFrom: parseMonth('2026-10'), periodTo: parseMonth('2026-10') },
};

function october(charged: ContractLine) {
  const prices = {
    ...{ period: parseMonth('2026-10'), settings: parseSettings(TINY_SETTINGS), units, rates: [], earlier: new Map() },
    ...{ invoices: new Map([['SRV', [invoice]]]), hasUnits: true, hasLines: true },
  };
  return chargeLines([charged], prices, scales, (one) => families[one.metric]?.missing(one) ?? []);
}

it('a new family of metrics is charged, named and explained by its own file alone', () => {
  const { charged, problems } = october(line());
  expect(problems).toEqual([]);
  const rows = chargeRows({
    ...{ line: line(), charged: charged[0] as (typeof charged)[number], seats: [], units, currency: 'EUR' },
    previous: () => null,
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
  expect(october(line(change)).problems).toEqual([says]);
});
