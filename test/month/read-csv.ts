import { readFileSync } from 'node:fs';
import { parseCsv } from '../../lambdas/run/store/csv.ts';

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a CSV file by the names of its header. */
export function readCsv(path: string): CsvRow[] {
  return [...parseCsv(readFileSync(path, 'utf8'))] as CsvRow[];
}
