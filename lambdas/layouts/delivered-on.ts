import { addMonths, type IsoDate, monthOf, parseDate } from '../domain/month.ts';
import type { DeliveredRule, Layout } from './layout.ts';
import type { UploadPlace } from './upload-place.ts';

/** What of a file may say when it was delivered: what stands above its header, and its first record. */
export interface FileHead {
  readonly above: string;
  readonly headers: readonly string[];
  readonly firstRecord: readonly string[];
}

/** The place of a file whose layout reads the date of the delivery in the file itself; it goes before the path's (R12.3). */
export function placeInFile(place: UploadPlace, { delivered, dateOrder }: Layout, head: FileHead): UploadPlace {
  const day = delivered && dayIn(textOf(delivered, head), dateOrder ?? place.settings.date_order ?? 'mdy');
  if (!day) return place;
  const period = addMonths(monthOf(day), place.settings.period === 'previous' ? -1 : 0);
  return { ...place, period, deliveredOn: day };
}

function textOf(rule: DeliveredRule, { above, headers, firstRecord }: FileHead): string {
  if ('from' in rule) return firstRecord[headers.indexOf(rule.from)] ?? '';
  return new RegExp(rule.title, 'im').exec(above)?.[1] ?? '';
}

function dayIn(text: string, order: 'dmy' | 'mdy' | 'ymd'): IsoDate | undefined {
  const iso = /^\s*"?([0-9]{4}-[0-9]{2}-[0-9]{2})/.exec(text)?.[1];
  if (iso) return parseDate(iso);
  const [, first = '', second = '', year] = /^\s*([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})/.exec(text) ?? [];
  if (!year) return undefined;
  const [month, day] = order === 'dmy' ? [second, first] : [first, second];
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
