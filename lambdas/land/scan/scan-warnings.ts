import { shown } from '../../layouts/cell-text.ts';
import { settingOf } from '../../layouts/source-setting.ts';
import { tellsOfMore } from './footer.ts';
import type { ScannedFile } from './scan-file.ts';

/** Bytes that are no text of the declared encoding: how many places, and the first of them. */
export interface Doubt {
  readonly encoding: string;
  readonly places: number;
  readonly offset: number;
}

/** What was left out of a file while it was read, and how often. */
export function scanWarnings({ blankLines, footers, endMarks, records, notes }: ScannedFile): string[] {
  return [
    ...(blankLines > 0 ? [`${lines(blankLines)} without any text ${blankLines === 1 ? 'is' : 'are'} no record`] : []),
    ...footers.map(footerWarning),
    ...(endMarks > 0 ? ['the byte 1A at the end, with which old programs end a file, was left out'] : []),
    ...notes,
    ...(records === 0 ? ['the file has a header and no record: there is nothing of it this month'] : []),
  ];
}

function footerWarning(text: string): string {
  if (!tellsOfMore(text)) return `the line "${shown(text)}" below the table is no record`;
  return `the export was cut short: it ends with "${shown(text)}"; export the table as CSV, which has no such limit, or in parts`;
}

/** Where names may come out wrong. */
export function doubtWarning(doubt: Doubt | undefined, source: string): string[] {
  if (!doubt) return [];
  const { encoding, places, offset } = doubt;
  const where = `${places} ${places === 1 ? 'place' : 'places'}, the first at offset ${offset},`;
  return [
    `${where} cannot be ${encoding}, which the source declares: the file has another encoding, and names may come out wrong; declare it (${settingOf(source, 'encoding')})`,
  ];
}

const lines = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`;
