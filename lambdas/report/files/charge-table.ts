import type { ChargeRow, ChargeType, SeatRow } from '../../domain/figures.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { compareAmounts, type MinorUnits } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import { otherSeatWords } from '../unit/seat-counts.ts';
import { count, percent, plural, tableMoney } from '../words/money-words.ts';
import { unitCount } from '../words/unit-words.ts';
import { isMetered } from './metered.ts';
import { type Counted, type Lines, type Totals, totalsOf } from './totals.ts';

/** One printed row of "What you hold". */
export interface ChargeTableRow {
  readonly product: string;
  readonly note: string;
  readonly held: string;
  readonly used: string;
  readonly idle: string;
  readonly cost: string;
  readonly idleCost: string;
  readonly idleShare: string;
  readonly hasIdle: boolean;
}

/** The table as it is printed: the rows with most idle money, the rest in one row, and the total (reports 2.2, item 6). */
export interface ChargeTable {
  readonly rows: readonly ChargeTableRow[];
  readonly total: ChargeTableRow;
}

const MOST_ROWS = 10;

/** A column that does not apply to a row. */
const NONE = '–';

const NOTES: Readonly<Record<ChargeType, string>> = {
  used: '',
  unassigned: 'given to nobody',
  unused: 'used by nobody',
  unattributed: 'belongs to no unit',
  correction: 'correction of an earlier month',
};

/** Sorts a unit's rows by idle cost and prints at most ten of them; the total always holds all. */
export function chargeTable({ charges, seats }: Counted, lines: Lines, currency: string): ChargeTable {
  const rows = [...charges].sort(byIdleCost);
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS) : rows;
  const rest = rows.slice(shown.length);
  const seatsOf = groupBy(seats, (seat) => seat.lineId);
  const behind = (row: ChargeRow) => (row.held === null ? [] : (seatsOf.get(row.lineId) ?? []));
  const more = totalsOf({ charges: rest, seats: rest.flatMap(behind) }, lines);
  const explained = new Set(dearestShared(charges));
  const printed = shown.map((row) => tableRow(row, behind(row), explained.has(row)));
  return {
    rows:
      rest.length > 0
        ? [...printed, sumRow(`${count(rest.length)} more`, 'all in charges.csv', more, currency)]
        : printed,
    total: sumRow('Total', '', totalsOf({ charges, seats }, lines), currency),
  };
}

/** A head asks first why the dearest shared products cost what they do. */
const MOST_EXPLAINED = 3;
const LONGEST = 140;

/** The dearest rows that are not made of seats (reports 2.2, item 6). */
function dearestShared(charges: readonly ChargeRow[]): ChargeRow[] {
  const shared = charges.filter((row) => row.held === null && row.chargeType === 'used');
  return shared
    .sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(a.lineId, b.lineId))
    .slice(0, MOST_EXPLAINED);
}

function byIdleCost(a: ChargeRow, b: ChargeRow): number {
  return (
    compareAmounts(b.idleAmount, a.idleAmount) ||
    compareAmounts(b.amount, a.amount) ||
    compareText(a.lineId, b.lineId) ||
    compareText(a.chargeType, b.chargeType)
  );
}

/** A line's own row with its own count of seats (R4.1), and a word on those that are neither used nor idle. */
function tableRow(row: ChargeRow, seats: readonly SeatRow[], isExplained: boolean): ChargeTableRow {
  const held = row.held !== null;
  const given = row.chargeType === 'unassigned' && row.quantity !== null ? `${plural(row.quantity, 'seat')} ` : '';
  return {
    product: row.product,
    note: [row.vendor, `${given}${NOTES[row.chargeType]}`, otherSeatWords(seats), isExplained ? why(row) : measure(row)]
      .filter(Boolean)
      .join(' · '),
    held: held ? count(row.held) : NONE,
    used: held ? count(row.active ?? 0) : drawnOrCounted(row),
    idle: held ? count(row.reclaimable ?? 0) : NONE,
    ...moneyCells(row.amount, row.idleAmount, row.currency),
  };
}

/** A unit's average in units, or the units that it drew. */
function drawnOrCounted(row: ChargeRow): string {
  return isMetered(row) && row.quantity !== null ? unitCount(row.quantity, row.quantityDecimals) : NONE;
}

/** What the figure of a metered row counts, where no reason says it. */
function measure({ metric, quantity }: ChargeRow): string {
  if (quantity === null) return '';
  return MEASURES[metric] ?? '';
}

const MEASURES: Readonly<Partial<Record<Metric, string>>> = {
  subscription_unit: 'units on average',
  consumption: 'units drawn',
};

/** Why the row costs what it does; a long reason is whole in charges.csv. */
function why({ explanation }: ChargeRow): string {
  return [...explanation].length > LONGEST ? 'shared by several keys, see charges.csv' : explanation;
}

function sumRow(product: string, note: string, { amount, idle, seats }: Totals, currency: string): ChargeTableRow {
  const hasSeats = seats.held > 0;
  return {
    product,
    note,
    held: hasSeats ? count(seats.held) : NONE,
    used: hasSeats ? count(seats.used) : NONE,
    idle: hasSeats ? count(seats.idle) : NONE,
    ...moneyCells(amount, idle, currency),
  };
}

function moneyCells(amount: MinorUnits, idle: MinorUnits, currency: string) {
  return {
    cost: tableMoney(amount, currency),
    idleCost: tableMoney(idle, currency),
    hasIdle: idle > 0n,
    idleShare: amount > 0n ? percent(idle, amount) : NONE,
  };
}
