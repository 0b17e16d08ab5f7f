import { firstDay, type IsoDate, type Month } from '../../lambdas/domain/month.ts';
import { day, days, delivered, isWorkday } from './calendar.ts';
import { between, chance, hexId, oneOf } from './chance.ts';
import type { Row } from './csv.ts';
import { monthTotals } from './events.ts';
import { personAt, worksOn } from './people.ts';
import { places } from './seats.ts';

/** The day on which Now Assist was switched on. */
const BEGAN = day('2026-06-01');

/** A scope of the instance that draws by itself; only an alias says whose it is. */
export const BERTH_PLANNER = 'x_hbg_berth_planner';
export const CLAIMS_DESK = 'x_hbg_claims';

/** Who draws: on what share of the workdays, and how often of those by an agent that works through a whole case. */
interface Drawer {
  readonly account: string;
  readonly share: number;
  readonly agentic: number;
  readonly isThere: (date: IsoDate) => boolean;
}

/** Customer Service lets agents work; everybody else has texts summed up. */
const DRAWERS: readonly Drawer[] = [
  ...people('CS-0..18 CS-24 CS-26..45', 0.5, 0.5),
  ...people('IT-0..17 IT-20..40', 0.15, 0.2),
  ...people('HR-0..7 HR-10..16', 0.3, 0.4),
  ...people('ENG-0..5 ENG-24..36 FIN-0..6 FIN-16..20 LOG-0..6 GO-0..4', 0.06, 0.05),
  scope(BERTH_PLANNER, 0.9, 0.8),
  scope(CLAIMS_DESK, 0.5, 0.3),
  // Nobody has said whose this is.
  scope('system', 0.2, 0),
];

function people(ranges: string, share: number, agentic: number): Drawer[] {
  return places(ranges)
    .map(personAt)
    .map((person) => ({ account: person.userName, share, agentic, isThere: (date) => worksOn(person, date) }));
}

function scope(account: string, share: number, agentic: number): Drawer {
  return { account, share, agentic, isThere: () => true };
}

/** The events of a period, in the order of their times. */
export function readingRows(period: Month): Row[] {
  return readings(firstDay(period), delivered(period));
}

/** What was kept of the first two months: each account's number of actions. */
export function earlyRows(): Row[] {
  return monthTotals(readings(BEGAN, day('2026-07-31')), 'read_on', ['platform', 'meter', 'account_id', 'action_type']);
}

function readings(from: IsoDate, to: IsoDate): Row[] {
  return days(from, to)
    .filter(isWorkday)
    .flatMap((date) => DRAWERS.filter((drawer) => draws(drawer, date)).map((drawer) => reading(drawer, date)))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ read_on = '', account_id = '' }: Row) => `${read_on} ${account_id}`;

const draws = ({ account, share, isThere }: Drawer, date: IsoDate) =>
  isThere(date) && chance('assist', account, date) < share;

function reading({ account, agentic }: Drawer, date: IsoDate): Row {
  const isAgentic = chance('agentic', account, date) < agentic;
  const [hour, minute] = [between(10, 16, 'hour', account, date), between(10, 59, 'minute', account, date)];
  return {
    platform: 'servicenow',
    meter: 'assists',
    read_on: `${date}T${hour}:${minute}:00Z`,
    account_id: account,
    action_type: isAgentic ? 'agentic_workflow' : oneOf(['case_summary', 'reply_draft'], 'type', account, date),
    quantity: String(isAgentic ? between(1, 4, 'cases', account, date) : between(2, 12, 'texts', account, date)),
    reading_id: hexId(8, 'reading', account, date),
  };
}

/** How many assists an action draws. The vendor raised what its agents draw on the first of October. */
export function weightRows(): Row[] {
  return [
    weight('agentic_workflow', '20', { valid_to: '2026-09-30' }),
    weight('agentic_workflow', '25', { valid_from: '2026-10-01' }),
    weight('case_summary', '1'),
    weight('reply_draft', '1'),
  ];
}

const weight = (action_type: string, units: string, cells: Row = {}): Row => ({
  platform: 'servicenow',
  meter: 'assists',
  action_type,
  weight: units,
  valid_from: BEGAN,
  ...cells,
});

/** What is planned beyond what has been drawn so far. */
export function growthRows(): Row[] {
  return [
    {
      platform: 'servicenow',
      meter: 'assists',
      period: '2026-12',
      growth_percent: '20',
      reason: 'Engineering lets agents close work orders',
      author: 'Licence desk',
    },
  ];
}
