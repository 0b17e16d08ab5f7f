import type { UnitFacts } from '../domain/figures.ts';
import type { UnitFigures } from './month-context.ts';
import type { EarlierRevision, Told } from './told.ts';

/**
 * Units whose heads were told of this month and that have no row any more, each without rows: they hear that nothing is
 * charged (reports 2.2). One that no longer answers is told at the address that was told before.
 */
export async function droppedUnits(
  before: EarlierRevision,
  billed: ReadonlySet<string>,
  unbilled: readonly UnitFacts[],
): Promise<UnitFigures[]> {
  const facts = new Map(unbilled.map((unit) => [unit.unitId, unit]));
  const dropped: UnitFigures[] = [];
  for (const unitId of before.units.filter((id) => !billed.has(id))) {
    const told = await before.unit(unitId);
    if (told) dropped.push({ unit: facts.get(unitId) ?? asTold(unitId, told), charges: [], seats: [] });
  }
  return dropped;
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
