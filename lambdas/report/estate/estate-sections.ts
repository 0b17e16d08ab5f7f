import type { ChargeRow, LineFacts } from '../../domain/figures.ts';
import { valueToDate } from '../../domain/memory/ledger.ts';
import { compareAmounts, type MinorUnits, sum } from '../../domain/money/money.ts';
import { addDays, lastDay } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText, compareText } from '../../domain/text/text.ts';
import { totalsOf } from '../files/totals.ts';
import { unbookedCharges } from '../finance/journal.ts';
import type { MonthContext } from '../month-context.ts';
import { handedBack } from '../unit/handed-back.ts';
import { shortDate } from '../words/date-words.ts';
import { count, exactMoney, plural, roundMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';
import { meteredSections } from './metered-sections.ts';

/** A heading of the estate's mail with its sentences (reports 2.3); one without sentences is left out. */
export interface EstateSection {
  readonly heading: string;
  readonly items: readonly string[];
}

const MOST_PRODUCTS = 10;
const MOST_ITEMS = 20;

/** The parts of the estate's mail that list something to act on, in the order of their urgency. */
export function estateSections(month: MonthContext): EstateSection[] {
  const sections = [
    { heading: 'Handed back and saved', items: savedItems(month) },
    { heading: 'Products with most idle money', items: idleProducts(month) },
    ...meteredSections(month),
    {
      heading: 'True-up exposure',
      items: month.figures.lines.filter(({ exposure }) => exposure > 0).map(exposureWords),
    },
    { heading: `Renewals in ${RENEWAL_DAYS} days`, items: renewals(month) },
    { heading: 'Not in the journal', items: unbookedItems(month) },
  ];
  return sections
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => ({ heading, items: capped(items) }));
}

function capped(items: readonly string[]): readonly string[] {
  const more = items.length - MOST_ITEMS;
  return more > 0 ? [...items.slice(0, MOST_ITEMS), `${count(more)} more on the month\u2019s page`] : items;
}

/** Both figures of the ledger (R7.4), never added up: a seat handed back saves money once the contract follows. */
function savedItems({ figures: { ledger }, run, settings: { currency } }: MonthContext): string[] {
  const back = handedBack(ledger, { period: run.period, currency });
  const saved = ledger.filter((entry) => entry.kind === 'saved' && entry.currency === currency);
  const standing = saved.filter(({ reversedIn }) => reversedIn === null).length;
  const worth = exactMoney(sum(saved.map(valueToDate)), currency);
  return [
    ...(back.seats > 0 || back.value !== 0n
      ? [
          `${plural(back.seats, 'seat')} handed back so far this year, worth ${exactMoney(back.value, currency)} to date.`,
        ]
      : []),
    ...(saved.length > 0
      ? [`${plural(standing, 'contract line')} made smaller or cheaper, which saved ${worth} to date.`]
      : []),
  ];
}

function idleProducts({ figures, lines, settings: { currency } }: MonthContext): string[] {
  const nameOf = ({ product, vendor }: ChargeRow) => `${singleLine(product)} (${singleLine(vendor)})`;
  const seatsOf = groupBy(figures.seats, ({ lineId }) => lineId);
  const products = [...groupBy(figures.charges, nameOf)].map(([name, charges]) => {
    const seats = [...new Set(charges.map(({ lineId }) => lineId))].flatMap((lineId) => seatsOf.get(lineId) ?? []);
    return { name, totals: totalsOf({ charges, seats }, lines) };
  });
  return products
    .filter(({ totals }) => totals.idle > 0n)
    .sort((a, b) => compareAmounts(b.totals.idle, a.totals.idle) || compareText(a.name, b.name))
    .slice(0, MOST_PRODUCTS)
    .map(({ name, totals: { idle, seats, unassignedSeats } }) => {
      const held = seats.idle > 0 && plural(seats.idle, 'idle seat');
      const free = unassignedSeats > 0n && `${plural(unassignedSeats, 'seat')} given to nobody`;
      const parts = [held, free].filter((part) => part !== false);
      return `${name}: ${exactMoney(idle, currency)}${parts.length > 0 ? `, ${parts.join(' and ')}` : ''}`;
    });
}

/** `Jira Standard (JIRA): 4 seats beyond the 30 bought, €480 a year at the contract's price`. */
function exposureWords({ product, lineId, exposure, exposureAmount, purchased, currency }: LineFacts): string {
  const price =
    exposureAmount === null
      ? 'no price in the contract'
      : `${roundMoney(exposureAmount, currency)} a year at the contract\u2019s price`;
  return `${singleLine(product)} (${singleLine(lineId)}): ${plural(exposure, 'seat')} beyond the ${count(purchased ?? 0n)} bought, ${price}`;
}

const RENEWAL_DAYS = 120;

function renewals({ figures, run, settings: { currency } }: MonthContext): string[] {
  const last = lastDay(run.period);
  const idle = groupBy(figures.charges, ({ lineId }) => lineId);
  return figures.lines
    .filter(({ endsOn }) => endsOn !== null && endsOn > last && endsOn <= addDays(last, RENEWAL_DAYS))
    .sort(
      byText(
        ({ endsOn }) => endsOn ?? '',
        ({ lineId }) => lineId,
      ),
    )
    .map((line) => renewalWords(line, sum((idle.get(line.lineId) ?? []).map((row) => row.idleAmount)), currency));
}

/** `30 Nov 2026: ITSM Fulfiller (SN-FUL), €100,800 a year; €1,400.00 of this month is idle`. */
function renewalWords(
  { endsOn, product, lineId, annualAmount, currency }: LineFacts,
  idle: MinorUnits,
  estate: string,
): string {
  const price = annualAmount === null ? '' : `, ${roundMoney(annualAmount, currency)} a year`;
  const unused = idle > 0n ? `; ${exactMoney(idle, estate)} of this month is idle` : '';
  return `${endsOn && shortDate(endsOn)}: ${singleLine(product)} (${singleLine(lineId)})${price}${unused}`;
}

/** What finance has to book by hand, by what is missing (reports 3.3). */
function unbookedItems(month: MonthContext): string[] {
  const { currency } = month.settings;
  const byPlace = groupBy(unbookedCharges(month), ({ charge: { unitId, lineId }, missing }) =>
    missing.includes('gl_account')
      ? `line ${lineId} states no gl_account`
      : `unit ${unitId} states no ${missing.join(' and no ')}`,
  );
  return [...byPlace]
    .sort(([a], [b]) => compareText(a, b))
    .map(
      ([what, unbooked]) =>
        `${singleLine(what)}: ${exactMoney(sum(unbooked.map(({ charge }) => charge.amount)), currency)} is not booked`,
    );
}
