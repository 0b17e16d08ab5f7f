import { REASONS } from '../../domain/figures.ts';
import { RESOURCE_CLASSES } from '../../domain/resources/classes.ts';
import type { CountedResource } from '../../domain/resources/counted-resource.ts';
import { byText } from '../../domain/text/text.ts';
import { attributionOf, type UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

const classOrNull = (value: unknown): value is CountedResource['class'] =>
  value === null || (RESOURCE_CLASSES as readonly unknown[]).includes(value);

const resourceRow = {
  kind: column.oneOf(['resource', 'unresolved']),
  platform: column.text,
  id: column.text,
  product: column.text,
  class: classOrNull,
  table_name: column.textOrNull,
  may_count: column.flag,
  audited_table: column.textOrNull,
  audited_class: classOrNull,
  name: column.textOrNull,
  source: column.textOrNull,
  environment: column.textOrNull,
  serial_number: column.textOrNull,
  fqdn: column.textOrNull,
  ip_address: column.textOrNull,
  last_discovered: column.dateOrNull,
  retired_on: column.dateOrNull,
  decommissioned_on: column.dateOrNull,
  last_counted_day: column.date,
  counted_days: column.whole,
  reason: column.oneOf(REASONS),
  unit_id: column.textOrNull,
};

/** Every resource and unresolved object with a day in the window, by product, sorted by id, with the unit that answers for it. */
export async function readResources(store: Store, attributed: StepOutput, units: UnitBook): Promise<CountedResource[]> {
  const rows = await readTable(store, attributed, 'counted_resources', resourceRow);
  return rows
    .map((row) => resourceOf(row, units))
    .sort(
      byText(
        (r) => r.id,
        (r) => r.kind,
      ),
    );
}

function resourceOf(r: RowOf<typeof resourceRow>, units: UnitBook): CountedResource {
  return {
    kind: r.kind,
    platform: r.platform,
    id: r.id,
    product: r.product,
    class: r.class,
    table: r.table_name,
    mayCount: r.may_count,
    isAudited: r.audited_table !== null,
    auditedClass: r.audited_class,
    name: r.name ?? '',
    source: r.source,
    environment: r.environment,
    serialNumber: r.serial_number,
    fqdn: r.fqdn,
    ipAddress: r.ip_address,
    lastDiscovered: r.last_discovered,
    retiredOn: r.retired_on,
    decommissionedOn: r.decommissioned_on,
    lastDay: r.last_counted_day,
    days: r.counted_days,
    ...attributionOf({ unitId: r.unit_id, reason: r.reason }, units),
  };
}
