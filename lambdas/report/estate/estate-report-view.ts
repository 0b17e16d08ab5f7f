import { keys } from '../../domain/keys.ts';
import { type MinorUnits, magnitude } from '../../domain/money/money.ts';
import { addMonths } from '../../domain/month.ts';
import { type Totals, totalsOf } from '../files/totals.ts';
import { answerBy, estateBefore, type MonthContext } from '../month-context.ts';
import { pageKey } from '../page/page-key.ts';
import { changeWords } from '../unit/change-words.ts';
import type { Correction } from '../unit/correction.ts';
import { provisionalWords } from '../unit/provisional.ts';
import { heldWords } from '../unit/seat-counts.ts';
import { type UnitTable, unitTable } from '../unit/unit-table.ts';
import { estateMovements, type WhatChanged, whatChanged } from '../unit/what-changed.ts';
import { monthAndYear, monthName, shortDay } from '../words/date-words.ts';
import { exactMoney, percent, plural, roundMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';
import { dataQuality, leftOutWords } from './data-quality.ts';
import type { EstateChange } from './estate-correction.ts';
import { type EstateSection, estateSections } from './estate-sections.ts';
import type { MailedFile } from './mailed-files.ts';
import { nobodysMoney, nobodysParts } from './nobodys.ts';
import { type Remedy, remedyOf } from './remedy.ts';
import { tieOutWords } from './tie-out-words.ts';
import type { Unmailed } from './unmailed.ts';

/** Exactly what `estate-report` prints (reports 2.3, items 1, 3 and 5). */
export interface EstateReportView extends Correction, Unmailed, WhatChanged {
  readonly subject: string;
  readonly preview: string;
  readonly estate: string;
  readonly month: string;
  readonly status: string;
  readonly isDraft: boolean;
  /** Which lines are not final yet; empty where all are. */
  readonly provisional: string;
  readonly headline: string;
  readonly parts: string;
  readonly change: string;
  readonly idle: readonly string[];
  readonly tieOut: string;
  readonly tableCaption: string;
  readonly table: UnitTable;
  /** What there is to act on, and what became of it. */
  readonly sections: readonly EstateSection[];
  readonly facts: readonly string[];
  readonly filesCaption: string;
  readonly files: readonly MailedFile[];
  /** Dropped files that serve no month, each with the reason. */
  readonly hasLeftOut: boolean;
  readonly leftOut: readonly string[];
  readonly hasWarnings: boolean;
  readonly warnings: readonly Remedy[];
  readonly hasFilesLink: boolean;
  readonly filesLink: string;
  /** The month's page, for the owner's roles (R13.1). */
  readonly hasPageLink: boolean;
  readonly pageLink: string;
  readonly runNote: string;
}

/** What the owner and finance read: counts and money only, no names of people (R13.1). */
export function estateReportView(
  month: MonthContext,
  change: EstateChange,
  unmailed: Unmailed,
  files: readonly MailedFile[],
): EstateReportView {
  const { run, settings, figures } = month;
  const { currency } = settings;
  const totals = totalsOf(figures, month.lines);
  const tieOut = tieOutWords(figures.charges, figures.tieOut, currency);
  const headline = `${roundMoney(totals.amount, currency)} for software in ${monthName(run.period)}`;
  const leftOut = leftOutWords(figures);
  return {
    subject: subject(month, headline, totals, change),
    preview: `${tieOut}. ${idleWords(totals, currency)}`,
    estate: settings.estate,
    month: monthAndYear(run.period),
    status: totals.isDraft ? `provisional, units check by ${shortDay(answerBy(month))}` : 'final',
    isDraft: totals.isDraft,
    provisional: provisionalWords(figures.charges, currency),
    ...change.correction,
    headline,
    parts: partsWords(month, totals.amount),
    change: changeWords(totals.amount, estateBefore(month), { period: run.period, currency }),
    idle: [
      `${idleWords(totals, currency)}${idleChange(month, totals)}`,
      cheaperWords(totals, currency),
      heldWords(totals.seats),
    ].filter(Boolean),
    ...whatChanged(month, estateMovements(figures.movements)),
    tieOut,
    tableCaption: `${monthAndYear(run.period)}, amounts in ${currency}`,
    table: unitTable(month),
    sections: estateSections(month),
    facts: [...dataQuality(figures), unmatched(month), unmailed.deliveries],
    filesCaption: `Files of ${monthAndYear(run.period)}, revision ${run.revision}, with the sum of the named column`,
    files,
    hasLeftOut: leftOut.length > 0,
    leftOut,
    hasWarnings: figures.warnings.length > 0,
    warnings: figures.warnings.map(remedyOf),
    ...unmailed,
    hasFilesLink: settings.finance.link !== undefined,
    filesLink: settings.finance.link === undefined ? '' : `${settings.finance.link}${keys.financeFile(run, '')}`,
    hasPageLink: settings.owner.link !== undefined,
    pageLink: settings.owner.link === undefined ? '' : `${settings.owner.link}${pageKey(run)}`,
    runNote: `Run ${run.id.slice(0, 12)}, revision ${run.revision}`,
  };
}

function subject(month: MonthContext, headline: string, totals: Totals, { since }: EstateChange): string {
  const corrected = since === 'corrected' ? 'Corrected: ' : '';
  const stage = totals.isDraft ? 'Provisional: ' : since === 'settled' ? 'Now final: ' : '';
  const idle = totals.idle > 0n ? roundMoney(totals.idle, month.settings.currency) : 'none';
  return singleLine(`${corrected}${stage}${month.settings.estate}: ${headline} – ${idle} of it unused`);
}

function partsWords({ figures, settings: { currency } }: MonthContext, total: MinorUnits): string {
  const unattributed = nobodysMoney(figures);
  const units = exactMoney(total - unattributed, currency);
  return `${exactMoney(total, currency)} = ${units} to ${plural(figures.units.length, 'unit')} + ${exactMoney(unattributed, currency)} that belongs to no unit (${percent(unattributed, total)})`;
}

/** ` €120.00 more than in September.` Empty where there is nothing to compare with, or nothing changed. */
function idleChange({ figures: { previous }, run, settings: { currency } }: MonthContext, { idle }: Totals): string {
  const difference = previous === null ? 0n : idle - previous.idleAmount;
  if (difference === 0n) return '';
  const words = `${exactMoney(magnitude(difference), currency)} ${difference > 0n ? 'more' : 'less'}`;
  return ` ${words} than in ${monthName(addMonths(run.period, -1))}.`;
}

function idleWords({ idle, seats, unassignedSeats, removableMoney }: Totals, currency: string): string {
  if (idle === 0n && seats.idle === 0 && unassignedSeats === 0n) return 'Nothing is idle.';
  const removable =
    removableMoney === 0n ? '' : `, ${roundMoney(removableMoney, currency)} of infrastructure that need not be counted`;
  const parts = `${plural(seats.idle, 'idle seat')}, ${plural(unassignedSeats, 'seat')} given to nobody${removable}`;
  return `${roundMoney(idle, currency)} is idle: ${parts}.`;
}

function cheaperWords({ seats: { cheaper, cheaperMoney } }: Totals, currency: string): string {
  if (cheaper === 0) return '';
  return `${plural(cheaper, 'seat')} could be a cheaper kind: ${roundMoney(cheaperMoney, currency)} a month.`;
}

/** Seats and shared products apart, so that the two sums of the mail explain each other. */
function unmatched({ figures, settings: { currency } }: MonthContext): string {
  const total = nobodysMoney(figures);
  if (figures.unattributed.length === 0 && total === 0n) return 'Every account belongs to a unit.';
  const accounts = plural(figures.unattributed.length, 'account belongs', 'accounts belong');
  const usage = figures.metered.tail.length > 0 ? ' and estate/unattributed-usage.csv' : '';
  return `${accounts} to no unit (estate/unattributed.csv${usage}): ${nobodysParts(figures, currency)}.`;
}
