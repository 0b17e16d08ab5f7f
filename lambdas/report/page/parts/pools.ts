import type { IsoDate } from '../../../domain/month.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { FLAG_WORDS } from '../../estate/pool-items.ts';
import { shortDate } from '../../words/date-words.ts';
import { exactMoney, plural } from '../../words/money-words.ts';
import { amountOf, type PageFiles, unitNames } from '../page-files.ts';
import {
  type Cell,
  cell,
  figure,
  figures,
  money,
  type Section,
  section,
  type Table,
  table,
  unitsCell,
  words,
} from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const POOLS = 'estate/pools.csv';
const SEAT_COST = 'estate/seat-cost.csv';

/** What each pool has left, when it runs out, and what the year comes to (R9); what a seat costs with it (R6.6). */
export function poolsSection(files: PageFiles, place: PagePlace): Section[] {
  const [pools, costs] = [files.rows(POOLS), files.rows(SEAT_COST)];
  if (pools.length === 0 && costs.length === 0) return [];
  const { currency } = files.summary;
  return [
    section('pools', 'Pools and what is drawn from them', {
      paragraphs: [...pools.flatMap(flagWords), ...surplusWords(pools)],
      tables: [
        ...(pools.length > 0 ? [poolStanding(pools), poolForecast(pools, currency)] : []),
        ...(costs.length > 0 ? [seatCosts(costs, files)] : []),
      ],
      links: [POOLS, SEAT_COST]
        .filter((file) => files.rows(file).length > 0)
        .map((file) => fileLink(files, place, file)),
    }),
  ];
}

function nameOf({ platform, meter }: CsvRow): string {
  return `${platform} ${meter}`;
}

function flagWords(row: CsvRow): string[] {
  const flags = (row.flags ?? '').split('+').filter(Boolean);
  return flags.length === 0 ? [] : [`${nameOf(row)}: ${flags.map((flag) => FLAG_WORDS[flag] ?? flag).join('; ')}.`];
}

/** R9.5. */
function surplusWords(pools: readonly CsvRow[]): string[] {
  const hasSurplus = pools.some((row) => Number(row.year_end_surplus) > 0);
  return hasSurplus ? ['A surplus is not refunded inside the term: it is shelfware until renewal.'] : [];
}

export function poolStanding(pools: readonly CsvRow[]): Table {
  const columns = ['drawn', 'pool', 'drawn_to_date', 'left', 'overage', 'overage_unpriced'];
  const labels = ['Drawn this month', 'Pool', 'Drawn to date', 'Left', 'Beyond it', 'Of that without a price'];
  return table({
    caption: 'Units of the contract year; what has no price is an exposure in units',
    columns: [words('Pool'), words('Contract year to'), ...labels.map(figures)],
    rows: pools.map((row) => ({
      name: nameCell(row),
      cells: [dayCell(row.year_to), ...columns.map((column) => unitsCell(row[column]))],
    })),
  });
}

export function poolForecast(pools: readonly CsvRow[], currency: string): Table {
  const numbers = [
    'By the year\u2019s end',
    'Too few',
    'At the agreed rate',
    'Too many',
    'Worth',
    'A pool that covers it',
  ];
  return table({
    caption: 'What the contract year will come to, by the forecast',
    columns: [words('Pool'), words('Used up on'), ...numbers.map(figures), words('Made from')],
    rows: pools.map((row) => ({
      name: nameCell(row),
      cells: [
        dayCell(row.exhausted_on),
        unitsCell(row.year_forecast),
        unitsCell(row.year_end_overage),
        amountCell(row, 'year_end_overage_amount', row.overage_currency ?? ''),
        unitsCell(row.year_end_surplus),
        amountCell(row, 'year_end_surplus_amount', currency),
        unitsCell(row.recommended_pool),
        cell(madeFrom(row)),
      ],
    })),
  });
}

/** How the forecast is reckoned (R9.4). */
function madeFrom({ method, months }: CsvRow): string {
  if (!method) return '';
  const known = plural(Number(months), 'month');
  if (method === 'least_squares') return `a straight line through ${known}`;
  return Number(months) > 3 ? `the mean of the last 3 of ${known}` : `the mean of ${known}`;
}

function nameCell({ platform = '', meter = '' }: CsvRow): Cell {
  return cell(meter, { note: platform });
}

function amountCell(row: CsvRow, column: string, currency: string): Cell {
  return figure(row[column] ? exactMoney(amountOf(row, column, currency), currency) : '', { key: row[column] ?? '' });
}

function dayCell(day = ''): Cell {
  return cell(day ? shortDate(day as IsoDate) : '', { key: day });
}

/** Two equal head counts can cost different totals (R6.6). */
function seatCosts(rows: readonly CsvRow[], files: PageFiles): Table {
  const { currency } = files.summary;
  const unit = unitNames(files);
  const amounts = ['seat_amount', 'consumption_amount', 'total_amount', 'per_seat'];
  return table({
    caption: `What a seat costs with what its holder drew, amounts in ${currency}`,
    columns: [words('Seat'), words('Unit'), ...['Seats', 'Seats cost', 'Drawn', 'Together', 'A seat'].map(figures)],
    rows: rows.map((row) => ({
      name: cell(row.seat_type ?? '', { note: row.platform ?? '' }),
      cells: [
        cell(unit(row.unit_id ?? ''), { note: row.unit_id ?? '' }),
        figure(row.seats ?? ''),
        ...amounts.map((column) => money(amountOf(row, column, currency), currency)),
      ],
    })),
    search: 'Search seats',
  });
}
