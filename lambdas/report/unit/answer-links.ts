import { type PooledSeat, pooledSeats } from '../../domain/seats/pooled-seats.ts';
import { compareText } from '../../domain/text/text.ts';
import { csvLine } from '../../run/store/csv.ts';
import type { Totals } from '../files/totals.ts';
import type { MonthContext, UnitFigures } from '../month-context.ts';
import { monthAndYear } from '../words/date-words.ts';
import { count } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';
import { mailto } from './mailto.ts';

/** The answers that a mail offers, each a link that opens a mail to the owner (reports 2.2, item 4). */
export interface AnswerLinks {
  /** Whether seats.csv has an idle seat: what was given to nobody cannot be handed back. */
  readonly canHandBack: boolean;
  readonly handBackLink: string;
  readonly handBackText: string;
  readonly keepLink: string;
  readonly keepText: string;
  readonly contact: string;
  readonly contactLink: string;
}

/** A link may not hold more: some mail programs cut it off. */
const MOST_SEATS = 30;

/** The links of a unit's mail, their bodies filled with the idle seats. */
export function answerLinks({ run, settings, lines }: MonthContext, unit: UnitFigures, totals: Totals): AnswerLinks {
  const { owner } = settings;
  const name = singleLine(unit.unit.unitName);
  const about = `${name}, ${monthAndYear(run.period)} (${singleLine(unit.unit.unitId)})`;
  const idle = idleSeats(unit);
  const productsOf = (seat: PooledSeat) =>
    [...new Set(seat.rows.map((row) => lines.get(row.lineId)?.product ?? row.lineId))].join(', ');
  return {
    canHandBack: totals.seats.idle > 0,
    handBackLink: mailto(owner.email, `Hand back idle seats: ${about}`, handBackBody(idle, productsOf)),
    handBackText: `${owner.email}, which ones or "all"`,
    keepLink: mailto(owner.email, `All still needed: ${about}`, keepBody(idle, name)),
    keepText: `${owner.email}, why and until when`,
    contact: owner.name ? `${owner.name}, ${owner.email}` : owner.email,
    contactLink: mailto(owner.email, `Question: ${about}`),
  };
}

/** Idle on every line of their pool (R7.2), by platform and account. */
function idleSeats({ seats }: UnitFigures): PooledSeat[] {
  const idle = pooledSeats(seats).filter(({ state }) => IDLE.has(state));
  return idle.sort((a, b) => compareText(a.platform, b.platform) || compareText(a.accountId, b.accountId));
}

const IDLE: ReadonlySet<string> = new Set(['leaver', 'dormant', 'never_used']);

function handBackBody(idle: readonly PooledSeat[], productsOf: (seat: PooledSeat) => string): string {
  if (idle.length > MOST_SEATS) {
    return 'Please take back all that seats.csv calls idle.\r\n';
  }
  const seats = idle.map((seat) => `${singleLine(seat.platform)} ${singleLine(seat.accountId)} (${productsOf(seat)})`);
  return ['Please take back these seats (strike out what you keep):', '', ...seats, ''].join('\r\n');
}

/** Rows for the `exceptions` feed (feeds 1), so that the owner only saves them as a file. */
function keepBody(idle: readonly PooledSeat[], author: string): string {
  const shown = idle.slice(0, MOST_SEATS);
  const more = idle.length - shown.length;
  const rows = shown.map((seat) =>
    csvLine([seat.platform, seat.accountId, '', '', 'declared', 'still needed', author, '']),
  );
  return [
    'We still need these seats. Reason:',
    'Until (expires_on, the last day; empty is for good):',
    '',
    'platform,account_id,person_id,line_id,kind,reason,author,expires_on',
    ...rows,
    ...(more > 0 ? ['', `and ${count(more)} more that seats.csv calls idle`] : []),
    '',
  ].join('\r\n');
}
