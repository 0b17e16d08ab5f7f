import { Fraction } from '../../lambdas/domain/fraction.ts';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import { addDays, lastDay, parseMonth } from '../../lambdas/domain/month.ts';
import { type PoolMonth, poolMonth } from '../../lambdas/domain/pools/pool-figures.ts';
import { poolsOf } from '../../lambdas/domain/pools/pool-lines.ts';
import { type PoolRow, poolRow } from '../../lambdas/domain/pools/pool-row.ts';
import type { ResourceClass } from '../../lambdas/domain/resources/classes.ts';
import { type Consumption, consumptionOf } from '../../lambdas/domain/resources/consumption.ts';
import { entitlementName, openEntitlements } from '../../lambdas/domain/resources/entitlements.ts';
import type { CountedProduct } from '../../lambdas/domain/resources/product-counts.ts';
import { ratioSets } from '../../lambdas/domain/resources/ratio-sets.ts';
import { type UnitTableRow, unitTable } from '../../lambdas/domain/resources/unit-table.ts';
import type { Settings } from '../../lambdas/settings.ts';
import { day } from './estate.ts';
import { exampleSettings } from './settings.ts';

const period = parseMonth('2026-10');
const ends = lastDay(period);

/** Contract lines of subscription units and of consumption. */
const lines: readonly ContractLine[] = [
  contractLine({ lineId: 'SN-VIS', metric: 'subscription_unit', module: 'visibility', quantity: 80n }),
  contractLine({ lineId: 'SN-HLT', metric: 'subscription_unit', module: 'health', quantity: 50n }),
  contractLine({ lineId: 'SN-ASSIST', metric: 'consumption', module: 'assists', quantity: 120_000n }),
];

/** A line of the example's contract. */
export function contractLine(
  own: Pick<ContractLine, 'lineId' | 'metric' | 'module'> & Partial<ContractLine>,
): ContractLine {
  return {
    ...{ contractId: 'C-1', vendor: 'ServiceNow', product: own.lineId, platform: 'servicenow', seatType: null },
    ...{ annualAmount: null, currency: 'EUR', startsOn: day('2026-04-01'), endsOn: day('2027-03-31') },
    ...{ quantity: null, reducibleFrom: null, ownerUnitId: 'IT', basis: null, baseLines: [], glAccount: null },
    ...{ ratioSet: 'itom-2024-02', capOn: null, pool: null, burst: null, overageRate: null, allowance: null },
    ...{ tier: null, upliftCap: null, protections: [], ...own },
  };
}

/** So many resources of a class on each of the last days of the month. */
function daily(days: number, name: ResourceClass, source: string, resources: bigint): CountedProduct['daily'] {
  return Array.from({ length: days }, (_, i) => ({ class: name, source, on: addDays(ends, -i), resources }));
}

const visibility: CountedProduct = {
  daily: [
    ...daily(90, 'server', 'ServiceNow', 52n),
    ...daily(90, 'server', 'SCCM', 12n),
    ...daily(90, 'container', 'Kubernetes', 15n),
  ],
  vendor: [],
  units: [],
};

/** The vendor counted health itself, and only in two of the three months. */
const health: CountedProduct = {
  daily: [],
  vendor: daily(60, 'server', '', 54n).map(({ class: name, on }, i) => ({
    ...{ class: name, on, isAverage: false, unitId: null, resources: i === 10 ? 60n : 54n },
  })),
  units: [],
};

/** What the entitlements of the month consume: one is balanced, one is over and counted on too few days. */
export const exampleConsumptions: readonly Consumption[] = openEntitlements(
  lines,
  period,
  ratioSets({}),
).entitlements.map((one) => consumptionOf(one, (_, product) => (product === 'health' ? health : visibility), ends));

const drawn = new Map(
  [8_000n, 9_000n, 10_000n, 11_000n, 12_000n, 13_000n, 14_000n].map((units, i) => [
    day(`2026-${String(i + 4).padStart(2, '0')}-15`),
    units,
  ]),
);

/** A pool that will not last its year, and whose contract is silent on what becomes of the rest. */
export const examplePools: readonly PoolMonth[] = [...poolsOf(lines).values()].flatMap(
  (pool) =>
    poolMonth(pool, {
      drawn,
      seatLine: () => undefined,
      period,
      rules: exampleSettings.consumption,
      growth: () => undefined,
    }) ?? [],
);

/** What entitlements come to, 10 units of visibility removable. */
export function unitTableOf(
  consumptions: readonly Consumption[],
  settings: Pick<Settings, 'subscription_units'> = exampleSettings,
): UnitTableRow[] {
  const removable = new Map([[entitlementName({ platform: 'servicenow', module: 'visibility', capOn: null }), 10n]]);
  const removableOf = (entitlement: string) => new Fraction(removable.get(entitlement) ?? 0n);
  return unitTable({ consumptions, removableOf, rules: settings.subscription_units });
}

/** A pool that costs 1,400.00 a month. */
export function poolRowOf(pool: PoolMonth): PoolRow {
  return poolRow(pool, () => 140_000n);
}
