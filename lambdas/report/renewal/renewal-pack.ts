import type { Benchmark } from '../../domain/renewal/benchmarks.ts';
import type { FindTierAdvice } from '../../domain/renewal/need.ts';
import type { RenewalRow } from '../../domain/renewal/renewal.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import type { PageFiles } from '../page/page-files.ts';

/** What the page of a renewal is made of: the rows of `renewal.csv`, and the month's files behind them. */
export interface RenewalPack {
  readonly contract: string;
  readonly rows: readonly RenewalRow[];
  readonly files: PageFiles;
  readonly findAdvice: FindTierAdvice;
  readonly benchmarks: readonly Benchmark[];
  /** `consumption.buffer_percent` and `renewal.uncapped_percent`. */
  readonly bufferPercent: number;
  readonly uncappedPercent: number;
}

/** The lines of the quotes that would replace a line of the contract, whole quotes with all their lines. */
export function offersOf({ rows, files }: RenewalPack): readonly CsvRow[] {
  const ids = new Set(rows.map(({ line }) => line.lineId));
  const all = files.rows('estate/quote.csv');
  const quotes = new Set(all.filter((row) => ids.has(row.replaces_line_id ?? '')).map((row) => row.quote_id));
  return all.filter((row) => quotes.has(row.quote_id));
}

/** The rows of `tiers.csv` that a contract line is among. */
export function tierRows(lineId: string, files: PageFiles): CsvRow[] {
  return files.rows('estate/tiers.csv').filter((row) => (row.line_ids ?? '').split('+').includes(lineId));
}

/** What the line's product justifies; undefined where its tier is not judged. */
export function productTier(lineId: string, files: PageFiles): CsvRow | undefined {
  return tierRows(lineId, files).find(({ scope }) => scope === 'product');
}
