import { leastMultiple } from '../../domain/fraction.ts';
import { allocate, formatAmount, type MinorUnits, type Share } from '../../domain/money/money.ts';
import type { Draw } from '../../domain/pools/draw-costs.ts';
import { parseRatio } from '../../domain/resources/ratio-sets.ts';
import { scaledDays } from '../../domain/resources/unit-weights.ts';
import type { ResourcesProof, UsageProof } from './explanation.ts';
import type { ChargedRow } from './frozen-rows.ts';
import type { AccountUseRow, ResourceUseRow } from './frozen-usage.ts';
import type { RequireSame } from './require-same.ts';

/** Redoes what each resource of a unit costs on a line by days × ratio (R6.3); null where its charge has no resources. */
export function proveResources(
  charges: readonly ChargedRow[],
  rows: readonly ResourceUseRow[],
  observedDays: number | null,
  same: RequireSame,
): ResourcesProof | null {
  const charge = charges.find(({ metric, chargeType }) => metric === 'subscription_unit' && chargeType === 'used');
  if (!charge || rows.length === 0) return null;
  const priced = rows.filter((row) => row.monthlyCost !== null);
  requireCosts(charge, resourceShares(priced), same);
  return { amount: charge.amount, observedDays, isByResources: priced.length > 0, resources: rows };
}

/** Redoes what each account of a unit costs on a line of consumption by units drawn (R6.4). */
export function proveUsage(
  charges: readonly ChargedRow[],
  rows: readonly AccountUseRow[],
  draws: readonly Draw[],
  same: RequireSame,
): UsageProof | null {
  const charge = charges.find(({ metric, chargeType }) => metric === 'consumption' && chargeType === 'used');
  if (!charge || rows.length === 0) return null;
  const shares = rows.map(({ accountId, units, monthlyCost }) => ({
    ...{ key: accountId, name: accountId, file: 'consumption.csv' },
    ...{ weight: units > 0n ? units : 0n, cost: monthlyCost },
  }));
  requireCosts(charge, shares, same);
  const { platform, meter } = rows[0] as AccountUseRow;
  const own = draws.filter((draw) => draw.platform === platform && draw.meter === meter);
  return { amount: charge.amount, accounts: rows, draws: own };
}

/** Who takes a part of a unit's charge, and what the list says of it. */
interface CostShare extends Share {
  readonly name: string;
  readonly file: string;
  readonly cost: MinorUnits;
}

/** Days × ratio brought over one denominator; of one id the resource before the node. */
function resourceShares(rows: readonly ResourceUseRow[]): CostShare[] {
  const ratios = rows.map(({ ratio }) => parseRatio(ratio));
  const scale = ratios.reduce((all, ratio) => leastMultiple(all, ratio?.d ?? 1n), 1n);
  return rows.map(({ resourceId, table, days, monthlyCost }, i) => ({
    ...{ key: `${resourceId}\0${table === '' ? 'unresolved' : 'resource'}`, name: resourceId, file: 'resources.csv' },
    ...{ weight: scaledDays(days, ratios[i], scale), cost: monthlyCost ?? 0n },
  }));
}

function requireCosts(
  { amount, currency, lineId, unitId }: ChargedRow,
  shares: readonly CostShare[],
  same: RequireSame,
) {
  if (!shares.some(({ weight }) => weight > 0n)) return;
  const parts = allocate(amount, shares);
  for (const { key, name, file, cost } of shares) {
    const redone = formatAmount(parts.get(key) as MinorUnits, currency);
    same(`units/${unitId}/${file}`, `what ${name} costs on ${lineId}`, formatAmount(cost, currency), redone);
  }
}
