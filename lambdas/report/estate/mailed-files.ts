import { keys } from '../../domain/keys.ts';
import { parseCsv } from '../../run/store/csv.ts';
import { sha256 } from '../../run/store/json.ts';
import { fileSum } from '../files/file-facts.ts';
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
export function mailedFiles({ run, settings }: MonthContext, files: readonly ReportFile[]): MailedFile[] {
  return files.map(({ key, body }) => ({
    file: key.replace(keys.reports(run), ''),
    holds: holdsWords(key, body, settings.currency),
    sha256: sha256(body),
  }));
}

function holdsWords(key: string, body: ReportFile['body'], currency: string): string {
  if (typeof body !== 'string' || !key.endsWith('.csv')) return `${count(Buffer.byteLength(body))} bytes`;
  const rows = parseCsv(body);
  const added = fileSum(key, rows, currency);
  return `${plural(rows.length, 'row')}${added ? `, ${added.column} ${added.sum}` : ''}`;
}
