import type { Metric } from '../../domain/metrics/metric.ts';
import { sum } from '../../domain/money/money.ts';
import { type Benchmark, openBenchmarks } from '../../domain/renewal/benchmarks.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { remedyOf } from '../estate/remedy.ts';
import { sumOf } from '../page/page-files.ts';
import { type Section, section } from '../page/page-parts.ts';
import { quoteTable } from '../page/parts/quotes.ts';
import { exactMoney } from '../words/money-words.ts';
import { agendaOf, agendaSentence } from '../words/quote-words.ts';
import { offersOf, type RenewalPack } from './renewal-pack.ts';

/** What the vendor has offered: what to raise first, and every line against what others pay and what is needed (R10.4). */
export function offersSections(pack: RenewalPack): Section[] {
  return [...groupBy(offersOf(pack), (row) => row.quote_id ?? '')].map(([quoteId, rows], i) =>
    section(`quote-${i + 1}`, `The vendor\u2019s offer ${quoteId}`, {
      paragraphs: totals(rows, pack),
      remedies: agendaOf(rows).map((row) => remedyOf(agendaSentence(row))),
      tables: [quoteTable(rows, openSources(pack.benchmarks))],
    }),
  );
}

/** What it asks for the lines that it would replace, beside what these cost now, by currency. */
function totals(rows: readonly CsvRow[], pack: RenewalPack): string[] {
  const replaced = rows.filter((row) => pack.rows.some(({ line }) => line.lineId === row.replaces_line_id));
  const ids = new Set(replaced.map((row) => row.replaces_line_id));
  return [...groupBy(replaced, (row) => row.currency ?? '')].map(([currency, own]) => {
    const lines = pack.rows.filter((row) => ids.has(row.line.lineId) && row.currency === currency);
    const asked = exactMoney(sumOf(own, 'annual_amount', currency), currency);
    const now = exactMoney(sum(lines.map(({ asIs }) => asIs)), currency);
    const right = exactMoney(sum(lines.map(({ rightTiered }) => rightTiered)), currency);
    return `It asks ${asked} a year for what costs ${now} now, and ${right} right-tiered.`;
  });
}

/** Who says what others pay for a line. */
function openSources(benchmarks: readonly Benchmark[]): (row: CsvRow) => string {
  const rangeOf = openBenchmarks(benchmarks);
  return ({ product = '', metric, tier = '', currency = '' }) =>
    rangeOf({ product, metric: metric as Metric, tier: tier || null, currency })?.source ?? '';
}
