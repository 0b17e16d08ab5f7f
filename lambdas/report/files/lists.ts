import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { parseCsv } from '../../run/store/csv.ts';

/** The texts of `finance/` and `estate/` of one revision, by names such as `estate/seats.csv`. */
export interface Lists {
  text(name: string): string | undefined;
  /** None where this revision has no such file. Each is parsed once, however many read it. */
  rows(name: string): readonly CsvRow[];
}

/** Opens files by their keys; what is no text is passed over. */
export function openLists(
  run: Run,
  files: Iterable<{ readonly key: string; readonly body: string | Uint8Array }>,
): Lists {
  const texts = new Map<string, string>();
  for (const { key, body } of files) if (typeof body === 'string') texts.set(key.replace(keys.reports(run), ''), body);
  const read = new Map<string, readonly CsvRow[]>();
  return {
    text: (name) => texts.get(name),
    rows(name) {
      const rows = read.get(name) ?? parseCsv(texts.get(name) ?? '');
      read.set(name, rows);
      return rows;
    },
  };
}
