import { type IsoDate, type Month, parseMonth } from '../../domain/month.ts';

/** What calendars and clocks of a zone show at an instant. */
export interface LocalTime {
  readonly month: Month;
  readonly date: IsoDate;
  /** `HH:MM`. */
  readonly time: string;
}

const FIELDS = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;

/** The local date and time of an instant in an IANA zone. */
export function localTime(instant: Date, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en', { ...FIELDS, timeZone, calendar: 'gregory', hourCycle: 'h23' });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const date = `${year}-${month}-${day}` as IsoDate;
  return { month: parseMonth(date.slice(0, 7)), date, time: `${parts.get('hour')}:${parts.get('minute')}` };
}
