import type { ResourceRow } from '../../domain/metered-figures.ts';
import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `units/<unit>/resources.csv`: a row for each line of subscription units and resource of a unit (feeds-metrics 6). */
export function resourcesCsv(rows: readonly ResourceRow[], currency: string): string {
  return writeCsv<ResourceRow>(
    [
      key('line_id', (r) => r.lineId),
      key('platform', (r) => r.platform),
      key('resource_id', (r) => r.resourceId),
      key('class', (r) => r.class),
      text('product', (r) => r.product),
      text('name', (r) => r.name),
      text('table', (r) => r.table),
      text('source', (r) => r.source),
      text('environment', (r) => r.environment),
      text('attribution', (r) => r.attribution),
      number('counted_days', (r) => r.countedDays),
      text('ratio', (r) => r.ratio),
      number('units', (r) => formatDecimal(r.units, 4)),
      text('findings', (r) => r.findings.join('+')),
      text('stops_on', (r) => r.stopsOn),
      number('monthly_cost', (r) => (r.monthlyCost === null ? null : formatAmount(r.monthlyCost, currency))),
    ],
    rows,
  );
}
