import type { UnitMonth } from '../../domain/memory/six-months.ts';
import { compareAmounts, sum } from '../../domain/money/money.ts';
import type { MonthFigures, UnitBefore } from '../../domain/month-figures.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import { estateBefore, type MonthContext, type UnitFigures, unitBefore } from '../month-context.ts';
import { count, tableMoney } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';
import { budgetWords, unitMonth } from './budget-words.ts';
import { type Before, changeWords } from './change-words.ts';

/** One printed row of "Cost by unit". */
export interface UnitTableRow {
  readonly name: string;
  readonly note: string;
  readonly cost: string;
  /** How it compares with the month before and with its budget, as far as there is one; empty where there is neither. */
  readonly compared: string;
  readonly idle: string;
  readonly hasIdle: boolean;
  /** A row that adds up the units below it. */
  readonly isGroup: boolean;
  /** A row below such a sum. */
  readonly isMember: boolean;
}

/** The units by cost, grouped by the unit above them, with a total that holds all of them and the unattributed part. */
export interface UnitTable {
  readonly rows: readonly UnitTableRow[];
  readonly total: UnitTableRow;
}

interface Counted {
  readonly unit: UnitFigures;
  readonly amount: bigint;
  readonly before: Before;
  /** This month's row of the six months; undefined where nothing is charged. */
  readonly budget: UnitMonth | undefined;
}

/** More would make the mail too long for Gmail; finance/chargeback.csv has them all. */
const MOST_UNITS = 60;

/** The table of the estate's mail (reports 2.3, item 3). */
export function unitTable(month: MonthContext): UnitTable {
  const { figures } = month;
  const print = printer(month);
  const counted = month.units.map((unit) => ({
    unit,
    amount: sum(unit.charges.map((row) => row.amount)),
    before: unitBefore(month, unit.unit.unitId),
    budget: unitMonth(month, unit.unit.unitId),
  }));
  const byCost = counted.sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(idOf(a), idOf(b)));
  const [shown, rest] = [byCost.slice(0, MOST_UNITS), byCost.slice(MOST_UNITS)];
  const nobody = figures.charges.filter((row) => row.unitId === null);
  const ended = endedUnits(figures);
  return {
    rows: [
      ...grouped(shown, figures, print),
      ...(rest.length > 0
        ? [print(`${count(rest.length)} more units`, 'in chargeback.csv', rest.flatMap(chargesOf), beforeOf(rest))]
        : []),
      ...(ended.length > 0
        ? [print('Nothing charged any more', atMostThree(ended.map((u) => u.unitName)), [], added(ended))]
        : []),
      ...(nobody.length > 0 || figures.previous?.units.has(null)
        ? [print('No unit', 'stays central', nobody, unitBefore(month, null))]
        : []),
    ],
    total: print('Total', '', figures.charges, estateBefore(month)),
  };
}

/** Units that were charged in the month before and are not now: the change of the whole is made of them too (R7.6). */
function endedUnits({ previous, units }: MonthFigures): UnitBefore[] {
  const charged = new Set<string | null>([...units.map((unit) => unit.unitId), null]);
  return [...(previous?.units ?? [])].filter(([unitId]) => !charged.has(unitId)).map(([, before]) => before);
}

function beforeOf(members: readonly Counted[]): Before {
  const known = members.flatMap(({ before }) => before ?? []);
  return known.length === members.length ? added(known) : null;
}

function added(units: readonly { readonly amount: bigint; readonly closed: readonly string[] }[]): Before {
  return { amount: sum(units.map(({ amount }) => amount)), closed: units.flatMap(({ closed }) => closed) };
}

type Print = (
  name: string,
  note: string,
  charges: MonthFigures['charges'],
  before: Before,
  place?: Place,
  budget?: string,
) => UnitTableRow;

/** Whether a row is the sum of a group, or stands below one. */
type Place = 'group' | 'member' | 'alone';

function printer({ run, settings: { currency }, figures }: MonthContext): Print {
  return (name, note, charges, before, place = 'alone', budget = '') => {
    const amount = sum(charges.map((row) => row.amount));
    const idle = sum(charges.map((row) => row.idleAmount));
    return {
      name,
      note,
      cost: tableMoney(amount, currency),
      compared: [figures.previous && changeWords(amount, before, { period: run.period, currency }), budget]
        .filter(Boolean)
        .join('; '),
      idle: tableMoney(idle, currency),
      hasIdle: idle > 0n,
      isGroup: place === 'group',
      isMember: place === 'member',
    };
  };
}

/** Units below the same parent stand together under a sum, the dearest group first; alone, a unit needs no group. */
function grouped(units: readonly Counted[], figures: MonthFigures, print: Print): UnitTableRow[] {
  const names = new Map(figures.units.map((unit) => [unit.unitId, unit.unitName]));
  const parents = new Set(units.map(({ unit }) => unit.unit.parentId));
  const groupOf = (counted: Counted) => counted.unit.unit.parentId ?? (parents.has(idOf(counted)) ? idOf(counted) : '');
  const groups = [...groupBy(units, groupOf)].map(([id, members]) => ({ id, members, total: sumOf(members) }));
  return groups
    .sort((a, b) => compareAmounts(b.total, a.total) || compareText(a.id, b.id))
    .flatMap(({ id, members }) =>
      id === '' || members.length === 1
        ? members.map((member) => unitRow(member, print, 'alone'))
        : [groupRow(names.get(id) ?? id, members, print), ...members.map((m) => unitRow(m, print, 'member'))],
    );
}

function unitRow(counted: Counted, print: Print, place: Place): UnitTableRow {
  const budget = counted.budget?.budget == null ? '' : budgetWords(counted.budget, 'its');
  return print(
    singleLine(counted.unit.unit.unitName),
    singleLine(idOf(counted)),
    chargesOf(counted),
    counted.before,
    place,
    budget,
  );
}

function groupRow(name: string, members: readonly Counted[], print: Print): UnitTableRow {
  return print(
    singleLine(name),
    `${members.length} units together`,
    members.flatMap(chargesOf),
    beforeOf(members),
    'group',
  );
}

function sumOf(members: readonly Counted[]): bigint {
  return sum(members.map(({ amount }) => amount));
}

function chargesOf({ unit }: Counted) {
  return unit.charges;
}

function idOf({ unit }: Counted): string {
  return unit.unit.unitId;
}
