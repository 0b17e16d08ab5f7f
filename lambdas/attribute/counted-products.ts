import type { ContractLine } from '../domain/money/contract.ts';
import { addDays, asOf, type Month } from '../domain/month.ts';
import { splitIds } from '../domain/text/text.ts';
import { textKey } from '../domain/text/text-key.ts';
import { firstDayOfUnits } from '../run/figures/metered.ts';
import type { RowsLiteral } from '../run/steps/render.ts';
import type { Settings } from '../settings.ts';

/** The products that lines of subscription units are about, as rows (platform, product): others need no counting (R8.4). */
export function countedProducts(lines: readonly ContractLine[]): RowsLiteral {
  const rows = lines
    .filter(({ metric }) => metric === 'subscription_unit')
    .flatMap(({ platform, module }) => splitIds(module).map((product) => [platform ?? '', product]));
  const once = new Map(rows.map((row) => [textKey(...row), row]));
  return { type: 'rows', columns: ['varchar', 'varchar'], rows: [...once.values()] };
}

/** After how many days without a discovery a resource no longer counts, as rows (product, days) (R8.3). */
export function discoveredWithin({ subscription_units }: Pick<Settings, 'subscription_units'>): RowsLiteral {
  const rows = Object.entries(subscription_units.discovered_within_days);
  return { type: 'rows', columns: ['varchar', 'bigint'], rows };
}

/** Each day of the window over which units are averaged, as rows (day). */
export function windowDays(period: Month, settings: Pick<Settings, 'subscription_units' | 'consumption'>): RowsLiteral {
  const first = firstDayOfUnits(period, settings);
  const rows: string[][] = [];
  for (let day = first; day < asOf(period); day = addDays(day, 1)) rows.push([day]);
  return { type: 'rows', columns: ['date'], rows };
}
