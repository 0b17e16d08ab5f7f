import { type IsoDate, lastDay } from '../domain/month.ts';
import { changeWords } from './change-words.ts';
import { type ChargeTable, chargeTable } from './charge-table.ts';
import { dayAndMonth, monthAndYear, monthName, shortDay } from './date-words.ts';
import { howToRead } from './how-to-read.ts';
import { mailto } from './mailto.ts';
import { plural, roundMoney } from './money-words.ts';
import { answerBy, type MonthContext, type UnitFigures } from './month-context.ts';
import { nextRenewal, type Saving, savingsOf } from './savings.ts';
import { singleLine } from './single-line.ts';
import { tieOutWords } from './tie-out-words.ts';
import { type Totals, totalsOf } from './totals.ts';

/** Exactly what `unit-report` prints: strings and flags, nothing to compute (reports 2.2). */
export interface UnitReportView {
  readonly subject: string;
  readonly preview: string;
  readonly estate: string;
  readonly unit: string;
  readonly month: string;
  readonly status: string;
  readonly isDraft: boolean;
  readonly isCorrection: boolean;
  readonly headline: string;
  readonly change: string;
  readonly hasIdle: boolean;
  readonly idleHeading: string;
  readonly idleSentences: readonly string[];
  readonly savings: readonly (Saving & { readonly hasAmount: boolean })[];
  readonly handBackLink: string;
  readonly keepLink: string;
  readonly tableCaption: string;
  readonly table: ChargeTable;
  readonly filesNote: string;
  readonly tieOut: string;
  readonly howToRead: string;
  readonly contact: string;
  readonly contactLink: string;
  readonly runNote: string;
}

/** What the mail says beyond the figures. */
export interface UnitReportFlags {
  /** A later revision changed what this unit was told before. */
  readonly isCorrection: boolean;
  /** Whether charges.csv and seats.csv are small enough to be attached. */
  readonly hasAttachments: boolean;
}

/** What the head of one unit reads: a pure function of this unit's rows (faults T26). */
export function unitReportView(month: MonthContext, unit: UnitFigures, flags: UnitReportFlags): UnitReportView {
  const totals = totalsOf(unit.charges);
  return {
    ...heading(month, unit, totals, flags),
    ...idlePart(month, unit, totals),
    ...links(month, unit),
    tableCaption: `${monthAndYear(month.run.period)}, amounts in ${month.settings.currency}`,
    table: chargeTable(unit.charges),
    filesNote: flags.hasAttachments
      ? 'Every seat and every amount: seats.csv and charges.csv, attached.'
      : 'The lists seats.csv and charges.csv are too large for a mail; finance has them.',
    tieOut: tieOutWords(month.figures.tieOut, month.settings.currency),
    howToRead: howToRead(unit.seats, month.figures.evidence, month.settings.window_days),
    runNote: `Run ${month.run.id.slice(0, 12)}, revision ${month.run.revision}`,
  };
}

function heading(month: MonthContext, { unit, charges }: UnitFigures, totals: Totals, flags: UnitReportFlags) {
  const { period } = month.run;
  const headline = `${roundMoney(totals.amount, month.settings.currency)} for software in ${monthName(period)}`;
  return {
    subject: subject(month, unit.unitName, headline, totals, flags),
    preview: preview(month, charges, totals),
    estate: month.settings.estate,
    unit: singleLine(unit.unitName),
    month: monthAndYear(period),
    status: totals.isDraft ? `provisional, check by ${shortDay(answerBy(month))}` : 'final',
    isDraft: totals.isDraft,
    isCorrection: flags.isCorrection,
    headline,
    change: sentence(changeWords(totals.amount, totals.previous, { period, currency: month.settings.currency })),
  };
}

function subject(month: MonthContext, unit: string, headline: string, totals: Totals, flags: UnitReportFlags): string {
  const corrected = flags.isCorrection ? 'Corrected: ' : '';
  const draft = totals.isDraft ? `For checking by ${shortDay(answerBy(month))}: ` : '';
  const unused = totals.idle > 0n ? roundMoney(totals.idle, month.settings.currency) : 'none';
  return singleLine(`${corrected}${draft}${unit}: ${headline} – ${unused} of it unused`);
}

function preview(month: MonthContext, charges: UnitFigures['charges'], totals: Totals): string {
  const renewal = nextRenewal(charges, month.lines, month.run.period);
  const answer = `Answer by ${dayAndMonth(answerBy(month))}`;
  return `${idleFact(totals, month.settings.window_days)} ${answer}${renewal ? `; renewal on ${renewalDay(renewal, answerBy(month))}` : ''}.`;
}

/** With its year where that is not the year of the answer. */
function renewalDay(renewal: IsoDate, answer: IsoDate): string {
  return renewal.slice(0, 4) === answer.slice(0, 4)
    ? dayAndMonth(renewal)
    : `${dayAndMonth(renewal)} ${renewal.slice(0, 4)}`;
}

function idleFact(totals: Totals, days: number): string {
  if (totals.idleSeats > 0) return `${plural(totals.idleSeats, 'seat')} idle for ${days} days.`;
  if (totals.unassignedSeats > 0n) return `${plural(totals.unassignedSeats, 'seat')} bought and given to nobody.`;
  return totals.idle > 0n ? 'Some of it was used by nobody.' : 'Nothing is idle. Thank you.';
}

function idlePart(month: MonthContext, { charges }: UnitFigures, totals: Totals) {
  const { currency, window_days } = month.settings;
  const hasIdle = totals.idle > 0n;
  return {
    hasIdle,
    idleHeading: hasIdle ? `${roundMoney(totals.idle, currency)} of it is idle` : 'Nothing is idle',
    idleSentences: hasIdle
      ? idleSentences(totals, currency, window_days)
      : [
          `Every seat of yours that could be judged was needed in the ${window_days} days up to ${dayAndMonth(lastDay(month.run.period))}. Thank you.`,
        ],
    savings: savingsOf(charges, month.lines, month.run.period).map((s) => ({ ...s, hasAmount: s.amount !== '' })),
  };
}

function idleSentences(totals: Totals, currency: string, days: number): string[] {
  const { idleSeats, idleSeatMoney, unassignedSeats, unassignedMoney, unusedMoney } = totals;
  const cost = (seats: number | bigint) => (BigInt(seats) === 1n ? 'costs' : 'cost');
  return [
    idleSeats > 0 &&
      `${plural(idleSeats, 'seat')} idle for ${days} days ${cost(idleSeats)} ${roundMoney(idleSeatMoney, currency)} a month.`,
    unassignedMoney > 0n &&
      `${plural(unassignedSeats, 'seat')} bought and given to nobody ${cost(unassignedSeats)} ${roundMoney(unassignedMoney, currency)}.`,
    unusedMoney > 0n && `Shared products that nobody used cost ${roundMoney(unusedMoney, currency)}.`,
  ].filter((text) => text !== false);
}

function links({ run, settings: { owner } }: MonthContext, { unit }: UnitFigures) {
  const about = `${singleLine(unit.unitName)}, ${monthAndYear(run.period)} (${singleLine(unit.unitId)})`;
  return {
    handBackLink: mailto(
      owner.email,
      `Hand back idle seats: ${about}`,
      'Please take back these seats of seats.csv: all that are idle / only the ones below.\r\n',
    ),
    keepLink: mailto(
      owner.email,
      `All still needed: ${about}`,
      'We still need the idle seats.\r\nReason:\r\nUntil:\r\n',
    ),
    contact: owner.name ? `${owner.name}, ${owner.email}` : owner.email,
    contactLink: mailto(owner.email, `Question: ${about}`),
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
