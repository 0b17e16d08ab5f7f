import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { parseCsv } from '../../run/store/csv.ts';
import type { ReportFile } from '../planned-mail.ts';

/** The texts of `finance/` and `estate/` of one revision, by names such as `estate/seats.csv`. */
export interface Lists {
  text(name: string): string | undefined;
  /** None where this revision has no such file. Each is parsed once, however many read it. */
  rows(name: string): readonly CsvRow[];
}

/** Opens files by their keys; what is no text is passed over. */
export function openLists(run: Run, files: Iterable<Pick<ReportFile, 'key' | 'body' | 'rows'>>): Lists {
  const texts = new Map<string, string>();
  const read = new Map<string, readonly CsvRow[]>();
  for (const { key, body, rows } of files) {
    const name = key.replace(keys.reports(run), '');
    if (typeof body === 'string') texts.set(name, body);
    if (rows) read.set(name, rows);
  }
  return {
    text: (name) => texts.get(name),
    rows(name) {
      const rows = read.get(name) ?? parseCsv(texts.get(name) ?? '');
      read.set(name, rows);
      return rows;
    },
  };
}
