import type { UnattributedAccount, UnitFacts } from '../domain/figures.ts';
import { keys } from '../domain/keys.ts';
import { type MinorUnits, sum } from '../domain/money.ts';
import { byText } from '../domain/text.ts';
import { changeWords } from './change-words.ts';
import { dataQuality } from './data-quality.ts';
import { monthAndYear, monthName, shortDay } from './date-words.ts';
import { exactMoney, percent, plural, roundMoney } from './money-words.ts';
import { answerBy, type MonthContext } from './month-context.ts';
import { singleLine } from './single-line.ts';
import { tieOutWords } from './tie-out-words.ts';
import { type Totals, totalsOf } from './totals.ts';
import { type UnitTable, unitTable } from './unit-table.ts';

/** Exactly what `estate-report` prints (reports 2.3, items 1, 3 and 5). */
export interface EstateReportView {
  readonly subject: string;
  readonly preview: string;
  readonly estate: string;
  readonly month: string;
  readonly status: string;
  readonly isDraft: boolean;
  readonly isCorrection: boolean;
  readonly headline: string;
  readonly parts: string;
  readonly change: string;
  readonly idle: string;
  readonly tieOut: string;
  readonly tableCaption: string;
  readonly table: UnitTable;
  readonly facts: readonly string[];
  readonly hasWarnings: boolean;
  readonly warnings: readonly string[];
  readonly hasUnmailed: boolean;
  readonly unmailedHeading: string;
  readonly unmailed: readonly string[];
  readonly hasFilesLink: boolean;
  readonly filesLink: string;
  readonly runNote: string;
}

/** What the mail says beyond the figures. */
export interface EstateReportFlags {
  /** `corrected` where figures changed since the last published revision, `settled` where only draft became final. */
  readonly since: 'first' | 'corrected' | 'settled';
  /** Units that get no mail because nobody's address is known. */
  readonly withoutAddress: readonly UnitFacts[];
}

/** What the owner and finance read: counts and money only, no names of people (R13.1). */
export function estateReportView(month: MonthContext, flags: EstateReportFlags): EstateReportView {
  const { run, settings, figures } = month;
  const totals = totalsOf(figures.charges);
  const tieOut = tieOutWords(figures.tieOut, settings.currency);
  const headline = `${roundMoney(totals.amount, settings.currency)} for software in ${monthName(run.period)}`;
  return {
    subject: subject(month, headline, totals, flags),
    preview: `${tieOut}. ${idleWords(totals, settings.currency)}`,
    estate: settings.estate,
    month: monthAndYear(run.period),
    status: totals.isDraft ? `provisional, units check by ${shortDay(answerBy(month))}` : 'final',
    isDraft: totals.isDraft,
    isCorrection: flags.since === 'corrected',
    headline,
    parts: partsWords(month, totals.amount),
    change: changeWords(totals.amount, totals.previous, { period: run.period, currency: settings.currency }),
    idle: idleWords(totals, settings.currency),
    tieOut,
    tableCaption: `${monthAndYear(run.period)}, amounts in ${settings.currency}`,
    table: unitTable(figures, settings.currency, run.period),
    facts: [...dataQuality(figures), unmatched(figures.unattributed, settings.currency)],
    hasWarnings: figures.warnings.length > 0,
    warnings: figures.warnings,
    ...withoutAddress(flags.withoutAddress),
    hasFilesLink: settings.finance.link !== undefined,
    filesLink: settings.finance.link === undefined ? '' : `${settings.finance.link}${keys.financeFile(run, '')}`,
    runNote: `Run ${run.id.slice(0, 12)}, revision ${run.revision}`,
  };
}

function subject(month: MonthContext, headline: string, totals: Totals, { since }: EstateReportFlags): string {
  const corrected = since === 'corrected' ? 'Corrected: ' : '';
  const stage = totals.isDraft ? 'Provisional: ' : since === 'settled' ? 'Now final: ' : '';
  const idle = totals.idle > 0n ? roundMoney(totals.idle, month.settings.currency) : 'none';
  return singleLine(`${corrected}${stage}${month.settings.estate}: ${headline} – ${idle} of it unused`);
}

function partsWords({ figures, settings: { currency } }: MonthContext, total: MinorUnits): string {
  const unattributed = sum(figures.charges.filter((row) => row.unitId === null).map((row) => row.amount));
  const units = exactMoney(total - unattributed, currency);
  return `${exactMoney(total, currency)} billed = ${units} to ${plural(figures.units.length, 'unit')} + ${exactMoney(unattributed, currency)} that belongs to no unit (${percent(unattributed, total)})`;
}

function idleWords(totals: Totals, currency: string): string {
  if (totals.idle <= 0n) return 'Nothing is idle.';
  const seats = `${plural(totals.idleSeats, 'idle seat')}, ${plural(totals.unassignedSeats, 'seat')} given to nobody`;
  return `${roundMoney(totals.idle, currency)} is idle: ${seats}.`;
}

function unmatched(accounts: readonly UnattributedAccount[], currency: string): string {
  if (accounts.length === 0) return 'Every account belongs to a unit.';
  const cost = exactMoney(sum(accounts.map((account) => account.monthlyCost)), currency);
  return `${plural(accounts.length, 'account belongs', 'accounts belong')} to no unit; their seats cost ${cost} (estate/unattributed.csv).`;
}

function withoutAddress(units: readonly UnitFacts[]) {
  return {
    hasUnmailed: units.length > 0,
    unmailedHeading: `${plural(units.length, 'unit')} without an address: no mail was sent`,
    unmailed: [...units]
      .sort(byText((unit) => unit.unitId))
      .map((unit) => `${singleLine(unit.unitName)} (${singleLine(unit.unitId)})`),
  };
}
