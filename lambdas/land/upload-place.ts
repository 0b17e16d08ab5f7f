import { addMonths, type IsoDate, lastDay, type Month, monthOf, parseDate, parseMonth } from '../domain/month.ts';
import type { Settings, SourceSettings } from '../settings.ts';

/** A file that somebody dropped. */
export interface Upload {
  /** Its path below `uploads/`, with `/`. */
  readonly file: string;
  /** Where it lies on this disk. */
  readonly path: string;
}

/** Where a file lies below `uploads/`: the source that it belongs to and the date in its path (feeds 2, R12.3). */
export interface UploadPlace {
  readonly source: string;
  readonly settings: SourceSettings;
  /** The month that a dated snapshot serves. */
  readonly period: Month | null;
  /** Its rank among the deliveries: a month ranks as its last day. */
  readonly deliveredOn: IsoDate | null;
}

/** The source and the period of a path below `uploads/`. */
export function placeOf(file: string, settings: Settings): UploadPlace {
  const source = sourceOf(file, settings);
  const ofSource = settings.sources[source] ?? { period: 'same' as const };
  const deliveredOn = dateIn(source === '' ? file : file.slice(source.length));
  const period = deliveredOn && addMonths(monthOf(deliveredOn), ofSource.period === 'previous' ? -1 : 0);
  return { source, settings: ofSource, period, deliveredOn };
}

/** The longest folder of the settings that contains the file, else the first folder, else nothing. */
export function sourceOf(file: string, settings: Settings): string {
  const named = Object.keys(settings.sources).filter((source) => file.startsWith(`${source}/`));
  const longest = named.sort((a, b) => b.length - a.length)[0];
  return longest ?? (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
}

const DATED = /(?<![0-9])([0-9]{4}-(?:0[1-9]|1[0-2]))(-[0-9]{2})?(?![0-9])/g;

/** The last date of a path, for the file's own name says more than its folder's. */
function dateIn(path: string): IsoDate | null {
  const dates = [...path.matchAll(DATED)].flatMap(([, month, day]) => {
    const date = day ? parseDate(`${month}${day}`) : lastDay(parseMonth(month as string));
    return date ? [date] : [];
  });
  return dates.at(-1) ?? null;
}
