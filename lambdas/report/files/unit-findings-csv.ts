import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import type { UnitFinding } from '../../domain/resources/unit-findings.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';
import { findingSentence } from '../words/finding-words.ts';

/** `estate/findings.csv`: what is to be done about subscription units, by product, finding and unit (R8.7). */
export function unitFindingsCsv(rows: readonly UnitFinding[], currency: string): string {
  return writeCsv<UnitFinding>(
    [
      key('platform', (r) => r.platform),
      key('product', (r) => r.product),
      key('finding', (r) => r.finding),
      key('unit_id', (r) => r.unitId),
      number('resources', (r) => r.resources),
      number('units', (r) => formatDecimal(r.units, 2)),
      number('amount', (r) => formatAmount(r.amount, currency)),
      number('annual_amount', (r) => formatAmount(r.amount * 12n, currency)),
      text('currency', () => currency),
      text('explanation', findingSentence),
    ],
    rows,
  );
}
