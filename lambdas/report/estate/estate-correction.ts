import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import type { MonthContext } from '../month-context.ts';
import { minimumOf, sameFigures, type UnitOutcome } from '../unit/compare-told.ts';
import { beforeAndNow, type Correction, differing, NO_CORRECTION, totalWords } from '../unit/correction.ts';
import type { EarlierRevision } from '../unit/told.ts';
import { count, exactMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/** How the estate's figures stand against what was published before. */
export interface EstateChange {
  /** `settled` where only draft became final, which is mailed to finance alone. */
  readonly since: 'first' | 'corrected' | 'settled';
  readonly correction: Correction;
}

const MOST_UNITS = 10;

/** Compares the chargeback with the last published one: unit by unit, dropped units included (reports 2.2). */
export async function estateChange(
  { settings, figures }: MonthContext,
  before: EarlierRevision,
  now: readonly CsvRow[],
  folders: readonly UnitOutcome[],
): Promise<EstateChange> {
  const told = await before.estate();
  if (!told) return { since: 'first', correction: NO_CORRECTION };
  const isChanged = folders.some(({ change }) => change === 'changed' || change === 'minor');
  if (sameFigures(told.charges, now) && !isChanged) return { since: 'settled', correction: NO_CORRECTION };
  const names = new Map(figures.units.map(({ unitId, unitName }) => [unitId, unitName]));
  const untold = folders.filter(({ delivery }) => delivery === 'minor').sort(byText((unit) => unit.unitId));
  const minimum = exactMoney(minimumOf(settings), settings.currency);
  const nameOf = ({ unitId }: UnitOutcome) => `${singleLine(names.get(unitId) ?? unitId)} (${singleLine(unitId)})`;
  const note = `Not told to their heads, less than ${minimum} or names only: ${untold.map(nameOf).join(', ')}`;
  return {
    since: 'corrected',
    correction: {
      hasCorrection: true,
      correction: totalWords(told, now, settings.currency),
      differences: [...unitDifferences(told.charges, now), ...(untold.length > 0 ? [note] : [])],
    },
  };
}

/** `Finance (FIN): €100.00 before, nothing now`. */
function unitDifferences(before: readonly CsvRow[], now: readonly CsvRow[]): string[] {
  const all = differing(
    before,
    now,
    (row) => row.unit_id ?? '',
    (row) => (row.unit_id ? `${row.unit_name} (${row.unit_id})` : 'No unit'),
  );
  const more = all.length - MOST_UNITS;
  const charged = groupBy(now, (row) => row.unit_id ?? '');
  const gone = (unit: string) => (unit !== '' && !charged.has(unit) ? ['dropped out'] : []);
  return [
    ...all.slice(0, MOST_UNITS).map((unit) => beforeAndNow(unit, gone(unit.before[0]?.unit_id ?? ''))),
    ...(more > 0 ? [`${count(more)} more units changed`] : []),
  ];
}
