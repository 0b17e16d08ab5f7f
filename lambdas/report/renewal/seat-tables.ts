import { STATES, type State } from '../../domain/figures.ts';
import type { ContractLine } from '../../domain/money/contract.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { type PageFiles, sumOf, unitNames } from '../page/page-files.ts';
import { cell, figure, figures, money, type Table, table, words } from '../page/page-parts.ts';
import { count } from '../words/money-words.ts';

/** What each state means to whoever asks why a seat is needed or not (R4). */
const STATE_WORDS: Readonly<Record<State, string>> = {
  excepted: 'kept by an exception',
  leaver: 'the person has left',
  active: 'used in the window',
  unknown: 'not known: the evidence has a gap',
  new: 'assigned lately',
  seasonal: 'used in the same season a year ago',
  login_only: 'only logs in',
  dormant: 'not used in the window',
  never_used: 'never used',
};

/** The seats of a line by state, and by unit; none where the line is not charged. */
export function seatTables({ lineId }: Pick<ContractLine, 'lineId'>, files: PageFiles): Table[] {
  const seats = files.rows('estate/seats.csv').filter((row) => row.line_id === lineId);
  return seats.length === 0 ? [] : [byState(seats, files), byUnit(seats, files)];
}

function byState(seats: readonly CsvRow[], files: PageFiles): Table {
  const { currency } = files.summary;
  const found = groupBy(seats, ({ state }) => state ?? '');
  return table({
    caption: `Seats by state, what they cost a month in ${currency}`,
    columns: [words('State'), words('Needed'), figures('Seats'), figures('A month')],
    rows: STATES.filter((state) => found.has(state)).map((state) => {
      const own = found.get(state) ?? [];
      return {
        name: cell(state.replaceAll('_', ' '), { note: STATE_WORDS[state] }),
        cells: [
          cell(isReclaimable(state) ? 'no' : 'yes', isReclaimable(state) ? { look: 'idle' } : {}),
          figure(count(own.length)),
          money(sumOf(own, 'monthly_cost', currency), currency),
        ],
      };
    }),
  });
}

function byUnit(seats: readonly CsvRow[], files: PageFiles): Table {
  const unit = unitNames(files);
  const units = [...groupBy(seats, (row) => row.unit_id ?? '')].sort(byText(([unitId]) => unit(unitId)));
  return table({
    caption: 'Seats by unit',
    columns: [words('Unit'), ...['Held', 'Needed', 'Not needed'].map(figures)],
    rows: units.map(([unitId, own]) => {
      const idle = own.filter(({ state }) => isReclaimable(state as State)).length;
      return {
        name: cell(unit(unitId), { note: unitId }),
        cells: [own.length, own.length - idle, idle].map((n, i) =>
          figure(count(n), i === 2 && n > 0 ? { look: 'n idle' } : {}),
        ),
      };
    }),
    open: 100,
  });
}
