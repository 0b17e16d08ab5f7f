import type { ChargeRow, ChargeType } from '../domain/figures.ts';
import { compareText } from '../domain/text.ts';
import { count, percent, plural, tableMoney } from './money-words.ts';
import { type Totals, totalsOf } from './totals.ts';

/** One printed row of "What you hold". */
export interface ChargeLine {
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
  readonly rows: readonly ChargeLine[];
  readonly total: ChargeLine;
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
export function chargeTable(charges: readonly ChargeRow[]): ChargeTable {
  const rows = [...charges].sort(byIdleCost);
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS) : rows;
  const rest = rows.slice(shown.length);
  const printed = shown.map((row) => line(row.product, noteOf(row), [row]));
  return {
    rows: rest.length > 0 ? [...printed, line(`${count(rest.length)} more`, 'all in charges.csv', rest)] : printed,
    total: line('Total', '', rows),
  };
}

function byIdleCost(a: ChargeRow, b: ChargeRow): number {
  const big = (x: bigint, y: bigint) => (x < y ? 1 : x > y ? -1 : 0);
  return (
    big(a.idleAmount, b.idleAmount) ||
    big(a.amount, b.amount) ||
    compareText(a.lineId, b.lineId) ||
    compareText(a.chargeType, b.chargeType)
  );
}

function noteOf(row: ChargeRow): string {
  const seats = row.chargeType === 'unassigned' && row.quantity !== null ? `${plural(row.quantity, 'seat')} ` : '';
  return [row.vendor, `${seats}${NOTES[row.chargeType]}`].filter(Boolean).join(' · ');
}

function line(product: string, note: string, rows: readonly ChargeRow[]): ChargeLine {
  const totals = totalsOf(rows);
  const currency = rows[0]?.currency ?? 'EUR';
  return {
    product,
    note,
    ...seatCells(rows, totals),
    cost: tableMoney(totals.amount, currency),
    idleCost: tableMoney(totals.idle, currency),
    hasIdle: totals.idle > 0n,
    idleShare: totals.amount > 0n ? percent(totals.idle, totals.amount) : NONE,
  };
}

function seatCells(rows: readonly ChargeRow[], totals: Totals): Pick<ChargeLine, 'held' | 'used' | 'idle'> {
  if (rows.every((row) => row.held === null)) return { held: NONE, used: NONE, idle: NONE };
  return { held: count(totals.held), used: count(totals.active), idle: count(totals.idleSeats) };
}
