import type { UsageTail } from '../../domain/metered-figures.ts';
import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/unattributed-usage.csv`: what of the metered lines belongs to nobody, with its cost (R2.4). */
export function unattributedUsageCsv(rows: readonly UsageTail[], currency: string): string {
  return writeCsv<UsageTail>(
    [
      key('line_id', (r) => r.lineId),
      key('platform', (r) => r.platform),
      key('kind', (r) => r.kind),
      key('id', (r) => r.id),
      text('reason', (r) => r.reason),
      number('units', (r) => formatDecimal(r.units, r.decimals)),
      number('monthly_cost', (r) => formatAmount(r.monthlyCost, currency)),
    ],
    rows,
  );
}
