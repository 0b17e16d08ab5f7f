import { formatAmount, formatDecimal, type MinorUnits } from '../../domain/money/money.ts';
import type { IsoDate } from '../../domain/month.ts';
import { PRICE_DECIMALS, type RenewalRow, type RenewalSums, renewalTotals } from '../../domain/renewal/renewal.ts';
import {
  type Cell,
  cell,
  figure,
  figures,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page/page-parts.ts';
import { shortDate } from '../words/date-words.ts';
import { count, exactMoney, priceMoney } from '../words/money-words.ts';
import { PROTECTION_NAMES, protectionWords } from '../words/renewal-words.ts';
import { lineName } from './line-name.ts';
import type { RenewalPack } from './renewal-pack.ts';

/** Each line with its four sums, and what of each currency they come to. */
export function linesSection({ rows, bufferPercent, uncappedPercent }: RenewalPack): Section {
  return section('lines', 'Line by line', {
    paragraphs: [
      `Target is what is needed and ${bufferPercent}\u00a0% to spare. With the rise: what the contract allows, else ${uncappedPercent}\u00a0%, as renewals without a cap ask. Right-sized: the new quantity at today\u2019s price. Right-tiered: the new quantity at the price of the tier that is used, where it is known.`,
    ],
    tables: [quantities(rows), sums(rows)],
  });
}

function quantities(rows: readonly RenewalRow[]): Table {
  return table({
    caption: 'What is held, what is needed and what to take',
    columns: [
      ...['Line', 'Tier', 'Tier to take'].map(words),
      ...['Held', 'Needed', 'Target', 'To take', 'A unit a year'].map(figures),
      ...['Ends on', 'Can be reduced from'].map(words),
    ],
    rows: rows.map((row) => ({
      name: nameCell(row),
      cells: [
        cell(row.line.tier ?? ''),
        cell(row.newTier ?? '', changed(row.newTier !== row.line.tier)),
        ...[row.line.quantity, row.needed, row.target].map(countCell),
        figure(countCell(row.newQuantity).text, changed(row.newQuantity !== row.line.quantity, 'n ')),
        priceCell(row),
        ...[row.line.endsOn, row.line.reducibleFrom].map(dayCell),
      ],
    })),
    open: 100,
  });
}

const changed = (isChanged: boolean, look = ''): Partial<Cell> => (isChanged ? { look: `${look}idle` } : {});

function priceCell({ unitPrice, currency }: RenewalRow): Cell {
  return figure(unitPrice === null ? '' : priceMoney(formatDecimal(unitPrice, PRICE_DECIMALS), currency));
}

function countCell(value: bigint | null): Cell {
  return figure(value === null ? '' : count(value));
}

function dayCell(day: IsoDate | null): Cell {
  return cell(day === null ? '' : shortDate(day).replaceAll(' ', '\u00a0'), { key: day ?? '' });
}

function nameCell({ line }: RenewalRow): Cell {
  return cell(lineName(line), { note: line.lineId });
}

const SUMS: readonly [label: string, of: (sums: RenewalSums) => MinorUnits][] = [
  ['As it is', ({ asIs }) => asIs],
  ['With the rise', ({ withUplift }) => withUplift],
  ['Right-sized', ({ rightSized }) => rightSized],
  ['Right-tiered', ({ rightTiered }) => rightTiered],
];

function sums(rows: readonly RenewalRow[]): Table {
  const totals = renewalTotals(rows);
  return table({
    caption: 'What a year costs',
    columns: [words('Line'), ...SUMS.map(([label]) => figures(label))],
    rows: [
      ...rows.map((row) => ({ name: nameCell(row), cells: sumCells(row) })),
      ...totals.map((total) => ({ name: cell('Total', { note: total.currency }), cells: sumCells(total) })),
    ],
    open: 100,
  });
}

function sumCells(sums: RenewalSums): Cell[] {
  return SUMS.map(([, of]) => {
    const amount = of(sums);
    return figure(exactMoney(amount, sums.currency), { key: formatAmount(amount, sums.currency) });
  });
}

/** Which right which line has, and which it lacks. */
export function protectionsSection({ rows }: RenewalPack): Section[] {
  const told = PROTECTION_NAMES.filter((name) => rows.some((row) => standing(row, name) !== ''));
  if (told.length === 0) return [];
  return [
    section('protections', 'Rights that the contract should grant', {
      tables: [
        table({
          caption: 'What each line has, and what it lacks; empty where a line needs no such right',
          columns: [words('Right'), ...rows.map(({ line }) => words(line.lineId))],
          rows: told.map((name) => ({
            name: cell(protectionWords(name), { note: name }),
            cells: rows.map((row) => cell(standing(row, name), changed(standing(row, name) === 'missing'))),
          })),
          open: 100,
        }),
      ],
    }),
  ];
}

/** A right that is missing, one that the line states, and the cap on its rise. */
function standing({ line, missing }: RenewalRow, name: string): string {
  if (missing.includes(name)) return 'missing';
  if (name === 'uplift_cap') return line.upliftCap === null ? '' : `${line.upliftCap}\u00a0%`;
  return line.protections.includes(name) ? 'agreed' : '';
}
