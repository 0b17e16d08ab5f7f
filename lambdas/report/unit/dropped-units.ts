import type { UnitFacts } from '../../domain/figures.ts';
import { atOnce } from '../../run/store/at-once.ts';
import type { UnitFigures } from '../month-context.ts';
import type { EarlierRevision, Told } from './told.ts';

const AT_ONCE = 20;

/**
 * Units whose heads were told of this month and that have no row any more, each without rows: they are mailed that nothing
 * is charged (reports 2.2). One that no longer answers is told at the address that was told before.
 */
export async function droppedUnits(
  before: EarlierRevision,
  billed: ReadonlySet<string>,
  unbilled: readonly UnitFacts[],
): Promise<UnitFigures[]> {
  const facts = new Map(unbilled.map((unit) => [unit.unitId, unit]));
  const gone = before.units.filter((id) => !billed.has(id));
  const told = (await atOnce(gone, AT_ONCE, (unitId) => before.unit(unitId))) ?? [];
  return gone.flatMap((unitId, i) => {
    const last = told[i];
    return last
      ? [{ unit: facts.get(unitId) ?? asTold(unitId, last), charges: [], seats: [], resources: [], consumption: [] }]
      : [];
  });
}

function asTold(unitId: string, { charges, to }: Told): UnitFacts {
  return {
    unitId,
    unitName: charges[0]?.unit_name || unitId,
    parentId: null,
    headName: '',
    headEmail: to,
    costCenter: '',
    companyCode: '',
  };
}
