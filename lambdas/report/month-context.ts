import type { ChargeRow, LineFacts, SeatRow, UnitFacts } from '../domain/figures.ts';
import type { ConsumptionRow, ResourceRow } from '../domain/metered-figures.ts';
import { addMonths, type IsoDate } from '../domain/month.ts';
import type { MonthFigures } from '../domain/month-figures.ts';
import type { Run } from '../domain/run.ts';
import { groupBy } from '../domain/text/group-by.ts';
import type { Settings } from '../settings.ts';
import type { Before } from './unit/change-words.ts';

/** One month of an estate: everything that its files and mails are made from. */
export interface MonthContext {
  readonly run: Run;
  readonly figures: MonthFigures;
  readonly settings: Settings;
  readonly lines: ReadonlyMap<string, LineFacts>;
  readonly unitNames: ReadonlyMap<string, string>;
  /** Every unit with charges, each with its own rows. */
  readonly units: readonly UnitFigures[];
}

/** A unit with its own rows and nobody else's. */
export interface UnitFigures {
  readonly unit: UnitFacts;
  readonly charges: readonly ChargeRow[];
  readonly seats: readonly SeatRow[];
  readonly resources: readonly ResourceRow[];
  readonly consumption: readonly ConsumptionRow[];
}

/** Puts the input of the report step together. */
export function monthContext(run: Run, figures: MonthFigures, settings: Settings): MonthContext {
  const unitNames = new Map(figures.units.map(({ unitId, unitName }) => [unitId, unitName]));
  const lines = new Map(figures.lines.map((line) => [line.lineId, line]));
  return { run, figures, settings, lines, unitNames, units: unitsOf(figures) };
}

/** Every unit with charges, each with its own rows only (faults T26). */
export function unitsOf({ units, charges, seats, metered }: MonthFigures): UnitFigures[] {
  const resourcesOf = groupBy(metered.resources, (row) => row.unitId ?? '');
  const consumptionOf = groupBy(metered.consumption, (row) => row.unitId ?? '');
  const chargesOf = groupBy(charges, (row) => row.unitId ?? '');
  const seatsOf = groupBy(seats, (row) => row.unitId ?? '');
  return units.map((unit) => ({
    unit,
    charges: chargesOf.get(unit.unitId) ?? [],
    seats: seatsOf.get(unit.unitId) ?? [],
    resources: resourcesOf.get(unit.unitId) ?? [],
    consumption: consumptionOf.get(unit.unitId) ?? [],
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

/** What a unit came to in the month before: 0 where it had no row, null where that month was not published (R7.6). */
export function unitBefore({ figures }: MonthContext, unitId: string | null): Before {
  if (figures.previous === null) return null;
  return figures.previous.units.get(unitId) ?? { amount: 0n, closed: [] };
}

/** What the whole estate came to in the month before. */
export function estateBefore({ figures: { previous } }: MonthContext): Before {
  return previous && { amount: previous.amount, closed: [] };
}
