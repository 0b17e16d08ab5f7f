import { tieOutWords } from '../estate/tie-out-words.ts';
import { type ChargeTable, chargeTable } from '../files/charge-table.ts';
import { isMetered } from '../files/metered.ts';
import { type Totals, totalsOf } from '../files/totals.ts';
import { answerBy, type MonthContext, type UnitFigures, unitBefore } from '../month-context.ts';
import { dayAndMonth, dayWithin, monthAndYear, monthName, shortDay } from '../words/date-words.ts';
import { roundMoney } from '../words/money-words.ts';
import { listed } from '../words/name-list.ts';
import { singleLine } from '../words/single-line.ts';
import { type AnswerLinks, answerLinks } from './answer-links.ts';
import { budgetWords, unitMonth } from './budget-words.ts';
import { changeWords } from './change-words.ts';
import type { Correction } from './correction.ts';
import { handedBack, handedBackWords } from './handed-back.ts';
import { howToRead } from './how-to-read.ts';
import { type IdlePart, idleFact, idlePart } from './idle-part.ts';
import { type MeteredPart, meteredPart } from './metered-part.ts';
import { provisionalWords } from './provisional.ts';
import { nextRenewal } from './savings.ts';
import { heldWords } from './seat-counts.ts';
import { type SixMonths, sixMonthsBars } from './six-months-bars.ts';
import { type WhatChanged, whatChanged } from './what-changed.ts';

/** Exactly what `unit-report` prints: strings and flags, nothing to compute (reports 2.2). */
export interface UnitReportView extends Correction, IdlePart, MeteredPart, AnswerLinks, WhatChanged, SixMonths {
  readonly subject: string;
  readonly preview: string;
  readonly estate: string;
  readonly unit: string;
  readonly month: string;
  readonly status: string;
  readonly headline: string;
  readonly change: string;
  readonly budget: string;
  /** What the unit has handed back this year; empty where nothing. */
  readonly handedBack: string;
  readonly tieOut: string;
  readonly isDraft: boolean;
  /** Which lines are not final yet; empty where all are. */
  readonly provisional: string;
  /** Nothing more is printed of a unit that nothing is charged to any more. */
  readonly hasCharges: boolean;
  readonly tableCaption: string;
  readonly hasSeats: boolean;
  readonly seatWords: string;
  readonly table: ChargeTable;
  readonly filesNote: string;
  readonly howToRead: string;
  readonly runNote: string;
}

/** What the mail says beyond the figures. */
export interface UnitReportFlags {
  /** What a later revision changed of what this unit was told before. */
  readonly correction: Correction;
  /** Whether charges.csv and seats.csv are small enough to be attached. */
  readonly hasAttachments: boolean;
}

/** What the head of one unit reads: a pure function of this unit's rows (faults T26). */
export function unitReportView(month: MonthContext, unit: UnitFigures, flags: UnitReportFlags): UnitReportView {
  const { run, settings, figures } = month;
  const { unitId } = unit.unit;
  const totals = totalsOf(unit, month.lines);
  const idle = idlePart(month, unit, totals);
  return {
    ...heading(month, unit, totals, flags),
    preview: preview(month, unit, totals, idle, flags),
    ...flags.correction,
    ...idle,
    ...meteredPart(month, unit),
    ...answerLinks(month, unit, totals),
    ...whatChanged(
      month,
      figures.movements.filter((movement) => movement.unitId === unitId),
    ),
    ...sixMonthsBars(
      figures.sixMonths.filter((row) => row.unitId === unitId),
      settings.currency,
    ),
    handedBack: handedBackOf(month, unitId),
    tieOut: tieOutWords(unit.charges, figures.tieOut, settings.currency),
    isDraft: totals.isDraft,
    provisional: provisionalWords(unit.charges, settings.currency),
    hasCharges: unit.charges.length > 0,
    tableCaption: tableCaption(month, unit),
    hasSeats: totals.seats.held > 0,
    seatWords: heldWords(totals.seats),
    table: chargeTable(unit, month.lines, settings.currency),
    filesNote: filesNote(unit, flags),
    howToRead: howToRead(unit.seats, figures.evidence, settings.window_days, averageDays(month, unit)),
    runNote: `Run ${run.id.slice(0, 12)}, revision ${run.revision}`,
  };
}

function heading(month: MonthContext, { unit, charges }: UnitFigures, totals: Totals, flags: UnitReportFlags) {
  const { period } = month.run;
  const { currency } = month.settings;
  const hasCharges = charges.length > 0;
  const amount = `${roundMoney(totals.amount, currency)} for software in ${monthName(period)}`;
  const unused = totals.idle > 0n ? roundMoney(totals.idle, currency) : 'none';
  const nothing = `othing is charged for ${monthName(period)}`;
  return {
    subject: subject(
      month,
      unit.unitName,
      hasCharges ? `${amount} – ${unused} of it unused` : `n${nothing}`,
      totals,
      flags,
    ),
    estate: month.settings.estate,
    unit: singleLine(unit.unitName),
    month: monthAndYear(period),
    status: totals.isDraft ? `provisional, check by ${shortDay(answerBy(month))}` : 'final',
    headline: hasCharges ? amount : `N${nothing}`,
    change: sentence(changeWords(totals.amount, unitBefore(month, unit.unitId), { period, currency })),
    budget: sentence(budgetWords(unitMonth(month, unit.unitId))),
  };
}

function subject(month: MonthContext, unit: string, fact: string, totals: Totals, flags: UnitReportFlags): string {
  const corrected = flags.correction.hasCorrection ? 'Corrected: ' : '';
  const draft = totals.isDraft ? `For checking by ${shortDay(answerBy(month))}: ` : '';
  return singleLine(`${corrected}${draft}${unit}: ${fact}`);
}

/** The second most important fact (reports 1.2): what is idle, until when to answer, when the next renewal is. */
function preview(
  month: MonthContext,
  { charges }: UnitFigures,
  totals: Totals,
  { hasIdle }: IdlePart,
  { correction }: UnitReportFlags,
): string {
  if (charges.length === 0) return `${correction.correction}.`;
  const fact = idleFact(totals, month.settings.window_days);
  const by = dayAndMonth(answerBy(month));
  if (!hasIdle) return `${fact} ${totals.isDraft ? `Check by ${by}.` : 'Thank you.'}`;
  const renewal = nextRenewal(charges, month.lines, month.run.period);
  return `${fact} Answer by ${by}${renewal ? `; renewal on ${dayWithin(renewal, answerBy(month))}` : ''}.`;
}

function handedBackOf({ figures, run, settings: { currency } }: MonthContext, unitId: string): string {
  const own = handedBack(figures.ledger, { period: run.period, currency, unitId });
  return handedBackWords(own, run.period, currency);
}

/** Over how many days the unit's infrastructure is averaged; null where it has none. */
function averageDays({ settings }: MonthContext, { charges }: UnitFigures): number | null {
  const hasUnits = charges.some(({ metric }) => metric === 'subscription_unit');
  return hasUnits ? settings.subscription_units.window_days : null;
}

function tableCaption({ run, settings }: MonthContext, { charges }: UnitFigures): string {
  const totals = charges.some(isMetered) ? '; the totals of held, used and idle are seats' : '';
  return `${monthAndYear(run.period)}, amounts in ${settings.currency}${totals}`;
}

function filesNote({ resources, consumption }: UnitFigures, { hasAttachments }: UnitReportFlags): string {
  const metered = [
    ...(resources.length > 0 ? ['resources.csv'] : []),
    ...(consumption.length > 0 ? ['consumption.csv'] : []),
  ];
  const names = listed(['seats.csv', 'charges.csv', ...metered]);
  return hasAttachments
    ? `Every seat and every amount: ${names}, attached.`
    : `The lists ${names} are too large for a mail; finance has them.`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
