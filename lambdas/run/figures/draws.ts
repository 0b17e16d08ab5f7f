import { REASONS } from '../../domain/figures.ts';
import type { Draw } from '../../domain/pools/draw-costs.ts';
import { attributionOf, type UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, readTable } from '../store/read-table.ts';

const drawRow = {
  platform: column.text,
  meter: column.text,
  account_id: column.textOrNull,
  person_id: column.textOrNull,
  person: column.text,
  reason: column.oneOf(REASONS),
  unit_id: column.textOrNull,
  last_on: column.date,
  action_type: column.textOrNull,
  quantity: column.whole,
  weight: column.wholeOrNull,
  units: column.wholeOrNull,
};

/** The month's draws. Where an action type has no weight the month is refused, whatever is read here. */
export async function readDraws(store: Store, attributed: StepOutput, units: UnitBook): Promise<Draw[]> {
  const rows = await readTable(store, attributed, 'attributed_draws', drawRow);
  return rows.map((r) => ({
    platform: r.platform,
    meter: r.meter,
    accountId: r.account_id,
    personId: r.person_id,
    person: r.person,
    ...attributionOf({ unitId: r.unit_id, reason: r.reason }, units),
    lastOn: r.last_on,
    actionType: r.action_type,
    quantity: r.quantity,
    weight: r.weight ?? 0n,
    units: r.units ?? 0n,
  }));
}
