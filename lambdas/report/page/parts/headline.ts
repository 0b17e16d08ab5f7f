import { type MinorUnits, sum } from '../../../domain/money/money.ts';
import { addMonths } from '../../../domain/month.ts';
import { monthName } from '../../words/date-words.ts';
import { exactMoney, percent, plural, roundMoney } from '../../words/money-words.ts';
import { amountOf, chargeback, type PageFiles, sumOf } from '../page-files.ts';

/** One figure at the top of the page. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** What the whole month comes to, and that nothing got lost (R5.4). */
export interface Headline {
  readonly total: string;
  readonly parts: string;
  readonly tieOut: string;
  readonly tiles: readonly Tile[];
}

/** The estate's number first, with what it is made of; each figure is a sum over a file of the revision. */
export function headline(files: PageFiles): Headline {
  const { currency, tie_out } = files.summary;
  const rows = chargeback(files);
  const total = sumOf(rows, 'amount', currency);
  const nobodys = sumOf(
    rows.filter(({ unit_id }) => unit_id === ''),
    'amount',
    currency,
  );
  const units = plural(files.summary.units.length, 'unit');
  return {
    total: `${roundMoney(total, currency)} for software in ${monthName(files.run.period)}`,
    parts: `${exactMoney(total, currency)} = ${exactMoney(total - nobodys, currency)} charged to ${units} + ${exactMoney(nobodys, currency)} that belongs to no unit`,
    tieOut: tie_out,
    tiles: [
      idleTile(files, total),
      ...changeTile(files, total),
      nobodysTile(files, nobodys, total),
      ...savedTile(files),
    ],
  };
}

function idleTile(files: PageFiles, total: MinorUnits): Tile {
  const { currency } = files.summary;
  const idle = sumOf(chargeback(files), 'idle_amount', currency);
  return { label: 'Idle this month', value: exactMoney(idle, currency), note: `${percent(idle, total)} of the total` };
}

function changeTile(files: PageFiles, total: MinorUnits): Tile[] {
  const { currency, previous_amount } = files.summary;
  const label = `Against ${monthName(addMonths(files.run.period, -1))}`;
  if (previous_amount === null) return [];
  const change = total - previous_amount;
  const ofIt = previous_amount > 0n ? `, ${percent(change, previous_amount)}` : '';
  const way = change === 0n ? 'no change' : `${change > 0n ? '▲ up' : '▼ down'}${ofIt}`;
  return [{ label, value: exactMoney(change, currency), note: `${way} on ${exactMoney(previous_amount, currency)}` }];
}

function nobodysTile(files: PageFiles, nobodys: MinorUnits, total: MinorUnits): Tile {
  const { currency, unattributed } = files.summary;
  const accounts = plural(unattributed.accounts, 'account');
  return {
    label: 'Belongs to no unit',
    value: exactMoney(nobodys, currency),
    note: `${percent(nobodys, total)} of the total, ${accounts}`,
  };
}

/** What the savings ledger has brought to date: what was handed back and what was saved are never mixed. */
function savedTile(files: PageFiles): Tile[] {
  const { currency } = files.summary;
  const entries = files.rows('finance/savings.csv').filter((row) => row.currency === currency);
  if (entries.length === 0) return [];
  const ofKind = (kind: string) => entries.filter((row) => row.kind === kind);
  const [back, saved] = [ofKind('handed_back'), ofKind('saved')].map((own) =>
    sum(own.map((row) => amountOf(row, 'value_to_date', currency))),
  ) as [MinorUnits, MinorUnits];
  return [
    {
      label: 'Handed back and saved',
      value: exactMoney(back + saved, currency),
      note: `${exactMoney(back, currency)} handed back, ${exactMoney(saved, currency)} saved`,
    },
  ];
}
