import type { Reason, UnattributedAccount } from '../../domain/figures.ts';
import { compareAmounts, type MinorUnits, sum } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { MonthContext } from '../month-context.ts';
import { monthAndYear } from '../words/date-words.ts';
import { count, plural, tableMoney } from '../words/money-words.ts';
import { atMostThree } from '../words/name-list.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { singleLine } from '../words/single-line.ts';
import { nobodysMoney, nobodysParts, nobodysSeatMoney } from './nobodys.ts';
import { type Remedy, remedyOf } from './remedy.ts';
import { tieOutWords } from './tie-out-words.ts';

/** One row of a tail: a reason or an account, and what it costs. */
export interface TailRow {
  readonly name: string;
  readonly detail: string;
  readonly cost: string;
}

/** Exactly what `held` prints to the owner, and to nobody else (R2.5). */
export interface HeldView {
  readonly subject: string;
  readonly preview: string;
  readonly estate: string;
  readonly month: string;
  readonly headline: string;
  readonly reasons: readonly Remedy[];
  /** What belongs to nobody, in its two parts; empty where nothing does. */
  readonly nobodys: string;
  readonly hasTail: boolean;
  readonly hasAccounts: boolean;
  readonly reasonsCaption: string;
  readonly byReason: readonly TailRow[];
  readonly accountsCaption: string;
  readonly byCost: readonly TailRow[];
  readonly total: string;
  /** The same on both, for a held mail has the same bytes wherever the month ran. */
  readonly commands: readonly { readonly where: string; readonly command: string }[];
  readonly tieOut: string;
  readonly runNote: string;
}

const MOST_ACCOUNTS = 20;

/** Why the month waits, what belongs to nobody, biggest first, and how it is released. */
export function heldView({ run, figures, settings }: MonthContext): HeldView {
  const month = monthAndYear(run.period);
  const { currency } = settings;
  const tail = byReason(figures, currency);
  return {
    subject: singleLine(`${settings.estate}: ${month} is held – ${heldBecause(figures)}`),
    preview: 'No unit has been mailed. What belongs to nobody, and how to release the month.',
    estate: settings.estate,
    month,
    headline: `${month} is held`,
    reasons: figures.gate.reasons.map(remedyOf),
    nobodys: tail.length > 0 ? nobodysParts(figures, currency) : '',
    hasTail: tail.length > 0,
    hasAccounts: figures.unattributed.length > 0,
    reasonsCaption: `Accounts and costs that belong to no unit, by reason, in ${currency}`,
    byReason: tail,
    accountsCaption: `The dearest of these accounts, in ${currency}`,
    byCost: byCost(figures.unattributed, currency),
    total: tableMoney(nobodysMoney(figures), currency),
    commands: releaseCommands(run.period),
    tieOut: tieOutWords(figures.charges, figures.tieOut, currency),
    runNote: `Run ${run.id.slice(0, 12)}, revision ${run.revision}`,
  };
}

/** The first reason, and how many more there are: a subject is one line. */
function heldBecause({ gate: { reasons } }: MonthFigures): string {
  const [first, ...more] = reasons.map((reason) => remedyOf(reason).sentence);
  return `${first ?? 'it waits for you'}${more.length > 0 ? ` (and ${plural(more.length, 'more reason')})` : ''}`;
}

/** The command that lets a held month go (R2.5), where it ran in a folder and where it is deployed. */
export function releaseCommands(period: Month) {
  const release = `${COMMAND} release --month ${period}`;
  return [
    { where: 'Where it ran in a folder', command: `${release} --out FOLDER --by NAME --why TEXT` },
    { where: 'Where it is deployed', command: `${release} --deployed --why TEXT` },
  ];
}

function byReason(figures: MonthFigures, currency: string): TailRow[] {
  const { unattributed } = figures;
  const shared = nobodysMoney(figures) - nobodysSeatMoney(figures);
  const reasons = [...groupBy(unattributed, (account) => account.reason)].map(([reason, accounts]) => ({
    name: REASON_WORDS[reason as Reason],
    detail: plural(accounts.length, 'account'),
    amount: sum(accounts.map((account) => account.monthlyCost)),
  }));
  const rest = shared === 0n ? [] : [{ name: 'their part of shared products', detail: '', amount: shared }];
  return printed([...reasons, ...rest], currency);
}

function byCost(accounts: readonly UnattributedAccount[], currency: string): TailRow[] {
  const lines = printed(
    accounts.map(({ platform, accountId, reason, monthlyCost, candidates = [] }) => ({
      name: `${singleLine(platform)} ${singleLine(accountId)}`,
      detail: candidates.length > 0 ? `${REASON_WORDS[reason]}: ${atMostThree(candidates)}` : REASON_WORDS[reason],
      amount: monthlyCost,
    })),
    currency,
  );
  const more = lines.length - MOST_ACCOUNTS;
  if (more <= 0) return lines;
  return [...lines.slice(0, MOST_ACCOUNTS), { name: `${count(more)} more`, detail: 'in unattributed.csv', cost: '' }];
}

/** Biggest first. */
function printed(
  lines: readonly { readonly name: string; readonly detail: string; readonly amount: MinorUnits }[],
  currency: string,
): TailRow[] {
  return [...lines]
    .sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(a.name, b.name))
    .map(({ name, detail, amount }) => ({ name, detail, cost: tableMoney(amount, currency) }));
}
