import { formatAmount } from '../../domain/money/money.ts';
import { joinIds } from '../../domain/text/text.ts';
import type { TierRow } from '../../domain/tiers/tier-row.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/tiers.csv`: which tier the evidence of each product justifies, and which units need the higher one (R10). */
export function tiersCsv(rows: readonly TierRow[]): string {
  return writeCsv<TierRow>(
    [
      key('platform', (r) => r.platform),
      key('product', (r) => r.product),
      key('pool', (r) => r.pool),
      key('scope', (r) => r.scope),
      key('unit_id', (r) => r.unitId),
      key('justified_tier', (r) => r.justifiedTier),
      text('line_ids', (r) => joinIds(r.lineIds)),
      text('tier', (r) => r.tier),
      text('advice', (r) => r.advice),
      number('seats', (r) => r.seats),
      number('over_tiered', (r) => r.overTiered),
      text('capabilities', (r) => joinIds(r.capabilities)),
      text('units_above', (r) => joinIds(r.unitsAbove)),
      text('mapped_tier', (r) => r.mappedTier),
      text('justified_mapped', (r) => r.justifiedMapped),
      number('saving_annual', (r) => (r.savingAnnual === null ? null : formatAmount(r.savingAnnual, r.currency))),
      text('currency', (r) => r.currency),
    ],
    rows,
  );
}
