import { keys } from '../../domain/keys.ts';
import { sha256 } from '../../run/store/json.ts';
import { fileSum } from '../files/file-facts.ts';
import type { Lists } from '../files/lists.ts';
import type { MonthContext } from '../month-context.ts';
import type { ReportFile } from '../planned-mail.ts';
import { count, plural } from '../words/money-words.ts';

/** A file of the month as the estate's mail lists it, so that whoever downloads it can tell that it is whole. */
export interface MailedFile {
  readonly file: string;
  /** `142 rows, amount €133,348.60`. */
  readonly holds: string;
  readonly sha256: string;
}

/** The files of `finance/` and `estate/` with rows, sum and SHA-256 (reports 2.3, item 6). */
export function mailedFiles({ run, settings }: MonthContext, files: readonly ReportFile[], lists: Lists): MailedFile[] {
  return files.map(({ key, body }) => {
    const file = key.replace(keys.reports(run), '');
    return { file, holds: holdsWords(file, body, lists, settings.currency), sha256: sha256(body) };
  });
}

function holdsWords(file: string, body: ReportFile['body'], lists: Lists, currency: string): string {
  if (!file.endsWith('.csv')) return `${count(Buffer.byteLength(body))} bytes`;
  const rows = lists.rows(file);
  const added = fileSum(file, rows, currency);
  return `${plural(rows.length, 'row')}${added ? `, ${added.column} ${added.sum}` : ''}`;
}
