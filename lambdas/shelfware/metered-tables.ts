import type { MeteredFigures } from '../domain/metered-figures.ts';
import { poolRow } from '../domain/pools/pool-row.ts';
import { unitTable } from '../domain/resources/unit-table.ts';
import { openOverages } from '../run/figures/metered.ts';
import type { JudgedUnits } from './judge-resources.ts';
import type { MonthToJudge } from './read-month.ts';

/** The month's entitlements and pools as they are printed, and what its overage costs (R8, R9). */
export function meteredTables(
  { metered, consumptions, charges, lines, inputs }: MonthToJudge,
  { removableOf }: Pick<JudgedUnits, 'removableOf'>,
): { -readonly [Name in 'unitTable' | 'pools' | 'overages']: [...MeteredFigures[Name]] } {
  const costs = new Map(charges.lines.map(({ lineId, amount }) => [lineId, amount]));
  const overageOf = openOverages(metered);
  return {
    unitTable: unitTable({
      consumptions: [...consumptions.values()],
      removableOf,
      rules: inputs.settings.subscription_units,
    }),
    pools: [...metered.pools.values()].map((pool) => poolRow(pool, (lineId) => costs.get(lineId) ?? 0n)),
    overages: lines.flatMap((line) => {
      const cost = overageOf(line);
      return cost === undefined ? [] : [{ lineId: line.lineId, cost }];
    }),
  };
}
