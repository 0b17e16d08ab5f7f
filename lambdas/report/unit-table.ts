import type { MonthFigures } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/text.ts';
import { changeWords } from './change-words.ts';
import { count, tableMoney } from './money-words.ts';
import { type UnitFigures, unitsOf } from './month-context.ts';
import { singleLine } from './single-line.ts';
import { type Totals, totalsOf } from './totals.ts';

/** One printed row of "Cost by unit". */
export interface UnitLine {
  readonly name: string;
  readonly note: string;
  readonly cost: string;
  readonly change: string;
  /** Nothing is said about a change where the store has no figures of the month before at all. */
  readonly hasChange: boolean;
  readonly idle: string;
  readonly hasIdle: boolean;
  /** A row that adds up the units below it. */
  readonly isGroup: boolean;
  /** A row below such a sum. */
  readonly isMember: boolean;
}

/** The units by cost, grouped by the unit above them, with a total that holds all of them and the unattributed part. */
export interface UnitTable {
  readonly rows: readonly UnitLine[];
  readonly total: UnitLine;
}

interface Counted {
  readonly unit: UnitFigures;
  readonly totals: Totals;
}

/** More would make the mail too long for Gmail; finance/chargeback.csv has them all. */
const MOST_UNITS = 60;

/** The table of the estate's mail (reports 2.3, item 3). */
export function unitTable(figures: MonthFigures, currency: string, period: Month): UnitTable {
  const print = printer(currency, period, totalsOf(figures.charges).previous !== null);
  const counted = unitsOf(figures).map((unit) => ({ unit, totals: totalsOf(unit.charges) }));
  const byCost = counted.sort((a, b) => big(a.totals.amount, b.totals.amount) || compareText(idOf(a), idOf(b)));
  const [shown, rest] = [byCost.slice(0, MOST_UNITS), byCost.slice(MOST_UNITS)];
  const nobody = figures.charges.filter((row) => row.unitId === null);
  return {
    rows: [
      ...grouped(shown, figures, print),
      ...(rest.length > 0
        ? [print(`${count(rest.length)} more units`, 'in chargeback.csv', rest.flatMap(chargesOf))]
        : []),
      ...(nobody.length > 0 ? [print('No unit', 'stays central', nobody)] : []),
    ],
    total: print('Total', '', figures.charges),
  };
}

type Print = (name: string, note: string, charges: MonthFigures['charges'], place?: Place) => UnitLine;

/** Whether a row is the sum of a group, or stands below one. */
type Place = 'group' | 'member' | 'alone';

function printer(currency: string, period: Month, hasChange: boolean): Print {
  return (name, note, charges, place = 'alone') => {
    const totals = totalsOf(charges);
    return {
      name,
      note,
      cost: tableMoney(totals.amount, currency),
      change: changeWords(totals.amount, totals.previous, { period, currency }),
      hasChange,
      idle: tableMoney(totals.idle, currency),
      hasIdle: totals.idle > 0n,
      isGroup: place === 'group',
      isMember: place === 'member',
    };
  };
}

/** Units below the same parent stand together under a sum, the dearest group first; alone, a unit needs no group. */
function grouped(units: readonly Counted[], figures: MonthFigures, print: Print): UnitLine[] {
  const names = new Map(figures.units.map((unit) => [unit.unitId, unit.unitName]));
  const parents = new Set(units.map(({ unit }) => unit.unit.parentId));
  const groupOf = (counted: Counted) => counted.unit.unit.parentId ?? (parents.has(idOf(counted)) ? idOf(counted) : '');
  const groups = [...groupBy(units, groupOf)].map(([id, members]) => ({ id, members, sum: sumOf(members) }));
  return groups
    .sort((a, b) => big(a.sum, b.sum) || compareText(a.id, b.id))
    .flatMap(({ id, members }) =>
      id === '' || members.length === 1
        ? members.map((member) => unitLine(member, print, 'alone'))
        : [groupLine(names.get(id) ?? id, members, print), ...members.map((m) => unitLine(m, print, 'member'))],
    );
}

function unitLine(counted: Counted, print: Print, place: Place): UnitLine {
  return print(singleLine(counted.unit.unit.unitName), singleLine(idOf(counted)), chargesOf(counted), place);
}

function groupLine(name: string, members: readonly Counted[], print: Print): UnitLine {
  return print(singleLine(name), `${members.length} units together`, members.flatMap(chargesOf), 'group');
}

function sumOf(members: readonly Counted[]): bigint {
  return members.reduce((total, { totals }) => total + totals.amount, 0n);
}

function chargesOf({ unit }: Counted) {
  return unit.charges;
}

function idOf({ unit }: Counted): string {
  return unit.unit.unitId;
}

function big(a: bigint, b: bigint): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
