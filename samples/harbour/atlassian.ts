import { type IsoDate, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { day } from './calendar.ts';
import { between, chance, hexId, oneOf } from './chance.ts';
import type { Row } from './csv.ts';
import { type Doing, eventRows } from './events.ts';
import type { Person } from './people.ts';
import { existsIn, givenOn, isHeld, type Seat, seatsOf, type Told, told } from './seats.ts';

const PLATFORM = 'atlassian';
const USER = 'jira-software-users';

/** Atlassian names its accounts by a code and knows no employee numbers. */
const accountIdOf = (person: Person) => `5f${hexId(22, 'atlassian', person.id)}`;

const TOLD: Readonly<Record<string, Told>> = {
  ...told('CS-7 CS-28 IT-11', { habit: 'stopped' }),
  ...told('LOG-9', { habit: 'never' }),
  ...told('COM-8', { habit: 'looks' }),
  ...told('ENG-10..12', { given: day('2026-10-06') }),
  ...told('LOG-10 OPS-47 COM-21', { handedBack: parseMonth('2026-09') }),
  ...told('FIN-20 ENG-45', { handedBack: parseMonth('2026-10') }),
};

/** There are more agents than were bought, and Engineering has just asked for three. */
const SEATS: readonly Seat[] = [
  ...seatsOf(
    'IT-0..12 IT-24..36 CS-0..7 CS-24 CS-26..37 ENG-10..12',
    ['jira-servicemanagement-agents', USER],
    accountIdOf,
    TOLD,
  ),
  ...seatsOf(
    'IT-13..17 IT-20..23 IT-37..54 ENG-0..9 ENG-13..14 ENG-18..20 ENG-24..50 ENG-60',
    [USER],
    accountIdOf,
    TOLD,
  ),
  ...seatsOf('COM-0..11 COM-18..27 LOG-0..13 LOG-28 LOG-36 LOG-46..55', [USER], accountIdOf, TOLD),
  ...seatsOf('FIN-0..6 FIN-11 FIN-16..22 OPS-0..9 OPS-42..55 HR-1..4 HR-10..12 CS-17', [USER], accountIdOf, TOLD),
];

const doing: Doing = (seat, date) => {
  const project =
    seat.assignments.length > 1 ? 'SUP' : oneOf(['YARD', 'BERTH', 'TOS', 'WEB'], 'project', seat.accountId);
  const action = oneOf(['create', 'update', 'update', 'view', 'resolve'], 'action', seat.accountId, date);
  return { action, module: 'jira', object_id: `${project}-${between(100, 4999, 'issue', seat.accountId, date)}` };
};

/** The audit log from day to day. */
export function activityRows(from: IsoDate, to: IsoDate): Row[] {
  return eventRows(PLATFORM, SEATS, doing, from, to);
}

/** The managed accounts at the end of a period; two in five still have the address of the old domain. */
export function accountRows(period: Month): Row[] {
  return SEATS.filter((seat) => existsIn(seat, period)).map((seat) => ({
    platform: PLATFORM,
    account_id: seat.accountId,
    email: addressOf(seat.person as Person),
    display_name: (seat.person as Person).fullName,
    status: 'active',
    created_on: seat.assignedOn,
  }));
}

function addressOf({ email, id }: Person): string {
  return chance('domain', id) < 0.4 ? email.replace('harbour.example', 'harbour.ie') : email;
}

/** The product access at the end of a period. */
export function assignmentRows(period: Month): Row[] {
  return SEATS.filter((seat) => isHeld(seat, period)).flatMap((seat) =>
    seat.assignments.map((assignment) => ({
      platform: PLATFORM,
      account_id: seat.accountId,
      assignment,
      assigned_on: givenOn(seat, period),
    })),
  );
}
