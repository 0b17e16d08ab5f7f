import { type SeatRow, STATES, type State } from '../../domain/figures.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { pooledSeats } from '../../domain/seats/pooled-seats.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { count, plural } from '../words/money-words.ts';

/** What becomes of a seat in the counts of a report: together they are what is held (reports 2.2, item 3). */
type Kind = 'used' | 'idle' | 'cheaper' | 'protected' | 'notJudged';

const KINDS: Readonly<Record<State, Kind>> = {
  active: 'used',
  leaver: 'idle',
  dormant: 'idle',
  never_used: 'idle',
  login_only: 'cheaper',
  excepted: 'protected',
  new: 'protected',
  seasonal: 'protected',
  unknown: 'notJudged',
};

/** Seats by what becomes of them, with the money of those that can be saved. */
export interface SeatCounts {
  readonly held: number;
  readonly used: number;
  readonly idle: number;
  /** Those of the idle ones whose people have left. */
  readonly leavers: number;
  readonly cheaper: number;
  readonly cheaperMoney: MinorUnits;
  readonly protected: number;
  readonly notJudged: number;
  /** Idle on one line and protected on another: counted as protected, though the first line's cost is idle money. */
  readonly partlyIdle: number;
  readonly partlyIdleMoney: MinorUnits;
  readonly states: Readonly<Record<State, number>>;
}

/** What these rows came to when they were counted before: a mail, its tables and the summary ask for the same ones. */
const known = new WeakMap<readonly SeatRow[], SeatCounts>();

/** Counts seats, each once (R4.1). The rows are never changed afterwards. */
export function countSeats(rows: readonly SeatRow[]): SeatCounts {
  const counts = known.get(rows) ?? counted(rows);
  known.set(rows, counts);
  return counts;
}

function counted(rows: readonly SeatRow[]): SeatCounts {
  const seats = pooledSeats(rows);
  const rowsOf = (wanted: Kind) => seats.filter((seat) => KINDS[seat.state] === wanted).flatMap((seat) => seat.rows);
  const partly = rowsOf('protected').filter((row) => isReclaimable(row.state));
  const states = countStates(seats);
  const kind = (wanted: Kind) => STATES.reduce((n, state) => n + (KINDS[state] === wanted ? states[state] : 0), 0);
  return {
    held: seats.length,
    used: kind('used'),
    idle: kind('idle'),
    leavers: states.leaver,
    cheaper: kind('cheaper'),
    cheaperMoney: costOf(rowsOf('cheaper')),
    protected: kind('protected'),
    notJudged: kind('notJudged'),
    partlyIdle: pooledSeats(partly).length,
    partlyIdleMoney: costOf(partly),
    states,
  };
}

function countStates(seats: readonly { readonly state: State }[]): Record<State, number> {
  const states = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
  for (const { state } of seats) states[state]++;
  return states;
}

function costOf(rows: readonly SeatRow[]): MinorUnits {
  return sum(rows.map((row) => row.monthlyCost));
}

/**
 * What is held, so that its parts can be read off: `56 seats held: 36 used, 11 idle, 1 could be a cheaper kind,
 * 1 protected (1 new), 7 not judged.` Empty where nothing is held.
 */
export function heldWords(counts: SeatCounts): string {
  if (counts.held === 0) return '';
  const parts = [
    `${count(counts.used)} used`,
    counts.idle > 0 && `${count(counts.idle)} idle`,
    counts.cheaper > 0 && `${count(counts.cheaper)} could be a cheaper kind`,
    counts.protected > 0 && `${count(counts.protected)} protected (${protectedWords(counts)})`,
    counts.notJudged > 0 && `${count(counts.notJudged)} not judged`,
  ];
  return `${plural(counts.held, 'seat')} held: ${parts.filter((part) => part !== false).join(', ')}.`;
}

function protectedWords({ states }: SeatCounts): string {
  const named = (['excepted', 'new', 'seasonal'] as const).filter((state) => states[state] > 0);
  return named.map((state) => `${count(states[state])} ${state}`).join(', ');
}

/** What a single row of a table says of seats that are neither used nor idle: `1 new, 7 not judged`. */
export function otherSeatWords(rows: readonly SeatRow[]): string {
  const words = { login_only: 'only logged in', excepted: 'excepted', new: 'new', seasonal: 'seasonal' } as const;
  const all = { ...words, unknown: 'not judged' } as const;
  const { states } = countSeats(rows);
  const named = (Object.keys(all) as (keyof typeof all)[]).filter((state) => states[state] > 0);
  return named.map((state) => `${count(states[state])} ${all[state]}`).join(', ');
}
