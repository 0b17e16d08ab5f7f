import { keySegment, keys } from '../../../domain/keys.ts';
import { compareAmounts, type MinorUnits, magnitude } from '../../../domain/money/money.ts';
import { addMonths } from '../../../domain/month.ts';
import { compareText } from '../../../domain/text/text.ts';
import type { UnitSummary } from '../../files/estate-summary.ts';
import { monthName } from '../../words/date-words.ts';
import { count, tableMoney } from '../../words/money-words.ts';
import { amountOf, type PageFiles } from '../page-files.ts';
import {
  type Cell,
  cell,
  figure,
  figures,
  idleMoney,
  type Link,
  money,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page-parts.ts';
import { linkTo, type PagePlace } from '../place.ts';

/** Every unit with its cost, the change, the budget, what is idle, and where its mail and files are. */
export function unitsSection(files: PageFiles, place: PagePlace): Section[] {
  const { units, currency } = files.summary;
  if (units.length === 0) return [section('units', 'Units', { paragraphs: ['No unit is charged in this month.'] })];
  const shown = table({
    caption: `Cost by unit, dearest first, amounts in ${currency}`,
    columns: columnsOf(files),
    rows: [...units].sort(dearestFirst).map(unitRow(files, place)),
    open: 25,
    search: 'Search units',
  });
  return [section('units', `Units (${count(units.length)})`, { tables: [shown] })];
}

function columnsOf({ run }: PageFiles): Table['columns'] {
  const change = figures(`Since ${monthName(addMonths(run.period, -1))}`);
  const money = [figures('Cost'), figures('Idle'), figures('Idle seats'), change, figures('Against budget')];
  return [words('Unit'), ...money, words('Mail'), { label: 'Open', look: 'go' }];
}

function unitRow(files: PageFiles, place: PagePlace): (unit: UnitSummary) => Table['rows'][number] {
  const { currency } = files.summary;
  const [budgets, links] = [budgetsOf(files), unitLinks(files, place)];
  return (unit) => ({
    name: cell(unit.unit_name || unit.unit_id, { note: unit.unit_id }),
    cells: [
      money(unit.amount, currency),
      idleMoney(unit.idle_amount, currency),
      figure(count(unit.reclaimable)),
      changeCell(unit, currency),
      againstBudget(unit.amount, budgets.get(unit.unit_id), currency),
      mailCell(files, place, unit),
      cell('', { links: links(unit), look: 'go' }),
    ],
  });
}

function dearestFirst(a: UnitSummary, b: UnitSummary): number {
  return compareAmounts(b.amount, a.amount) || compareText(a.unit_id, b.unit_id);
}

/** `+1,204.00`; nothing where the month before was not published. */
function changeCell({ amount, previous_amount: before }: UnitSummary, currency: string): Cell {
  if (before === null) return figure('');
  const change = amount - before;
  return figure(`${change > 0n ? '+' : ''}${tableMoney(change, currency)}`);
}

/** The budgets of the month, where they are in the estate's currency (reports 2.2). */
function budgetsOf(files: PageFiles): ReadonlyMap<string, MinorUnits> {
  const { currency } = files.summary;
  const rows = files
    .rows('finance/six-months.csv')
    .filter((row) => row.period === files.run.period && row.budget && row.currency === currency);
  return new Map(rows.map((row) => [row.unit_id ?? '', amountOf(row, 'budget', currency)]));
}

/** `120.00 over` or `80.00 under`, sorted by the amount. */
function againstBudget(amount: MinorUnits, budget: MinorUnits | undefined, currency: string): Cell {
  if (budget === undefined) return figure('');
  const difference = amount - budget;
  const way = difference > 0n ? 'over' : 'under';
  return figure(`${tableMoney(magnitude(difference), currency)} ${way}`, {
    key: tableMoney(difference, currency),
    note: `of ${tableMoney(budget, currency)}`,
  });
}

const MAIL_WORDS: Readonly<Record<string, string>> = {
  mail: 'planned',
  unchanged: 'unchanged since the last one',
  minor: 'not told: less than publish.min_correction, or names only',
  outside_pilot: 'not in the pilot',
};

/** What became of the unit's mail: the message itself where it lies beside the page. */
function mailCell({ run }: PageFiles, place: PagePlace, { unit_id, mail, mail_problem }: UnitSummary): Cell {
  const message = keys.outbox(run, keySegment(unit_id), 'report');
  if (place.outbox.has(message)) return cell('', { links: [linkTo(place, message, 'in the outbox')] });
  return cell(mail === 'no_address' ? `none: ${mail_problem ?? 'no address'}` : (MAIL_WORDS[mail] ?? mail));
}

const UNIT_FILES = {
  'mail.html': 'mail',
  'mail.txt': 'text',
  'charges.csv': 'charges',
  'seats.csv': 'seats',
  'resources.csv': 'resources',
  'consumption.csv': 'consumption',
};

/** The unit's own files, as far as they were filed. */
function unitLinks(files: PageFiles, place: PagePlace): (unit: UnitSummary) => Link[] {
  const filed = new Set(files.filed.map(({ key }) => key));
  return ({ unit_id }) =>
    Object.entries(UNIT_FILES)
      .map(([file, label]) => ({ key: keys.unitFile(files.run, unit_id, file), label }))
      .filter(({ key }) => filed.has(key))
      .map(({ key, label }) => linkTo(place, key, label));
}
