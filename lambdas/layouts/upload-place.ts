import { addMonths, type IsoDate, type Month } from '../domain/month.ts';
import type { Settings, SourceSettings } from '../settings.ts';
import { datesInPath } from './path-dates.ts';

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
  const { month, day } = datesInPath(source === '' ? file : file.slice(source.length + 1));
  const period = month && addMonths(month, ofSource.period === 'previous' ? -1 : 0);
  return { source, settings: ofSource, period, deliveredOn: day };
}

/** The longest folder of the settings that contains the file, else the first folder, else nothing. */
export function sourceOf(file: string, settings: Settings): string {
  const named = Object.keys(settings.sources).filter((source) => file.startsWith(`${source}/`));
  const longest = named.sort((a, b) => b.length - a.length)[0];
  return longest ?? (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');
}
