import type { ChargeRow, LineFacts, MonthFigures, SeatRow, UnitFacts } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { addMonths, type IsoDate } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { Settings } from '../settings.ts';

/** One month of an estate: everything that its files and mails are made from. */
export interface MonthContext {
  readonly run: Run;
  readonly figures: MonthFigures;
  readonly settings: Settings;
  readonly lines: ReadonlyMap<string, LineFacts>;
}

/** A unit with its own rows and nobody else's. */
export interface UnitFigures {
  readonly unit: UnitFacts;
  readonly charges: readonly ChargeRow[];
  readonly seats: readonly SeatRow[];
}

/** Puts the input of the report step together. */
export function monthContext(run: Run, figures: MonthFigures, settings: Settings): MonthContext {
  return { run, figures, settings, lines: new Map(figures.lines.map((line) => [line.lineId, line])) };
}

/** Every unit with charges, each with its own rows only (faults T26). */
export function unitsOf({ units, charges, seats }: MonthFigures): UnitFigures[] {
  const chargesOf = groupBy(charges, (row) => row.unitId ?? '');
  const seatsOf = groupBy(seats, (row) => row.unitId ?? '');
  return units.map((unit) => ({
    unit,
    charges: chargesOf.get(unit.unitId) ?? [],
    seats: seatsOf.get(unit.unitId) ?? [],
  }));
}

/** The day until which heads may object: `publish.answer_by_day` of the month after. */
export function answerBy({ run, settings }: MonthContext): IsoDate {
  return dayAfterMonth(run, settings.publish.answer_by_day);
}

/** A day of the month after the period. */
export function dayAfterMonth(run: Run, day: number): IsoDate {
  return `${addMonths(run.period, 1)}-${String(day).padStart(2, '0')}` as IsoDate;
}
