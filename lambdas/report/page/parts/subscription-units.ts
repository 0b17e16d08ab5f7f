import { compareAmounts } from '../../../domain/money/money.ts';
import type { IsoDate } from '../../../domain/month.ts';
import type { UnitStatus } from '../../../domain/resources/consumption.ts';
import type { UnitFinding } from '../../../domain/resources/unit-findings.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { shortDate } from '../../words/date-words.ts';
import { findingName, findingRemedy } from '../../words/finding-words.ts';
import { STATUS_WORDS } from '../../words/unit-words.ts';
import { amountOf, type PageFiles, unitNames } from '../page-files.ts';
import {
  type Cell,
  capped,
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

const FILE = 'estate/subscription-units.csv';

/** What each product consumes of its entitlement, by product, class and connector (R8.4 to R8.9). */
export function subscriptionUnitsSection(files: PageFiles, place: PagePlace): Section[] {
  const rows = files.rows(FILE);
  if (rows.length === 0) return [];
  const [classes, sources] = [rows.filter((row) => row.class), rows.filter((row) => row.source)];
  const tables = [
    unitsByProduct(rows.filter((row) => !row.class && !row.source)),
    ...(classes.length > 0 ? [unitsByPart('class', 'Class', classes)] : []),
    ...(sources.length > 0 ? [unitsByPart('source', 'Connector', sources)] : []),
  ];
  return [section('subscription-units', 'Subscription units', { tables, links: [fileLink(files, place, FILE)] })];
}

export function unitsByProduct(rows: readonly CsvRow[]): Table {
  const numbers = ['Average', 'Peak', 'Bought'].map(figures);
  const more = ['Days above', 'Need not be counted', 'Without it', 'Health to visibility'].map(figures);
  return table({
    caption: 'Units on average over the window, against what was bought',
    columns: [words('Product'), ...numbers, words('Status'), ...more, words('Days observed')],
    rows: rows.map((row) => ({
      name: nameCell(row),
      cells: [
        unitsCell(row.units),
        figure(unitsCell(row.peak).text, { note: row.peak_on ? shortDate(row.peak_on as IsoDate) : '' }),
        unitsCell(row.entitlement),
        cell(STATUS_WORDS[row.status as UnitStatus] ?? 'not known', row.status === 'over' ? { look: 'idle' } : {}),
        ...['days_above', 'removable', 'clean', 'health_share'].map((column) => unitsCell(row[column])),
        coverageCell(row),
      ],
    })),
  });
}

function nameCell({ product = '', platform = '', cap_on: cap }: CsvRow): Cell {
  return cell(cap ? `${product}, cap on ${cap}` : product, { note: platform });
}

function coverageCell({ coverage, low_coverage: low, counted_by: by }: CsvRow): Cell {
  if (!coverage) return cell(by === 'aggregate' ? 'the vendor\u2019s average' : '');
  return cell(`${coverage}\u00a0%`, low === 'true' ? { note: 'low coverage', look: 'idle' } : {});
}

export function unitsByPart(column: 'class' | 'source', label: string, rows: readonly CsvRow[]): Table {
  return table({
    caption: `The same by ${label.toLowerCase()}`,
    columns: [words(label), words('Product'), ...['Resources on average', 'Ratio', 'Units'].map(figures)],
    rows: rows.map((row) => ({
      name: cell(row[column] ?? ''),
      cells: [nameCell(row), unitsCell(row.average_count), figure(row.ratio ?? ''), unitsCell(row.units)],
    })),
    search: `Search ${label.toLowerCase()}`,
  });
}

const FINDINGS = 'estate/findings.csv';

/** What is to be done about infrastructure, dearest first: here all of it stands, also what mails leave out (R7.3, R8.7). */
export function unitFindingsSection(files: PageFiles, place: PagePlace): Section[] {
  const found = files.rows(FINDINGS);
  if (found.length === 0) return [];
  const worth = (row: CsvRow) => amountOf(row, 'annual_amount', files.summary.currency);
  const dearest = [...found].sort((a, b) => compareAmounts(worth(b), worth(a)));
  const { items, more } = capped(dearest, 300, fileLink(files, place, FINDINGS));
  return [
    section('unit-findings', 'Infrastructure findings by money', {
      tables: [findingsTable(items, files, more)],
    }),
  ];
}

/** Findings as a table, in the order of the rows. */
export function findingsTable(items: readonly CsvRow[], files: PageFiles, more: Partial<Table> = {}): Table {
  const { currency } = files.summary;
  const unit = unitNames(files);
  return table({
    caption: `What counts and need not, and what is counted wrongly, amounts in ${currency}`,
    columns: [
      ...[words('Finding'), words('Unit')],
      ...['Resources', 'Units', 'A year', 'A month'].map(figures),
      words('To do'),
    ],
    rows: items.map((row) => ({
      name: cell(findingName(row.finding as UnitFinding['finding']), { note: `${row.platform} ${row.product}` }),
      cells: [
        cell(row.finding === 'unmonitored' ? 'the whole platform' : unit(row.unit_id ?? ''), {
          note: row.unit_id ?? '',
        }),
        unitsCell(row.resources),
        unitsCell(row.units),
        money(amountOf(row, 'annual_amount', currency), currency),
        money(amountOf(row, 'amount', currency), currency),
        cell(findingRemedy(row.finding as UnitFinding['finding'])),
      ],
    })),
    search: 'Search infrastructure findings',
    ...more,
  });
}
