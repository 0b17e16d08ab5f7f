import { addMonths, type Month } from '../domain/month.ts';
import { localTime } from '../run/steps/local-time.ts';
import type { Settings } from '../settings.ts';

/** The month that the schedule runs next after an instant: until its day and time that is the month before. */
export function nextMonth(at: Date, { timezone, schedule }: Pick<Settings, 'timezone' | 'schedule'>): Month {
  const { month, date, time } = localTime(at, timezone);
  const day = Number(date.slice(8));
  const isBefore = day < schedule.day || (day === schedule.day && time < schedule.time);
  return isBefore ? addMonths(month, -1) : month;
}
