const DAY = 86_400_000;
const YEARS = 2;

/** A local time of day on one day of every month. */
export interface MonthlyTime {
  readonly day: number;
  /** `HH:MM` */
  readonly time: string;
  readonly timezone: string;
}

/**
 * Why a schedule cannot be kept; undefined if its local time exists exactly once on each of its dates in the two years
 * after `today` (faults T21): clocks that go forward skip a month's run, clocks that go back are ambiguous.
 */
export function scheduleProblem({ day, time, timezone }: MonthlyTime, today: Date): string | undefined {
  if (day < 1 || day > 28) return `day ${day} does not exist in every month; choose one from 1 to 28`;
  for (const date of datesOf(day, today)) {
    const times = instantsOf(date, time, timezone);
    if (times === 1) continue;
    const count = times === 0 ? 'does not exist' : 'exists twice';
    return `${time} ${count} on ${date} in ${timezone}, where the clocks change; choose another time, such as "06:00"`;
  }
  return undefined;
}

function datesOf(day: number, today: Date): string[] {
  const from = today.toISOString().slice(0, 10);
  const dates = Array.from({ length: 12 * YEARS + 1 }, (_, month) => {
    const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, day));
    return date.toISOString().slice(0, 10);
  });
  return dates.filter((date) => date >= from);
}

/** How many instants have this local date and time: none in a gap, two in an overlap. */
function instantsOf(date: string, time: string, timezone: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const offsets = new Set([wanted - DAY, wanted + DAY].map((instant) => offsetAt(instant, timezone)));
  return [...offsets].filter((offset) => offsetAt(wanted - offset, timezone) === offset).length;
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hourCycle: 'h23', ...FIELDS }).formatToParts(
    instant,
  );
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')) - instant;
}

const FIELDS = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const;
