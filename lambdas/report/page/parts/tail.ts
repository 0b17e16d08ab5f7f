import type { Reason } from '../../../domain/figures.ts';
import type { UsageTail } from '../../../domain/metered-figures.ts';
import { compareAmounts, type MinorUnits } from '../../../domain/money/money.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import { byText } from '../../../domain/text/text.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { USAGE_WORDS } from '../../estate/usage-tail.ts';
import { count } from '../../words/money-words.ts';
import { atMostThree } from '../../words/name-list.ts';
import { REASON_WORDS } from '../../words/reason-words.ts';
import { amountOf, chargeback, type PageFiles, sumOf } from '../page-files.ts';
import {
  capped,
  cell,
  figure,
  figures,
  money,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

/** What belongs to no unit (R2.4): by reason, and the accounts, dearest first, with the people who would fit. */
export function tailSection(files: PageFiles, place: PagePlace): Section[] {
  const accounts = files.rows('estate/unattributed.csv');
  const usage = files.rows(USAGE);
  const shared = sharedMoney(files);
  if (accounts.length + usage.length === 0 && shared === 0n) return [];
  const tables = [
    byReason([...accounts, ...usage], shared, files),
    ...(accounts.length > 0 ? [byAccount(accounts, files, place)] : []),
    ...(usage.length > 0 ? [byUsage(usage, files, place)] : []),
  ];
  const what = usage.length > 0 ? 'an account, a resource or a node' : 'an account';
  const fix = `A row of the aliases feed gives ${what} to a person or a unit, from the next run on.`;
  const paragraphs = accounts.length + usage.length > 0 ? [fix] : [];
  return [section('tail', 'Belongs to no unit', { paragraphs, tables })];
}

const USAGE = 'estate/unattributed-usage.csv';

/** Nobody's part of what is shared: what the chargeback has beyond the accounts' own seats, resources and readings. */
function sharedMoney(files: PageFiles): MinorUnits {
  const { currency } = files.summary;
  const nobodys = chargeback(files).filter(({ unit_id }) => unit_id === '');
  const tail = [...files.rows('estate/unattributed.csv'), ...files.rows(USAGE)];
  return sumOf(nobodys, 'amount', currency) - sumOf(tail, 'monthly_cost', currency);
}

function byReason(accounts: readonly CsvRow[], shared: MinorUnits, files: PageFiles): Table {
  const { currency } = files.summary;
  const reasons = [...groupBy(accounts, (row) => row.reason ?? '')].map(([reason, own]) => ({
    name: reasonWords(reason),
    accounts: count(new Set(own.map(thingName)).size),
    amount: sumOf(own, 'monthly_cost', currency),
  }));
  const rest = shared === 0n ? [] : [{ name: 'their part of shared products', accounts: '', amount: shared }];
  return table({
    caption: `By reason, amounts in ${currency}`,
    columns: [words('Reason'), figures(files.has(USAGE) ? 'How many' : 'Accounts'), figures('A month')],
    rows: [...reasons, ...rest]
      .sort((a, b) => compareAmounts(b.amount, a.amount))
      .map(({ name, accounts: n, amount }) => ({ name: cell(name), cells: [figure(n), money(amount, currency)] })),
  });
}

function byAccount(accounts: readonly CsvRow[], files: PageFiles, place: PagePlace): Table {
  const { currency, unattributed } = files.summary;
  const fitting = new Map(unattributed.candidates.map((c) => [accountName(c), c.person_ids]));
  const costOf = (row: CsvRow) => amountOf(row, 'monthly_cost', currency);
  const sorted = [...accounts].sort((a, b) => compareAmounts(costOf(b), costOf(a)) || byName(a, b));
  const { items, more } = capped(sorted, 300, fileLink(files, place, 'estate/unattributed.csv'));
  return table({
    caption: `Accounts, dearest first, amounts in ${currency}`,
    columns: [words('Account'), words('Reason'), words('Who fits'), words('Lines'), figures('A month')],
    rows: items.map((row) => ({
      name: cell(row.account_id ?? '', { note: row.platform ?? '' }),
      cells: [
        cell(reasonWords(row.reason ?? '')),
        cell(atMostThree(fitting.get(accountName(row)) ?? [])),
        cell((row.lines ?? '').split('+').join(', ')),
        money(costOf(row), currency),
      ],
    })),
    search: 'Search accounts',
    ...more,
  });
}

/** Of the metered lines, a row for each line. */
function byUsage(usage: readonly CsvRow[], files: PageFiles, place: PagePlace): Table {
  const { currency } = files.summary;
  const costOf = (row: CsvRow) => amountOf(row, 'monthly_cost', currency);
  const sorted = [...usage].sort((a, b) => compareAmounts(costOf(b), costOf(a)));
  const { items, more } = capped(sorted, 300, fileLink(files, place, USAGE));
  return table({
    caption: `Resources and what was drawn, dearest first, amounts in ${currency}`,
    columns: [words('Name'), words('What'), words('Reason'), words('Line'), figures('Units'), figures('A month')],
    rows: items.map((row) => ({
      name: cell(row.id || 'names nobody', { note: row.platform ?? '' }),
      cells: [
        cell(USAGE_WORDS[row.kind as UsageTail['kind']]?.[0] ?? row.kind ?? ''),
        cell(reasonWords(row.reason ?? '')),
        cell(row.line_id ?? ''),
        figure(row.units ?? ''),
        money(costOf(row), currency),
      ],
    })),
    search: 'Search resources',
    ...more,
  });
}

const byName = byText<CsvRow>(
  (row) => row.platform ?? '',
  (row) => row.account_id ?? '',
);

/** An account, or a thing of a metered line, which may stand on several lines. */
function thingName({ platform, account_id, kind, id }: CsvRow): string {
  return JSON.stringify([platform, account_id ?? '', kind ?? '', id ?? '']);
}

function accountName({ platform, account_id }: { readonly platform?: string; readonly account_id?: string }): string {
  return JSON.stringify([platform, account_id]);
}

function reasonWords(reason: string): string {
  return REASON_WORDS[reason as Reason] ?? reason;
}
