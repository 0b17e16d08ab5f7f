import type { IsoDate, Month } from '../../lambdas/domain/month.ts';
import { between, chance, hexId, oneOf } from './chance.ts';
import type { Row } from './csv.ts';
import { type Doing, eventRows } from './events.ts';
import type { Habit } from './habits.ts';
import type { Person } from './people.ts';
import { existsIn, type Seat, seatsOf } from './seats.ts';

const PLATFORM = 'atlassian';
const USER = 'jira-software-users';

/** Atlassian names its accounts by a code and knows no employee numbers. */
const accountIdOf = (person: Person) => `5f${hexId(22, 'atlassian', person.id)}`;

const TOLD: Readonly<Record<string, Habit>> = { 'CS-7': 'stopped', 'LOG-9': 'never', 'COM-8': 'looks' };

/** There are more agents than were bought. */
const SEATS: readonly Seat[] = [
  ...seatsOf('IT-0..12 CS-0..7', ['jira-servicemanagement-agents', USER], accountIdOf, TOLD),
  ...seatsOf('IT-13..17 IT-20..24 ENG-0..14 ENG-18..20 COM-0..11 LOG-0..13 LOG-28', [USER], accountIdOf, TOLD),
  ...seatsOf('FIN-0..6 FIN-11 OPS-0..9 HR-1..4 CS-17', [USER], accountIdOf, TOLD),
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
  return SEATS.filter((seat) => existsIn(seat, period)).flatMap((seat) =>
    seat.assignments.map((assignment) => ({
      platform: PLATFORM,
      account_id: seat.accountId,
      assignment,
      assigned_on: seat.assignedOn,
    })),
  );
}
