import { Fraction } from '../../../lambdas/domain/fraction.ts';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { addDays, asOf, type IsoDate, parseMonth } from '../../../lambdas/domain/month.ts';
import type { ResourceClass } from '../../../lambdas/domain/resources/classes.ts';
import { type Consumption, consumptionOf } from '../../../lambdas/domain/resources/consumption.ts';
import type { CountedResource } from '../../../lambdas/domain/resources/counted-resource.ts';
import { type Entitlement, openEntitlements } from '../../../lambdas/domain/resources/entitlements.ts';
import type { ResourceRules } from '../../../lambdas/domain/resources/judged-resource.ts';
import type { CountedProduct, DailyResources, VendorCount } from '../../../lambdas/domain/resources/product-counts.ts';
import { type RatioSet, ratioSets } from '../../../lambdas/domain/resources/ratio-sets.ts';
import { flatLine } from '../flat-line.ts';

export const OCTOBER = parseMonth('2026-10');
export const LAST_DAY = '2026-10-31' as IsoDate;

/** A rule set of R8.1. */
export const ratiosOf = (name: string): RatioSet => ratioSets({}).get(name) as RatioSet;

/** An exact number from text such as `1/3`. */
export const exact = (text: string): Fraction => new Fraction(text);

/** A line of 100 units of visibility. */
export const unitLine = (change: Partial<ContractLine> = {}): ContractLine => ({
  ...flatLine,
  ...{ lineId: 'V', metric: 'subscription_unit', platform: 'sn', module: 'visibility', quantity: 100n },
  ...{ ratioSet: 'itom-2021-01', startsOn: '2026-01-01' as IsoDate, endsOn: null },
  ...change,
});

/** The entitlement of one line. */
export const entitlement = (change: Partial<ContractLine> = {}): Entitlement =>
  openEntitlements([unitLine(change)], OCTOBER, ratioSets({})).entitlements[0] as Entitlement;

/** So many resources of a class on each day from one to the last of October. */
export function daily(name: ResourceClass, resources: number, from = '2026-08-03', source: string | null = null) {
  const rows: DailyResources[] = [];
  for (let on = from as IsoDate; on <= LAST_DAY; on = addDays(on, 1)) {
    rows.push({ class: name, source, on, resources: BigInt(resources) });
  }
  return rows;
}

/** The vendor's count of servers on a day. */
export const vendor = (on: string, resources: number, change: Partial<VendorCount> = {}): VendorCount => ({
  ...{ class: 'server', on: on as IsoDate, isAverage: false, unitId: null, resources: BigInt(resources) },
  ...change,
});

export const product = (change: Partial<CountedProduct> = {}): CountedProduct => ({
  ...{ daily: [], vendor: [], units: [] },
  ...change,
});

/** What a line consumes of products by their names. */
export const consume = (
  products: Readonly<Record<string, CountedProduct>>,
  change: Partial<ContractLine> = {},
): Consumption => consumptionOf(entitlement(change), (_, name) => products[name] ?? product(), LAST_DAY);

/** A server of Operations that has counted all window long, and was discovered on the last day. */
export const counted = (id: string, change: Partial<CountedResource> = {}): CountedResource => ({
  ...{ kind: 'resource', platform: 'sn', id, product: 'visibility', class: 'server', table: 'cmdb_ci_server' },
  ...{ mayCount: true, isAudited: false, auditedClass: null, name: id, source: null, environment: null },
  ...{ serialNumber: null, fqdn: null, ipAddress: null, lastDiscovered: LAST_DAY, retiredOn: null },
  ...{ decommissionedOn: null, lastDay: LAST_DAY, days: 90n, unitId: 'OPS', reason: 'unit' },
  ...change,
});

/** The rules of the settings as they come, without networks. */
export const rules = (change: Partial<ResourceRules> = {}): ResourceRules => ({
  ...{ lastDay: LAST_DAY, asOf: asOf(OCTOBER), windowDays: 90, staleDays: 90, retireWithinDays: 7 },
  nonProduction: new Set(['dev', 'test']),
  outOfScope: new Set(['device', 'networking']),
  networks: [],
  placeholderSerials: new Set(['0', 'n/a']),
  isExcepted: () => false,
  ...change,
});
