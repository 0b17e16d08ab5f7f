import { addDays, firstDay, type IsoDate, lastDay, parseMonth } from '../../../lambdas/domain/month.ts';
import { nameOf } from '../../../samples/harbour/names.ts';
import { CONTRACTS, contractLines, invoices } from './estate-contracts.ts';
import { PLATFORMS, type Platform } from './estate-platforms.ts';

/** A file that somebody drops, by its path under `uploads/`. */
export interface EstateFile {
  readonly file: string;
  readonly text: string;
}

export const MONTH = parseMonth('2026-10');
/** Months whose activity lies there already when the month begins: the window is 90 days. */
const EARLIER = ['2026-07', '2026-08', '2026-09'].map(parseMonth);
const ACTIVITY_ROWS = 20;
const SEATS_OF_UNIT = 40;
const ACTIONS = ['login', 'login', 'view', 'update', 'create', 'resolve'];

/** Half as many people as seats: most have two or three. */
const peopleOf = (seats: number) => Math.ceil(seats / 2);
export const unitsOf = (seats: number) => Math.ceil(seats / SEATS_OF_UNIT);
const unitId = (unit: number) => `U${String(unit).padStart(4, '0')}`;

/** What people dropped before the month: activity, a file for each platform and month. */
export function* earlierFiles(seats: number): Iterable<EstateFile> {
  for (const month of EARLIER) for (const platform of PLATFORMS) yield activity(platform, seats, month);
}

/** What people drop for the month: one file for each feed and platform. The same seats are the same bytes. */
export function* monthFiles(seats: number): Iterable<EstateFile> {
  const at = (source: string) => `${source}/${lastDay(MONTH)}/export.csv`;
  yield { file: at('hr/people'), text: lines(people(seats)) };
  yield { file: at('finance/units'), text: lines(units(seats)) };
  yield { file: at('contracts'), text: lines(contractLines(seats)) };
  yield { file: at('accounts-payable'), text: lines(invoices(seats)) };
  for (const platform of PLATFORMS) {
    yield { file: at(`${platform.name}/users`), text: lines(accounts(platform, seats)) };
    yield { file: at(`${platform.name}/licences`), text: lines(assignments(platform, seats)) };
    yield activity(platform, seats, MONTH);
  }
}

/** The settings of the estate as a person writes them. */
export function estateSettings(): unknown {
  const source = (feed: string, platform?: string) => ({
    feed,
    owner: `${feed}@harbour.example`,
    ...(platform && { platform }),
  });
  return {
    estate: 'Harbour Group',
    timezone: 'Europe/Dublin',
    currency: 'EUR',
    owner: { name: 'Licence desk', email: 'licences@harbour.example' },
    finance: { email: 'finance@harbour.example' },
    sender: 'truedown@harbour.example',
    seat_types: Object.fromEntries(
      PLATFORMS.map(({ name, seatTypes }) => [
        name,
        seatTypes.map(([type, assignment]) => ({ name: type, assignments: [assignment] })),
      ]),
    ),
    sources: {
      'hr/people': source('people'),
      'finance/units': source('units'),
      contracts: source('contract_lines'),
      'accounts-payable': source('invoices'),
      ...Object.fromEntries(
        PLATFORMS.flatMap(({ name }) => [
          [`${name}/users`, source('accounts', name)],
          [`${name}/licences`, source('assignments', name)],
          [`${name}/activity`, source('activity', name)],
        ]),
      ),
    },
  };
}

function* people(seats: number): Iterable<string> {
  yield 'person_id,email,user_name,full_name,unit_id,employment,valid_from,valid_to';
  for (let i = 0; i < peopleOf(seats); i++) {
    const { first, last } = nameOf(i);
    const since = addDays('2026-01-01' as IsoDate, -(spread(i) % 3000));
    yield `${10_000 + i},${addressOf(i)},${userName(i)},${first} ${last},${unitOf(i, seats)},employee,${since},`;
  }
}

function* units(seats: number): Iterable<string> {
  yield 'unit_id,unit_name,head_name,head_email,cost_center,company_code,valid_from';
  for (let unit = 0; unit < unitsOf(seats); unit++) {
    const { first, last } = nameOf(unit);
    yield `${unitId(unit)},${CONTRACTS.unitNames[unit % CONTRACTS.unitNames.length]} ${unit},${first} ${last},${addressOf(unit)},${4000 + unit},IE01,2019-01-01`;
  }
}

function* accounts(platform: Platform, seats: number): Iterable<string> {
  yield 'platform,account_id,user_name,email,display_name,status,created_on,last_login_at';
  for (let i = 0; i < seatsOf(platform, seats); i++) {
    const { first, last } = nameOf(personOf(platform, i, seats));
    const person = personOf(platform, i, seats);
    const created = addDays('2025-12-01' as IsoDate, -(spread(i + 3) % 1500));
    const login = addDays(lastDay(MONTH), -((spread(i + 5) % 20) * (i % 7 === 0 ? 12 : 1)));
    yield `${platform.name},${accountId(platform, i)},${userName(person)},${addressOf(person)},${first} ${last},active,${created},${login}T09:15:00Z`;
  }
}

function* assignments(platform: Platform, seats: number): Iterable<string> {
  yield 'platform,account_id,assignment,assigned_on';
  for (let i = 0; i < seatsOf(platform, seats); i++) {
    const [, assignment] = platform.seatTypes[spread(i) % platform.seatTypes.length] ?? [];
    const since = addDays('2025-12-01' as IsoDate, -(spread(i + 3) % 1500));
    yield `${platform.name},${accountId(platform, i)},${assignment},${since}`;
  }
}

function activity(platform: Platform, seats: number, month: typeof MONTH): EstateFile {
  const file = `${platform.name}/activity/${lastDay(month)}/export.csv`;
  return { file, text: lines(actions(platform, seats, month)) };
}

/** One account in seven does nothing: its rows are somebody else's. */
function* actions(platform: Platform, seats: number, month: typeof MONTH): Iterable<string> {
  yield 'platform,account_id,occurred_at,action,module,object_id,event_id';
  const count = seatsOf(platform, seats);
  for (let i = 0; i < count * ACTIVITY_ROWS; i++) {
    const h = spread(i);
    const who = i % count;
    const account = accountId(platform, who % 7 === 0 ? (who + 1) % count : who);
    const day = addDays(firstDay(month), h % 28);
    const at = `${day}T${two(7 + (h % 11))}:${two((h >>> 4) % 60)}:00Z`;
    yield `${platform.name},${account},${at},${ACTIONS[h % ACTIONS.length]},${platform.module},${platform.module.toUpperCase()}-${h % 90_000},${month}-${i}`;
  }
}

export const seatsOf = ({ share }: Platform, seats: number) => Math.round(seats * share);

/** Everybody has an account of the first platform; the accounts of the others are spread over all people. */
const personOf = ({ share }: Platform, account: number, seats: number) =>
  share === 0.5 ? account % peopleOf(seats) : spread(account) % peopleOf(seats);

const unitOf = (person: number, seats: number) => unitId(person % unitsOf(seats));
const accountId = ({ name }: Platform, account: number) =>
  `${name.slice(0, 2)}${spread(account).toString(16).padStart(8, '0')}${account}`;
const two = (n: number) => String(n).padStart(2, '0');

function userName(person: number): string {
  const { first, last } = nameOf(person);
  return `${first}.${last}${person}`.toLowerCase();
}

const addressOf = (person: number) => `${userName(person)}@harbour.example`;

/** A spread of whole numbers that is the same on every machine. */
function spread(n: number): number {
  const mixed = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
  return (again ^ (again >>> 13)) >>> 0;
}

function lines(rows: Iterable<string>): string {
  return `${[...rows].join('\n')}\n`;
}
