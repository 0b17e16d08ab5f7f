/** How far a zone's clocks were ever from UTC since 1970, in minutes. */
export interface ZoneOffsets {
  readonly least: number;
  readonly most: number;
}

const KNOWN = new Map<string, ZoneOffsets>();

/**
 * The bounds of a zone's offsets since 1970, with an hour more on each side, for the calendar that asks may know a change
 * that this one does not. An instant whose date is the same under both has that date.
 */
export function zoneOffsets(timezone: string): ZoneOffsets {
  const known = KNOWN.get(timezone) ?? measured(timezone);
  KNOWN.set(timezone, known);
  return known;
}

function measured(timezone: string): ZoneOffsets {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' });
  const offsets = MONTHS.map((instant) => minutesOf(clock.format(instant)) - instant / 60_000);
  return { least: Math.min(...offsets) - 60, most: Math.max(...offsets) + 60 };
}

/** No clock is put forward and back within a month. */
const MONTHS = Array.from({ length: 12 * 68 }, (_, month) => Date.UTC(1970, month, 15, 12));

/** Minutes since 1970 of `15/06/2026, 13:00`, read as UTC. */
function minutesOf(text: string): number {
  const [, day, month, year, hour, minute] = CLOCK.exec(text) as unknown as [string, ...string[]];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
}

const CLOCK = /^([0-9]{2})[/]([0-9]{2})[/]([0-9]{4}), ([0-9]{2}):([0-9]{2})$/;
