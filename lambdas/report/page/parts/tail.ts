import type { Reason } from '../../../domain/figures.ts';
import { compareAmounts, type MinorUnits } from '../../../domain/money/money.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import { byText } from '../../../domain/text/text.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
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
  const shared = sharedMoney(files);
  if (accounts.length === 0 && shared === 0n) return [];
  const tables = [
    byReason(accounts, shared, files),
    ...(accounts.length > 0 ? [byAccount(accounts, files, place)] : []),
  ];
  const fix = 'A row of the aliases feed gives an account to a person or a unit, from the next run on.';
  return [section('tail', 'Belongs to no unit', { paragraphs: accounts.length > 0 ? [fix] : [], tables })];
}

/** Nobody's part of what is not divided by seats: what the chargeback has beyond the accounts' own seats. */
function sharedMoney(files: PageFiles): MinorUnits {
  const { currency } = files.summary;
  const nobodys = chargeback(files).filter(({ unit_id }) => unit_id === '');
  return sumOf(nobodys, 'amount', currency) - sumOf(files.rows('estate/unattributed.csv'), 'monthly_cost', currency);
}

function byReason(accounts: readonly CsvRow[], shared: MinorUnits, files: PageFiles): Table {
  const { currency } = files.summary;
  const reasons = [...groupBy(accounts, (row) => row.reason ?? '')].map(([reason, own]) => ({
    name: reasonWords(reason),
    accounts: count(own.length),
    amount: sumOf(own, 'monthly_cost', currency),
  }));
  const rest = shared === 0n ? [] : [{ name: 'their part of shared products', accounts: '', amount: shared }];
  return table({
    caption: `By reason, amounts in ${currency}`,
    columns: [words('Reason'), figures('Accounts'), figures('A month')],
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

const byName = byText<CsvRow>(
  (row) => row.platform ?? '',
  (row) => row.account_id ?? '',
);

function accountName({ platform, account_id }: { readonly platform?: string; readonly account_id?: string }): string {
  return JSON.stringify([platform, account_id]);
}

function reasonWords(reason: string): string {
  return REASON_WORDS[reason as Reason] ?? reason;
}
