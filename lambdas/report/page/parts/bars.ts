import { compareAmounts, type MinorUnits } from '../../../domain/money/money.ts';
import type { Month } from '../../../domain/month.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import { compareText } from '../../../domain/text/text.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { monthAndYear } from '../../words/date-words.ts';
import { count } from '../../words/money-words.ts';
import { chargeback, type PageFiles, sumOf, unitNames } from '../page-files.ts';
import {
  barCell,
  cell,
  figures,
  idleMoney,
  money,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page-parts.ts';

/** One bar: what it stands for, what it comes to and what of it is idle. */
interface Group {
  readonly name: string;
  readonly note: string;
  readonly amount: MinorUnits;
  readonly idle: MinorUnits;
}

const COLUMNS = [{ label: 'Used, then idle', look: 'bar' }, figures('Cost'), figures('Idle')];

/** What the units were charged over six months, each as it was published then (R7.4); a first month compares nothing. */
export function sixMonths(files: PageFiles): Section[] {
  const { currency } = files.summary;
  const rows = files.rows('finance/six-months.csv').filter((row) => row.currency === currency);
  const months = [...groupBy(rows, (row) => row.period ?? '')].sort(([a], [b]) => compareText(a, b));
  if (months.length < 2) return [];
  const groups = months.map(([month, own]) => groupOf(monthAndYear(month as Month), '', own, currency));
  const caption = `What all units together were charged, as each month was published, amounts in ${currency}`;
  return [section('months', 'Six months', { tables: [barTable(caption, 'Month', groups, currency)] })];
}

const MOST_BARS = 12;

/** Where the idle money lies: by unit and by product, most first. */
export function idleBars(files: PageFiles): Section[] {
  const [units, products] = [idleByUnit(files), idleByProduct(files)];
  if (units.length === 0) return [];
  const { currency } = files.summary;
  const tables = [idleTable('Unit', units, currency), idleTable('Product', products, currency)];
  return [section('idle', 'Where money is idle', { tables })];
}

function idleByUnit(files: PageFiles): Group[] {
  const name = unitNames(files);
  return idleGroups(
    files,
    (row) => row.unit_id ?? '',
    ({ unit_id = '' }) => ({ name: name(unit_id), note: unit_id }),
  );
}

function idleByProduct(files: PageFiles): Group[] {
  return idleGroups(
    files,
    (row) => JSON.stringify([row.product, row.vendor]),
    ({ product = '', vendor = '' }) => ({ name: product, note: vendor }),
  );
}

function idleTable(label: string, groups: readonly Group[], currency: string): Table {
  const some = groups.length > MOST_BARS ? `, ${MOST_BARS} of ${count(groups.length)}` : '';
  const caption = `${label}s with most idle money${some}, amounts in ${currency}`;
  return barTable(caption, label, groups.slice(0, MOST_BARS), currency);
}

/** The groups of the chargeback with idle money, most first. */
function idleGroups(
  files: PageFiles,
  keyOf: (row: CsvRow) => string,
  named: (row: CsvRow) => Pick<Group, 'name' | 'note'>,
): Group[] {
  return [...groupBy(chargeback(files), keyOf).values()]
    .map((own) => ({ ...groupOf('', '', own, files.summary.currency), ...named(own[0] ?? {}) }))
    .filter(({ idle }) => idle > 0n)
    .sort((a, b) => compareAmounts(b.idle, a.idle) || compareText(a.name, b.name));
}

function groupOf(name: string, note: string, rows: readonly CsvRow[], currency: string): Group {
  return { name, note, amount: sumOf(rows, 'amount', currency), idle: sumOf(rows, 'idle_amount', currency) };
}

function barTable(caption: string, label: string, groups: readonly Group[], currency: string): Table {
  const longest =
    groups
      .map(({ amount }) => amount)
      .sort(compareAmounts)
      .at(-1) ?? 0n;
  return table({
    caption,
    columns: [words(label), ...COLUMNS],
    rows: groups.map(({ name, note, amount, idle }) => ({
      name: cell(name, { note }),
      cells: [barCell(amount, idle, longest), money(amount, currency), idleMoney(idle, currency)],
    })),
  });
}
