import { MonthRefusedError } from '../errors.ts';
import { type ContractLine, isInForce } from '../money/contract.ts';
import { sum } from '../money/money.ts';
import { addDays, type IsoDate, lastDay, type Month, monthOf } from '../month.ts';
import { type ContractYear, contractYearOf } from './contract-years.ts';
import type { PoolKind, PoolLines } from './pool-lines.ts';

/** Units that a meter counted on a day, by the day. */
export type UnitsByDay = ReadonlyMap<IsoDate, bigint>;

/** The days of one calendar month that belong to one contract year (R9.3). */
export interface PoolPart {
  readonly month: Month;
  readonly year: ContractYear;
  readonly lastDay: IsoDate;
  /** The days of the contract year up to then. */
  readonly days: readonly IsoDate[];
  /** The lines that have brought units to the year so far. */
  readonly lines: readonly ContractLine[];
  /** What there is to draw: quantities, what seats bring and what was carried (R9.2, R9.6). */
  readonly pool: bigint;
  readonly seatAllowance: bigint;
  readonly carried: bigint;
  readonly burst: bigint;
  /** Drawn in the contract year up to the part's last day. */
  readonly drawnToDate: bigint;
  /** What of it is beyond pool and burst and was not counted in an earlier part (R9.3). */
  readonly overage: bigint;
  /** The same with all earlier parts of the year. */
  readonly overageToDate: bigint;
  /** What prices it on the part's last day; undefined where nothing does. */
  readonly overageLine: ContractLine | undefined;
}

/** What the parts of a pool are made from. */
export interface PoolBasis {
  readonly pool: PoolLines;
  readonly kind: PoolKind;
  readonly drawn: UnitsByDay;
  /** A per-user line by its id, which may bring units by its seats (R9.6). */
  readonly seatLine: (lineId: string) => ContractLine | undefined;
}

/**
 * Every part of a pool from its first day to the period's last (R9.2, R9.3). 120,000 a year, 15,000 drawn in each of six
 * months: the sixth part has 90,000 drawn to date and no overage. 100 with 30 drawn in each of four: the fourth has 20.
 */
export function poolParts(basis: PoolBasis, period: Month): PoolPart[] {
  const parts: PoolPart[] = [];
  for (const days of partDays(basis.pool.lines, lastDay(period))) {
    const before = parts.filter(({ year }) => isSameYear(year, days.year));
    parts.push(partOf(basis, days, before, carriedInto(basis.kind, days.year, parts)));
  }
  return parts;
}

interface PartDays {
  readonly year: ContractYear;
  readonly days: readonly IsoDate[];
}

/** The days with a contract year, in runs of one month and one year. */
function partDays(lines: readonly ContractLine[], until: IsoDate): PartDays[] {
  const runs: { year: ContractYear; days: IsoDate[] }[] = [];
  const first = lines.map(({ startsOn }) => startsOn).sort()[0] ?? until;
  for (let day = first; day <= until; day = addDays(day, 1)) {
    const year = contractYearOf(lines, day);
    if (year === undefined) continue;
    const run = runs.findLast((run) => isSameYear(run.year, year) && monthOf(run.days[0] as IsoDate) === monthOf(day));
    if (run) run.days.push(day);
    else runs.push({ year, days: [day] });
  }
  return runs;
}

function partOf(
  { pool, drawn, seatLine }: PoolBasis,
  { year, days }: PartDays,
  before: readonly PoolPart[],
  carried: bigint,
): PoolPart {
  const last = days.at(-1) as IsoDate;
  const earlier = before.at(-1);
  const brought = pool.lines.filter((line) => days.some((day) => isInForce(line, day, day)));
  const lines = pool.lines.filter((line) => brought.includes(line) || earlier?.lines.includes(line));
  const seatAllowance = allowanceOf(lines, seatLine, last);
  const whole = sum(lines.map(({ quantity }) => quantity ?? 0n)) + seatAllowance + carried;
  const burst = sum(lines.map((line) => line.burst ?? 0n));
  const drawnToDate = (earlier?.drawnToDate ?? 0n) + sum(days.map((day) => drawn.get(day) ?? 0n));
  const overageBefore = earlier?.overageToDate ?? 0n;
  const beyond = drawnToDate - whole - burst - overageBefore;
  const overage = beyond > 0n ? beyond : 0n;
  return {
    month: monthOf(last),
    year,
    lastDay: last,
    days: [...(earlier?.days ?? []), ...days],
    lines,
    pool: whole,
    seatAllowance,
    carried,
    burst,
    drawnToDate,
    overage,
    overageToDate: overageBefore + overage,
    overageLine: overageLineOn(pool, last),
  };
}

/** Σ seats × allowance of the per-user lines that are named, each once, if in force on the day (R9.6): 4 seats at 100 are 400. */
function allowanceOf(lines: readonly ContractLine[], seatLine: PoolBasis['seatLine'], day: IsoDate): bigint {
  const named = new Set(lines.flatMap(({ baseLines }) => baseLines));
  const seats = [...named].map(seatLine).filter((line) => line !== undefined && isInForce(line, day, day));
  return sum(seats.map((line) => (line?.quantity ?? 0n) * (line?.allowance ?? 0n)));
}

/** What the contract year before, of the same term, left unused (R9.2 `carry_forward`). */
function carriedInto(kind: PoolKind, year: ContractYear, parts: readonly PoolPart[]): bigint {
  if (kind !== 'carry_forward') return 0n;
  const last = parts.findLast((part) => part.year.term === year.term && part.year.to < year.from);
  const left = last === undefined ? 0n : last.pool - last.drawnToDate;
  return left > 0n ? left : 0n;
}

function isSameYear(one: ContractYear, other: ContractYear): boolean {
  return one.term === other.term && one.from === other.from;
}

function overageLineOn({ platform, meter, overageLines }: PoolLines, day: IsoDate): ContractLine | undefined {
  const [line, other] = overageLines.filter((one) => isInForce(one, day, day));
  if (other === undefined) return line;
  throw new MonthRefusedError([
    `lines ${line?.lineId} and ${other.lineId}: both price what goes beyond pool ${meter} of ${platform} on ${day}; let one of them end before`,
  ]);
}
