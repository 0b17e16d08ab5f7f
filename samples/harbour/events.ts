import type { IsoDate } from '../../lambdas/domain/month.ts';
import { days } from './calendar.ts';
import { between, chance, hexId } from './chance.ts';
import type { Row } from './csv.ts';
import { doesOn } from './habits.ts';
import { leftOn, type Seat } from './seats.ts';

/** What an acting account does on a platform: one row's action, module and object. */
export type Doing = (seat: Seat, date: IsoDate) => { action: string; module: string; object_id: string };

/** The events of a platform from day to day, in the order of their times. A third of the days begin with a login row. */
export function eventRows(platform: string, seats: readonly Seat[], doing: Doing, from: IsoDate, to: IsoDate): Row[] {
  return days(from, to)
    .flatMap((date) => seats.flatMap((seat) => dayOf(platform, seat, doing, date)))
    .sort((a, b) => compare(a.occurred_at, b.occurred_at) || compare(a.account_id, b.account_id));
}

const compare = (a = '', b = '') => (a < b ? -1 : Number(a > b));

function dayOf(platform: string, seat: Seat, doing: Doing, date: IsoDate): Row[] {
  const does = isThere(seat, date) ? doesOn(seat.habit, `${platform}/${seat.accountId}`, date) : undefined;
  if (!does) return [];
  const hour = between(7, 16, 'hour', seat.accountId, date);
  const login = event(platform, seat, date, hour, { action: 'login' });
  if (does === 'looks') return [login];
  const work = event(platform, seat, date, hour + 1, doing(seat, date));
  return chance('login', seat.accountId, date) < 0.33 ? [login, work] : [work];
}

/** The same events as a system keeps them that has only counted them, by month and these columns (R3.4). */
export function monthTotals(events: readonly Row[], time: 'occurred_at' | 'read_on', by: readonly string[]): Row[] {
  const totals = new Map<string, { row: Row; quantity: number }>();
  for (const event of events) {
    const row = {
      ...Object.fromEntries(by.map((name) => [name, event[name] ?? ''])),
      [time]: event[time]?.slice(0, 7) ?? '',
    };
    const key = JSON.stringify(row);
    totals.set(key, { row, quantity: (totals.get(key)?.quantity ?? 0) + Number(event.quantity ?? 1) });
  }
  return [...totals.values()].map(({ row, quantity }) => ({ ...row, quantity: String(quantity) }));
}

function isThere(seat: Seat, date: IsoDate): boolean {
  const left = leftOn(seat);
  return seat.assignedOn <= date && (left === undefined || date <= left);
}

function event(platform: string, seat: Seat, date: IsoDate, hour: number, what: Row): Row {
  return {
    platform,
    account_id: seat.accountId,
    occurred_at: `${date}T${clock(hour)}:${clock(between(0, 59, 'minute', seat.accountId, date, hour))}:00Z`,
    ...what,
    event_id: hexId(10, platform, seat.accountId, date, hour),
  };
}

const clock = (part: number) => String(part).padStart(2, '0');

/** When each account was last seen up to a day, by account id. */
export function lastSeen(events: readonly Row[], until: IsoDate): ReadonlyMap<string, string> {
  const seen = events.filter(({ occurred_at = '' }) => occurred_at.slice(0, 10) <= until);
  return new Map(seen.map(({ account_id = '', occurred_at = '' }) => [account_id, occurred_at]));
}
