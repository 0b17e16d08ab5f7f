import { byText } from '../../domain/text/text.ts';
import type { Delivery } from '../../run/revisions/publication.ts';
import type { MonthContext } from '../month-context.ts';
import type { UnitOutcome } from '../unit/compare-told.ts';
import { headOf } from '../unit/head-address.ts';
import { count, plural } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';

/** What becomes of the units' mails (reports 2.3, items 5 and 6), and who gets none, each with the reason. */
export interface Unmailed {
  /** `Mails to heads: 11 sent, 1 without an address.` */
  readonly deliveries: string;
  readonly hasUnmailed: boolean;
  readonly unmailedHeading: string;
  readonly unmailed: readonly string[];
}

const MOST_NAMED = 40;

const DELIVERIES: Readonly<Record<Delivery, string>> = {
  mail: 'sent',
  unchanged: 'unchanged since the last one',
  minor: 'not told, too small a change',
  no_address: 'without an address',
  outside_pilot: 'outside the pilot',
};

function deliveryWords(folders: readonly UnitOutcome[]): string {
  const kinds = Object.keys(DELIVERIES) as Delivery[];
  const counted = kinds.map((kind) => ({ kind, n: folders.filter(({ delivery }) => delivery === kind).length }));
  const words = counted.filter(({ n }) => n > 0).map(({ kind, n }) => `${count(n)} ${DELIVERIES[kind]}`);
  return words.length > 0 ? `Mails to heads: ${words.join(', ')}.` : 'No unit is charged, no head is mailed.';
}

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
    deliveries: deliveryWords(folders),
    hasUnmailed: nobody.length + outside.length > 0,
    unmailedHeading: `${plural(nobody.length + outside.length, 'unit gets', 'units get')} no mail`,
    unmailed: [...lines, ...more, ...(outside.length > 0 ? [pilot] : [])],
  };
}
