import { lastDay } from '../../domain/month.ts';
import { REMOVABLE } from '../../domain/resources/judged-resource.ts';
import { textKey } from '../../domain/text/text-key.ts';
import { isMetered } from '../files/metered.ts';
import type { Totals } from '../files/totals.ts';
import { answerBy, type MonthContext, type UnitFigures } from '../month-context.ts';
import { dayAndMonth } from '../words/date-words.ts';
import { plural, roundMoney } from '../words/money-words.ts';
import type { Saving } from './needed-seats.ts';
import { savingsOf } from './savings.ts';
import type { SeatCounts } from './seat-counts.ts';

/** What a unit's mail says of seats that nobody uses (reports 2.2, items 3 and 4). */
export interface IdlePart {
  /** Idle, or could be a cheaper kind: there is something to answer. */
  readonly hasIdle: boolean;
  readonly idleHeading: string;
  readonly idleSentences: readonly string[];
  readonly savings: readonly Saving[];
  /** Until when to answer, and what happens without an answer; empty where nothing is asked. */
  readonly answer: string;
}

/** The idle part of a unit's mail: its money, its seats, what the contracts let it save, until when to answer. */
export function idlePart(month: MonthContext, unit: UnitFigures, totals: Totals): IdlePart {
  const { currency, window_days } = month.settings;
  const sentences = [...idleSentences(totals, currency, window_days), ...removableSentence(unit, totals, currency)];
  const hasIdle = sentences.length > 0;
  return {
    hasIdle,
    idleHeading: hasIdle ? idleHeading(totals, currency) : calmHeading(totals.seats),
    idleSentences: hasIdle ? sentences : [calmSentence(unit, totals.seats, month)],
    savings: savingsOf(unit, month),
    answer: hasIdle ? answerWords(month, totals) : '',
  };
}

function answerWords(month: MonthContext, { seats, idle, removableMoney }: Totals): string {
  if (idle === removableMoney && seats.idle === 0 && seats.cheaper === 0) {
    return 'Clean it up in the CMDB, or it stays on your bill and on next month\u2019s list.';
  }
  const by = dayAndMonth(answerBy(month));
  return `Answer by ${by}, or all of it stays on your bill and on next month\u2019s list.`;
}

/** The most important fact of the idle part, for the preview of a mail. */
export function idleFact(totals: Totals, days: number): string {
  const { seats, unassignedSeats } = totals;
  if (seats.idle > 0) return `${idleSeatWords(seats, days)}.`;
  if (unassignedSeats > 0n) return `${plural(unassignedSeats, 'seat')} bought and given to nobody.`;
  if (totals.removableMoney > 0n) return 'Some of your infrastructure need not be counted.';
  if (totals.idle > 0n) return 'Some of it was used by nobody.';
  return seats.cheaper > 0 ? `${cheaperWords(seats)}.` : `${calmHeading(seats)}.`;
}

function idleHeading({ idle, seats, unassignedSeats }: Totals, currency: string): string {
  if (idle > 0n) return `${roundMoney(idle, currency)} of it is idle`;
  if (seats.idle > 0) return plural(seats.idle, 'seat is idle', 'seats are idle');
  if (unassignedSeats > 0n) return `${plural(unassignedSeats, 'seat')} given to nobody`;
  return seats.cheaper > 0 ? cheaperWords(seats) : 'Some of it was used by nobody';
}

/** Each kind of idle money in a sentence of its own; none where nothing is idle and nothing could be cheaper. */
function idleSentences(totals: Totals, currency: string, days: number): string[] {
  const { seats, unassignedSeats, unassignedMoney, unusedMoney } = totals;
  const money = (amount: bigint) => `${roundMoney(amount, currency)} a month`;
  const cost = (n: number | bigint) => (BigInt(n) === 1n ? 'costs' : 'cost');
  return [
    seats.idle > 0 &&
      `${idleSeatWords(seats, days)} ${cost(seats.idle)} ${money(totals.idleSeatMoney - seats.partlyIdleMoney)}.`,
    seats.partlyIdle > 0 &&
      `${plural(seats.partlyIdle, 'seat is idle', 'seats are idle')} on one contract line and protected on another: ${money(seats.partlyIdleMoney)}.`,
    unassignedSeats > 0n &&
      `${plural(unassignedSeats, 'seat')} bought and given to nobody ${cost(unassignedSeats)} ${money(unassignedMoney)}; as the contract\u2019s owner you can cancel ${unassignedSeats === 1n ? 'it' : 'them'}.`,
    unusedMoney !== 0n && `Shared products that nobody used cost ${money(unusedMoney)}.`,
    seats.cheaper > 0 &&
      `${cheaperWords(seats)}: ${seats.cheaper === 1 ? 'it only logs' : 'they only log'} in; ${money(seats.cheaperMoney)}.`,
  ].filter((text) => text !== false);
}

/** Infrastructure that still counts and need not (R8.7), each resource once. */
function removableSentence({ resources }: UnitFigures, { removableMoney }: Totals, currency: string): string[] {
  if (removableMoney === 0n) return [];
  const removable = resources.filter(
    ({ stopsOn, findings }) => stopsOn === null && findings.some((f) => REMOVABLE.has(f)),
  );
  const each = new Set(removable.map(({ platform, kind, resourceId }) => textKey(platform, kind, resourceId)));
  const counted = plural(
    each.size,
    'resource that need not be counted costs',
    'resources that need not be counted cost',
  );
  return [`${counted} ${roundMoney(removableMoney, currency)} a month.`];
}

function cheaperWords({ cheaper }: SeatCounts): string {
  return `${plural(cheaper, 'seat')} could be a cheaper kind`;
}

/** A leaver's seat may have been used until the last day: nothing is claimed of the window there. */
export function idleSeatWords({ idle, leavers }: SeatCounts, days: number): string {
  const still = idle - leavers;
  const parts = [
    still > 0 && `${plural(still, 'seat')} idle for ${days} days`,
    leavers > 0 && `${plural(leavers, 'seat')} of people who left`,
  ];
  return parts.filter((part) => part !== false).join(' and ');
}

function calmHeading({ held, notJudged }: SeatCounts): string {
  return held > 0 && held === notJudged ? 'Your seats could not be judged' : 'Nothing is idle';
}

function calmSentence({ charges }: UnitFigures, seats: SeatCounts, { run, settings }: MonthContext): string {
  if (seats.held === 0 && charges.some(isMetered)) {
    return 'You hold no seats of your own: this is your infrastructure and consumption, and your share of shared products.';
  }
  if (seats.held === 0) return 'You hold no seats of your own: this is your share of shared products.';
  if (seats.held === seats.notJudged) return 'Nothing tells whether they are used; none is counted as idle.';
  const judged = seats.notJudged > 0 ? 'Every seat of yours that could be judged' : 'Every seat of yours';
  const isProtected = seats.protected > 0 ? ', or is protected' : '';
  return `${judged} was used in the ${settings.window_days} days up to ${dayAndMonth(lastDay(run.period))}${isProtected}. Thank you.`;
}
