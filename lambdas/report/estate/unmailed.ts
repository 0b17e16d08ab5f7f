import { byText } from '../../domain/text/text.ts';
import type { MonthContext } from '../month-context.ts';
import type { UnitOutcome } from '../unit/compare-told.ts';
import { headOf } from '../unit/head-address.ts';
import { plural } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';

/** Units that get no mail, each with the reason (reports 2.3, item 5). */
export interface Unmailed {
  readonly hasUnmailed: boolean;
  readonly unmailedHeading: string;
  readonly unmailed: readonly string[];
}

const MOST_NAMED = 40;

/** Names the units whose address cannot be used, with what is wrong with it, and counts those outside the pilot. */
export function unmailedUnits(month: MonthContext, folders: readonly UnitOutcome[]): Unmailed {
  const { figures } = month;
  const delivery = new Map(folders.map((folder) => [folder.unitId, folder.delivery]));
  const units = [...figures.units].sort(byText((unit) => unit.unitId));
  const nobody = units.filter(({ unitId }) => delivery.get(unitId) === 'no_address');
  const outside = units.filter(({ unitId }) => delivery.get(unitId) === 'outside_pilot');
  const lines = nobody.slice(0, MOST_NAMED).map((unit) => {
    const address = headOf(month, unit);
    return `${singleLine(unit.unitName)} (${singleLine(unit.unitId)}): ${'problem' in address ? address.problem : 'no address'}`;
  });
  const more = nobody.length > MOST_NAMED ? [`${nobody.length - MOST_NAMED} more without a usable head_email`] : [];
  const pilot = `not in the pilot (publish.units): ${atMostThree(outside.map((unit) => unit.unitName))}`;
  return {
    hasUnmailed: nobody.length + outside.length > 0,
    unmailedHeading: `${plural(nobody.length + outside.length, 'unit gets', 'units get')} no mail`,
    unmailed: [...lines, ...more, ...(outside.length > 0 ? [pilot] : [])],
  };
}
