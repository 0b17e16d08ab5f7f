import type { TierRow } from '../../domain/tiers/tier-row.ts';
import type { MonthContext } from '../month-context.ts';
import { singleLine } from '../words/single-line.ts';
import { tierSentences } from '../words/tier-words.ts';

/** A product's tier in one item (R10): `servicenow ITOM Health (health): Pro is held, ...`. */
export function tierItems({ figures, unitNames }: MonthContext): string[] {
  return figures.tiers.filter(({ scope }) => scope === 'product').map((row) => tierItem(row, unitNames));
}

function tierItem(row: TierRow, names: ReadonlyMap<string, string>): string {
  const unitsAbove = row.unitsAbove.map((unitId) => names.get(unitId) || unitId);
  const name = singleLine(`${row.platform} ${row.product} (${row.pool})`);
  return `${name}: ${tierSentences({ ...row, unitsAbove }).join(' ')}`;
}
