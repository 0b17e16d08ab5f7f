import { compareAmounts } from '../../../domain/money/money.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { count, exactMoney } from '../../words/money-words.ts';
import { amountOf, type PageFiles, productNames, sumOf, unitNames } from '../page-files.ts';
import { capped, cell, figure, figures, money, type Section, section, table, words } from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

/** Seats that could be a cheaper kind, by unit and line, with what they cost now (R7.2). */
export function reclassifySection(files: PageFiles, place: PagePlace): Section[] {
  const { currency } = files.summary;
  const seats = files.rows('estate/seats.csv').filter((row) => row.disposition === 'reclassify');
  if (seats.length === 0) return [];
  const [unit, product] = [unitNames(files), productNames(files)];
  const groups = [...groupBy(seats, (row) => JSON.stringify([row.unit_id, row.line_id])).values()]
    .map((own) => ({ row: own[0] as CsvRow, seats: own.length, cost: sumOf(own, 'monthly_cost', currency) }))
    .sort((a, b) => compareAmounts(b.cost, a.cost));
  const { items, more } = capped(groups, 300, fileLink(files, place, 'estate/seats.csv'));
  return [
    section('reclassify', 'Seats that could be a cheaper kind', {
      tables: [
        table({
          caption: `They only log in; what they cost now, amounts in ${currency}`,
          columns: [words('Product'), words('Unit'), figures('Seats'), figures('A month')],
          rows: items.map(({ row, seats: n, cost }) => ({
            name: cell(product(row.line_id ?? ''), { note: row.line_id ?? '' }),
            cells: [
              cell(unit(row.unit_id ?? ''), { note: row.unit_id ?? '' }),
              figure(count(n)),
              money(cost, currency),
            ],
          })),
          ...more,
        }),
      ],
    }),
  ];
}

/** Idle seats that another unit needs: what giving them saves a year of buying (R7.2). */
export function reallocationSection(files: PageFiles, place: PagePlace): Section[] {
  const moves = files.rows('estate/reallocation.csv');
  if (moves.length === 0) return [];
  const [unit, product] = [unitNames(files), productNames(files)];
  const { items, more } = capped(moves, 300, fileLink(files, place, 'estate/reallocation.csv'));
  const columns = [words('Seat'), words('Products'), words('From'), words('To'), figures('Seats'), figures('A year')];
  return [
    section('reallocation', 'Seats to give to a unit that needs them', {
      tables: [
        table({
          caption: 'Free to hand back now; the value is a year of the contract’s price',
          columns,
          rows: items.map((row) => ({
            name: cell(row.seat_type ?? '', { note: row.platform ?? '' }),
            cells: [
              cell((row.line_ids ?? '').split('+').map(product).join(', ')),
              cell(unit(row.from_unit ?? '')),
              cell(row.from_unit === row.to_unit ? 'stays: its own need' : unit(row.to_unit ?? '')),
              figure(row.seats ?? ''),
              valueCell(row),
            ],
          })),
          ...more,
        }),
      ],
    }),
  ];
}

function valueCell(row: CsvRow) {
  if (!row.annual_value) return figure('');
  const currency = row.currency ?? '';
  return figure(exactMoney(amountOf(row, 'annual_value', currency), currency), { key: row.annual_value });
}
