import { COMMAND } from '../domain/command.ts';
import type { MonthFigures, Reason, UnattributedAccount } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { type MinorUnits, sum } from '../domain/money.ts';
import { compareText } from '../domain/text.ts';
import { monthAndYear } from './date-words.ts';
import { count, percent, plural, tableMoney } from './money-words.ts';
import type { MonthContext } from './month-context.ts';
import { singleLine } from './single-line.ts';
import { tieOutWords } from './tie-out-words.ts';

/** One row of a tail: a reason or an account, and what it costs. */
export interface TailLine {
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
  readonly reasons: readonly string[];
  readonly shares: string;
  readonly hasTail: boolean;
  readonly hasAccounts: boolean;
  readonly reasonsCaption: string;
  readonly byReason: readonly TailLine[];
  readonly accountsCaption: string;
  readonly byCost: readonly TailLine[];
  readonly total: string;
  readonly command: string;
  readonly tieOut: string;
  readonly runNote: string;
}

const MOST_ACCOUNTS = 20;

const WORDS: Readonly<Record<Reason, string>> = {
  matched: 'person found',
  alias: 'found through an alias',
  contractor: 'contractor without a unit',
  leaver: 'left',
  successor: 'unit has a successor',
  unit_closed: 'unit closed or unknown',
  service_account: 'service account without an owner',
  ambiguous: 'several people fit',
  unknown_person: 'nobody fits',
};

/** Why the month waits, what belongs to nobody, biggest first, and how it is released. */
export function heldView({ run, figures, settings }: MonthContext): HeldView {
  const month = monthAndYear(run.period);
  const { currency } = settings;
  const tail = byReason(figures, currency);
  return {
    subject: singleLine(`${settings.estate}: ${month} is held – ${figures.gate.reasons[0] ?? 'it waits for you'}`),
    preview: 'No unit has been mailed. What belongs to nobody, and how to release the month.',
    estate: settings.estate,
    month,
    headline: `${month} is held`,
    reasons: figures.gate.reasons,
    shares: sharesOf(figures),
    hasTail: tail.length > 0,
    hasAccounts: figures.unattributed.length > 0,
    reasonsCaption: `Accounts and costs that belong to no unit, by reason, in ${currency}`,
    byReason: tail,
    accountsCaption: `The dearest of these accounts, in ${currency}`,
    byCost: byCost(figures.unattributed, currency),
    total: tableMoney(figures.gate.unattributedCost.part, currency),
    command: `${COMMAND} release --month ${run.period} --out <the folder of the run> --by NAME --why TEXT`,
    tieOut: tieOutWords(figures.tieOut, currency),
    runNote: `Run ${run.id.slice(0, 12)}, revision ${run.revision}`,
  };
}

function sharesOf({ gate }: MonthFigures): string {
  const share = ({ part, whole }: MonthFigures['gate']['unattributedCost']) => percent(part, whole);
  return `${share(gate.unattributedCost)} of the cost and ${share(gate.unattributedSeats)} of the seats belong to no unit.`;
}

function byReason({ unattributed, gate }: MonthFigures, currency: string): TailLine[] {
  const seats = sum(unattributed.map((account) => account.monthlyCost));
  const shared = gate.unattributedCost.part - seats;
  const reasons = [...groupBy(unattributed, (account) => account.reason)].map(([reason, accounts]) => ({
    name: WORDS[reason as Reason],
    detail: plural(accounts.length, 'account'),
    amount: sum(accounts.map((account) => account.monthlyCost)),
  }));
  const rest = shared === 0n ? [] : [{ name: 'their part of shared products', detail: '', amount: shared }];
  return printed([...reasons, ...rest], currency);
}

function byCost(accounts: readonly UnattributedAccount[], currency: string): TailLine[] {
  const lines = printed(
    accounts.map(({ platform, accountId, reason, monthlyCost }) => ({
      name: `${singleLine(platform)} ${singleLine(accountId)}`,
      detail: WORDS[reason],
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
): TailLine[] {
  return [...lines]
    .sort((a, b) => (a.amount === b.amount ? compareText(a.name, b.name) : a.amount > b.amount ? -1 : 1))
    .map(({ name, detail, amount }) => ({ name, detail, cost: tableMoney(amount, currency) }));
}
