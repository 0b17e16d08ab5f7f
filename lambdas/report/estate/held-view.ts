import type { Reason } from '../../domain/figures.ts';
import { compareAmounts, type MinorUnits, sum } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { MonthContext } from '../month-context.ts';
import { monthAndYear } from '../words/date-words.ts';
import { count, plural, tableMoney } from '../words/money-words.ts';
import { atMostThree, listed } from '../words/name-list.ts';
import { REASON_WORDS } from '../words/reason-words.ts';
import { singleLine } from '../words/single-line.ts';
import { nobodysMoney, nobodysParts, nobodysSharedMoney } from './nobodys.ts';
import { type Remedy, remedyOf } from './remedy.ts';
import { tieOutWords } from './tie-out-words.ts';
import { nobodysUsage, USAGE_WORDS } from './usage-tail.ts';

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
  /** What the accounts are, where resources and what was drawn are among them. */
  readonly whose: string;
  readonly countedAs: string;
  readonly listNote: string;
  /** Where the lists are: they are attached unless they are too large for a mail. */
  readonly aliasesAre: string;
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
const IN_FOLDER = 'in the folder estate/, too large for a mail';

/** Why the month waits, what belongs to nobody, biggest first, and how it is released. */
export function heldView({ run, figures, settings }: MonthContext, hasAttachments = true): HeldView {
  const month = monthAndYear(run.period);
  const { currency } = settings;
  const tail = byReason(figures, currency);
  const usage = nobodysUsage(figures.metered.tail);
  return {
    subject: singleLine(`${settings.estate}: ${month} is held – ${heldBecause(figures)}`),
    preview: 'No unit has been mailed. What belongs to nobody, and how to release the month.',
    estate: settings.estate,
    month,
    headline: `${month} is held`,
    reasons: figures.gate.reasons.map(remedyOf),
    nobodys: tail.length > 0 ? nobodysParts(figures, currency) : '',
    hasTail: tail.length > 0,
    hasAccounts: figures.unattributed.length + usage.length > 0,
    whose: usage.length > 0 ? 'Accounts and resources of nobody' : 'Accounts of nobody',
    countedAs: usage.length > 0 ? 'How many' : 'Accounts',
    listNote: `All of them: ${listed(tailFiles(figures))}, ${hasAttachments ? 'attached' : IN_FOLDER}.`,
    aliasesAre: hasAttachments ? 'attached' : IN_FOLDER,
    reasonsCaption: `Accounts and costs that belong to no unit, by reason, in ${currency}`,
    byReason: tail,
    accountsCaption: `The dearest of these${usage.length > 0 ? '' : ' accounts'}, in ${currency}`,
    byCost: byCost(figures, currency),
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
  const shared = nobodysSharedMoney(figures);
  const reasons = [...groupBy(nobodysThings(figures), ({ reason }) => reason)].map(([reason, things]) => ({
    name: REASON_WORDS[reason as Reason],
    detail: [...groupBy(things, ({ several }) => several).values()].map(countWords).join(', '),
    amount: sum(things.map(({ monthlyCost }) => monthlyCost)),
  }));
  const rest = shared === 0n ? [] : [{ name: 'their part of shared products', detail: '', amount: shared }];
  return printed([...reasons, ...rest], currency);
}

/** An account, a resource or a reading that belongs to nobody. */
interface Nobodys {
  readonly platform: string;
  readonly id: string;
  readonly one: string;
  readonly several: string;
  readonly reason: Reason;
  readonly monthlyCost: MinorUnits;
  /** Why, with what it is where it is no account. */
  readonly detail: string;
}

function nobodysThings({ unattributed, metered }: MonthFigures): Nobodys[] {
  const accounts = unattributed.map(({ platform, accountId, reason, monthlyCost, candidates = [] }) => ({
    ...{ platform, id: accountId, one: 'account', several: 'accounts', reason, monthlyCost },
    detail: candidates.length > 0 ? `${REASON_WORDS[reason]}: ${atMostThree(candidates)}` : REASON_WORDS[reason],
  }));
  const usage = nobodysUsage(metered.tail).map(({ platform, kind, id, reason, monthlyCost }) => {
    const [one, several] = USAGE_WORDS[kind];
    const detail = `${one}: ${REASON_WORDS[reason]}`;
    return { platform, id: id || 'names nobody', one, several, reason, monthlyCost, detail };
  });
  return [...accounts, ...usage];
}

function countWords(things: readonly Nobodys[]): string {
  return plural(things.length, things[0]?.one ?? '', things[0]?.several);
}

function byCost(figures: MonthFigures, currency: string): TailRow[] {
  const lines = printed(
    nobodysThings(figures).map(({ platform, id, detail, monthlyCost }) => ({
      name: `${singleLine(platform)} ${singleLine(id)}`,
      detail,
      amount: monthlyCost,
    })),
    currency,
  );
  const more = lines.length - MOST_ACCOUNTS;
  if (more <= 0) return lines;
  const rest = { name: `${count(more)} more`, detail: `in ${listed(tailFiles(figures))}`, cost: '' };
  return [...lines.slice(0, MOST_ACCOUNTS), rest];
}

/** Where all that belongs to nobody stands. */
function tailFiles({ metered: { tail } }: MonthFigures): string[] {
  return ['unattributed.csv', ...(tail.length > 0 ? ['unattributed-usage.csv'] : [])];
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
