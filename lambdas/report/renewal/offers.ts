import type { Metric } from '../../domain/metrics/metric.ts';
import { type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import { type Benchmark, openBenchmarks } from '../../domain/renewal/benchmarks.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { splitIds } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import {
  cell,
  figure,
  figures,
  type Section,
  section,
  type Table,
  table,
  unitsCell,
  words,
} from '../page/page-parts.ts';
import { exactMoney, priceMoney } from '../words/money-words.ts';
import { agendaSentence, raisedWords } from '../words/quote-words.ts';
import { offersOf, type RenewalPack } from './renewal-pack.ts';

/** What the vendor has offered: what to raise first, and every line against what others pay and what is needed (R10.4). */
export function offersSections(pack: RenewalPack): Section[] {
  return [...groupBy(offersOf(pack), (row) => row.quote_id ?? '')].map(([quoteId, rows], i) =>
    section(`quote-${i + 1}`, `The vendor\u2019s offer ${quoteId}`, {
      paragraphs: totals(rows, pack),
      remedies: agendaOf(rows).map((row) => ({ sentence: agendaSentence(row), hasPaste: false, paste: [] })),
      tables: [offerTable(rows, pack.benchmarks)],
    }),
  );
}

/** What it asks for the lines that it would replace, beside what these cost now, by currency. */
function totals(rows: readonly CsvRow[], pack: RenewalPack): string[] {
  const replaced = rows.filter((row) => pack.rows.some(({ line }) => line.lineId === row.replaces_line_id));
  const ids = new Set(replaced.map((row) => row.replaces_line_id));
  return [...groupBy(replaced, (row) => row.currency ?? '')].map(([currency, own]) => {
    const lines = pack.rows.filter((row) => ids.has(row.line.lineId) && row.currency === currency);
    const asked = exactMoney(amounts(own, currency), currency);
    const now = exactMoney(sum(lines.map(({ asIs }) => asIs)), currency);
    const right = exactMoney(sum(lines.map(({ rightTiered }) => rightTiered)), currency);
    return `It asks ${asked} a year for what costs ${now} now, and ${right} right-tiered.`;
  });
}

function amounts(rows: readonly CsvRow[], currency: string): MinorUnits {
  return sum(rows.map((row) => parseAmount(row.annual_amount ?? '0', currency)));
}

/** The lines furthest above their range, the furthest first. */
function agendaOf(rows: readonly CsvRow[]): CsvRow[] {
  return rows.filter((row) => row.agenda).sort((a, b) => Number(a.agenda) - Number(b.agenda));
}

function rangeWords({ low, high = '', currency = '' }: CsvRow): string {
  return low ? `${priceMoney(low, currency)} to ${priceMoney(high, currency)}` : '';
}

function offerTable(rows: readonly CsvRow[], benchmarks: readonly Benchmark[]): Table {
  const rangeOf = openBenchmarks(benchmarks);
  const sourceOf = (row: CsvRow) => {
    const { product = '', tier = '', currency = '' } = row;
    return rangeOf({ product, metric: row.metric as Metric, tier: tier || null, currency })?.source ?? '';
  };
  return table({
    caption: 'Each line of the offer',
    columns: [
      ...['Line', 'Replaces'].map(words),
      ...['Offered', 'Needed', 'Target', 'A unit a year'].map(figures),
      words('Others pay'),
      ...['Score', 'Above the contract'].map(figures),
      words('To raise'),
    ],
    rows: rows.map((row) => ({
      name: cell(`${row.product} ${row.tier ?? ''}`.trim(), { note: row.quote_line ?? '' }),
      cells: [
        cell(row.replaces_line_id ?? ''),
        ...['quantity', 'needed', 'target'].map((column) => unitsCell(row[column])),
        figure(priceMoney(row.unit_price ?? '', row.currency ?? ''), { key: row.unit_price ?? '' }),
        cell(rangeWords(row), { note: sourceOf(row) }),
        figure(row.score ?? '', row.agenda ? { look: 'n idle' } : {}),
        figure(row.uplift_percent ? `${row.uplift_percent}\u00a0%` : '', {
          note: row.uplift_cap ? `cap ${row.uplift_cap}\u00a0%` : '',
        }),
        cell(raisedWords(splitIds(row.flags ?? ''), row.fit ?? null)),
      ],
    })),
    open: 100,
  });
}
