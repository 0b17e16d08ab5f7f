import type { Charge } from '../money/divide-line.ts';
import { allocate, type MinorUnits } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import type { JudgedResource } from './judged-resource.ts';

/**
 * Divides what each unit pays for a line over its resources by days × ratio, smaller ids first, of one id the resource
 * before the node (R6.3): 10.00 over a server and a container of `itom-2024-02`, both 90 days, is 9.09 and 0.91.
 */
export function resourceCosts(
  charges: readonly Charge[],
  resources: readonly JudgedResource[],
): ReadonlyMap<JudgedResource, MinorUnits> {
  const counted = groupBy(
    resources.filter(({ weight }) => weight > 0n),
    ({ resource }) => resource.unitId,
  );
  const divided = charges.filter(({ chargeType }) => chargeType === 'used' || chargeType === 'unattributed');
  return new Map(divided.flatMap(({ unitId, amount }) => costsOf(amount, counted.get(unitId) ?? [])));
}

function costsOf(amount: MinorUnits, resources: readonly JudgedResource[]): [JudgedResource, MinorUnits][] {
  if (resources.length === 0) return [];
  const parts = allocate(
    amount,
    resources.map((judged) => ({ key: costKey(judged), weight: judged.weight })),
  );
  return resources.map((judged) => [judged, parts.get(costKey(judged)) as MinorUnits]);
}

function costKey({ resource: { id, kind } }: JudgedResource): string {
  return `${id}\0${kind}`;
}
