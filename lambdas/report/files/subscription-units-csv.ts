import { formatDecimal, prorate } from '../../domain/money/money.ts';
import type { UnitTableRow, UnitTotal } from '../../domain/resources/unit-table.ts';
import { joinIds } from '../../domain/text/text.ts';
import { type Column, key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/subscription-units.csv`: what each entitlement consumes, its classes and its discovery sources (R8.4 to R8.9). */
export function subscriptionUnitsCsv(rows: readonly UnitTableRow[]): string {
  return writeCsv<UnitTableRow>(
    [
      key('platform', (r) => r.platform),
      key('product', (r) => r.product),
      key('cap_on', (r) => r.capOn),
      key('class', (r) => r.class),
      key('source', (r) => r.source),
      text('line_ids', (r) => joinIds(r.total?.lineIds ?? [])),
      text('ratio_set', (r) => r.ratioSet),
      text('ratio', (r) => r.ratio),
      text('counted_by', (r) => r.countedBy),
      number('resource_days', (r) => r.days),
      number('observed_days', (r) => r.observed),
      number('average_count', averageCount),
      number('units', (r) => decimal(r.units, 2)),
      ofTotal('consumption', (t) => t.consumption),
      ofTotal('entitlement', (t) => t.entitlement),
      ofTotal('status', (t) => t.status),
      ofTotal('peak_on', (t) => t.peak?.on ?? null),
      ofTotal('peak', (t) => t.peak?.units ?? null),
      ofTotal('days_above', (t) => t.daysAbove),
      ofTotal('run_rate_on', (t) => t.runRate?.on ?? null),
      ofTotal('run_rate', (t) => t.runRate?.units ?? null),
      ofTotal('coverage', (t) => decimal(t.coverage, 1)),
      ofTotal('low_coverage', (t) => String(t.isLowCoverage)),
      ofTotal('removable', (t) => decimal(t.removable, 2)),
      ofTotal('clean', (t) => t.clean),
      ofTotal('health_share', (t) => decimal(t.healthShare, 2)),
    ],
    rows,
  );
}

function ofTotal(name: string, of: (total: UnitTotal) => string | bigint | number | null): Column<UnitTableRow> {
  return number(name, (r) => (r.total ? of(r.total) : null));
}

function averageCount({ days, observed }: UnitTableRow): string | null {
  if (days === null || observed === null) return null;
  return formatDecimal(prorate(days, 100n, BigInt(observed)), 2);
}

function decimal(value: bigint | null, decimals: number): string | null {
  return value === null ? null : formatDecimal(value, decimals);
}
